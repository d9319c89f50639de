package org.zhunsheng.indicators.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;

/** Finds the facts whose names share most pairs of characters with a text. */
final class NearestNames {
    private static final int MOST = 3;
    /** Less than so many thousandths of all pairs in common is no likeness. */
    private static final int LEAST = 500;

    private static final int ALL = 1000;

    private NearestNames() {}

    static ImmutableList<FactCode> of(String text, Collection<FactDefinition> facts) {
        ImmutableSet<String> wanted = pairs(text);
        Map<FactCode, Integer> likeness = new HashMap<>();
        for (FactDefinition fact : facts) {
            int like = Stream.concat(Stream.of(fact.name().zh()), fact.variants().stream())
                    .mapToInt(name -> likeness(wanted, pairs(name)))
                    .max()
                    .orElse(0);
            if (like >= LEAST) {
                likeness.put(fact.code(), like);
            }
        }
        return likeness.entrySet().stream()
                .sorted(Map.Entry.<FactCode, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSet<String> pairs(String text) {
        ImmutableSet.Builder<String> pairs = ImmutableSet.builder();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs.build();
    }

    private static int likeness(ImmutableSet<String> one, ImmutableSet<String> other) {
        int all = one.size() + other.size();
        return all == 0 ? 0 : 2 * ALL * Sets.intersection(one, other).size() / all;
    }
}
