package org.zhunsheng.indicators.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RankingProperties {
    /** Few different scores, so that many are equal. */
    @Provide
    Arbitrary<Map<Integer, Integer>> scores() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(-3, 3))
                .ofMaxSize(20);
    }

    @Property
    void averageRanksAddUpToTheSumOfThePlaces(@ForAll("scores") Map<Integer, Integer> scores) {
        BigDecimal sum = Ranking.AVERAGE.of(scores).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf((long) scores.size() * (scores.size() + 1) / 2));
    }

    @Property
    void theRankingsStandInTheOrderDenseMinimumAverageMaximum(@ForAll("scores") Map<Integer, Integer> scores) {
        Map<Integer, BigDecimal> minimum = Ranking.MINIMUM.of(scores);
        Map<Integer, BigDecimal> maximum = Ranking.MAXIMUM.of(scores);
        Ranking.DENSE
                .of(scores)
                .forEach((key, rank) ->
                        assertThat(rank).isBetween(BigDecimal.ONE, minimum.getOrDefault(key, BigDecimal.ZERO)));
        Ranking.AVERAGE
                .of(scores)
                .forEach((key, rank) -> assertThat(rank.add(rank))
                        .isEqualByComparingTo(minimum.getOrDefault(key, BigDecimal.ZERO)
                                .add(maximum.getOrDefault(key, BigDecimal.ZERO))));
    }

    @Property
    void aHigherScoreHasALowerRankAndAnEqualOneTheSame(
            @ForAll Ranking ranking, @ForAll("scores") Map<Integer, Integer> scores) {
        Map<Integer, BigDecimal> ranks = ranking.of(scores);
        ranks.forEach((one, rank) -> ranks.forEach((other, otherRank) -> assertThat(rank.compareTo(otherRank))
                .isEqualTo(scores.getOrDefault(other, 0).compareTo(scores.getOrDefault(one, 0)))));
    }

    @Property
    void theOrderOfTheScoresChangesNothing(
            @ForAll Ranking ranking, @ForAll("scores") Map<Integer, Integer> scores, @ForAll Random random) {
        List<Integer> keys = new ArrayList<>(scores.keySet());
        Collections.shuffle(keys, random);
        Map<Integer, Integer> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, scores.getOrDefault(key, 0)));
        assertThat(ranking.of(shuffled)).isEqualTo(ranking.of(scores));
    }
}
