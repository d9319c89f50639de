package org.zhunsheng.indicators.composite;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The place of each score, the highest first, and the place that equal scores share. Scores are equal if they compare as equal, so
 * {@code 1.0} and {@code 1}. Thread-safe. The examples rank the scores 9, 7, 7, 5. COINr ranks by {@link #MINIMUM}.
 */
public enum Ranking {
    /** The best place that equal scores take up: 1, 2, 2, 4. */
    MINIMUM {
        @Override
        BigDecimal rank(int above, int equal, int stepsAbove) {
            return BigDecimal.valueOf(above + 1L);
        }
    },
    /** The last place that equal scores take up: 1, 3, 3, 4. */
    MAXIMUM {
        @Override
        BigDecimal rank(int above, int equal, int stepsAbove) {
            return BigDecimal.valueOf((long) above + equal);
        }
    },
    /** The mean of the places that equal scores take up, a whole or half number: 1, 2.5, 2.5, 4. */
    AVERAGE {
        @Override
        BigDecimal rank(int above, int equal, int stepsAbove) {
            long twice = 2L * above + equal + 1;
            return twice % 2 == 0 ? BigDecimal.valueOf(twice / 2) : BigDecimal.valueOf(twice * 5, 1);
        }
    },
    /** The place among the different scores: 1, 2, 2, 3. */
    DENSE {
        @Override
        BigDecimal rank(int above, int equal, int stepsAbove) {
            return BigDecimal.valueOf(stepsAbove + 1L);
        }
    };

    /**
     * The rank of each score, from 1, in the order of {@code scores}.
     *
     * @param scores what is ranked, with its score
     */
    public <K, S extends Comparable<? super S>> ImmutableMap<K, BigDecimal> of(Map<K, S> scores) {
        TreeMap<S, Integer> counts = new TreeMap<>(Comparator.<S>naturalOrder().reversed());
        scores.values().forEach(score -> counts.merge(score, 1, Integer::sum));
        TreeMap<S, BigDecimal> ranks = new TreeMap<>(counts.comparator());
        int above = 0;
        for (Map.Entry<S, Integer> step : counts.entrySet()) {
            ranks.put(step.getKey(), rank(above, step.getValue(), ranks.size()));
            above += step.getValue();
        }
        return scores.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey,
                        entry ->
                                Optional.ofNullable(ranks.get(entry.getValue())).orElseThrow()));
    }

    abstract BigDecimal rank(int above, int equal, int stepsAbove);
}
