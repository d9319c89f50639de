package org.zhunsheng.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhunsheng.indicators.engine.BatchProgress;

/** The kernel against plain decimals and comparisons, on small random tables with ties and criteria that do not apply. */
class RankAcceptabilityProperties {
    private static final int SAMPLES = 40;

    @Property(tries = 200)
    void everyCountIsThatOfAPlainRanking(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int units,
            @ForAll @IntRange(min = 1, max = 18) int criteria,
            @ForAll @IntRange(min = 2, max = 1001) int steps,
            @ForAll @IntRange(max = 4) int missing) {
        ScoreTable table = Tables.random(seed, units, Tables.criteria(points(criteria)), steps, missing);
        WeightSpace space = WeightSpace.all(table.criteria());
        for (IntervalBound end : IntervalBound.values()) {
            RankAcceptability result = RankAcceptability.of(table, end, space, SAMPLES, seed);
            int[][] counts = new int[units][units];
            int[] shared = new int[units];
            for (int s = 0; s < SAMPLES; s++) {
                long[] scores = scores(table, end, space.sample(seed, s));
                for (int unit = 0; unit < units; unit++) {
                    long own = scores[unit];
                    int above = (int) java.util.Arrays.stream(scores)
                            .filter(score -> score > own)
                            .count();
                    long level = java.util.Arrays.stream(scores)
                            .filter(score -> score == own)
                            .count();
                    counts[unit][above]++;
                    shared[unit] += level > 1 ? 1 : 0;
                    assertThat(own).isBetween((long) result.least(unit), (long) result.most(unit));
                }
            }
            for (int unit = 0; unit < units; unit++) {
                assertThat(result.shared(unit)).isEqualTo(shared[unit]);
                for (int rank = 1; rank <= units; rank++) {
                    assertThat(result.count(unit, rank)).isEqualTo(counts[unit][rank - 1]);
                }
            }
        }
    }

    /** Hundredths of a percent, half up, in whole numbers. */
    static long[] scores(ScoreTable table, IntervalBound end, int[] weights) {
        long[] scores = new long[table.units().size()];
        for (int unit = 0; unit < scores.length; unit++) {
            BigInteger sum = BigInteger.ZERO;
            long whole = 0;
            for (int i = 0; i < weights.length; i++) {
                if (table.applies(unit, i)) {
                    sum = sum.add(
                            BigInteger.valueOf(weights[i]).multiply(BigInteger.valueOf(table.value(end, unit, i))));
                    whole += weights[i];
                }
            }
            scores[unit] = new BigDecimal(sum)
                    .divide(BigDecimal.valueOf(whole * 100), 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
        return scores;
    }

    @Property(tries = 20)
    void threadsChangeNothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int threads) {
        ScoreTable table = Tables.random(seed, 12, Tables.criteria(3, 2, 1, 5), 11, 5);
        WeightSpace space = WeightSpace.within(table.criteria(), new BigDecimal("0.4"));
        List<Integer> grades = ImmutableList.of(0, 4000, 6000);
        RankAcceptability one = RankAcceptability.of(
                table, IntervalBound.LOW, space, new Sampling(3000, seed, 1, BatchProgress.NONE), grades);
        RankAcceptability several = RankAcceptability.of(
                table, IntervalBound.LOW, space, new Sampling(3000, seed, threads, BatchProgress.NONE), grades);
        for (int unit = 0; unit < 12; unit++) {
            for (int rank = 1; rank <= 12; rank++) {
                assertThat(several.count(unit, rank)).isEqualTo(one.count(unit, rank));
            }
            for (int grade = 0; grade < 3; grade++) {
                assertThat(several.gradeCount(unit, grade)).isEqualTo(one.gradeCount(unit, grade));
            }
            assertThat(several.mean(unit)).isEqualTo(one.mean(unit));
        }
    }

    @Property(tries = 100)
    void noSampleLeavesTheExactBounds(@ForAll long seed, @ForAll @IntRange(max = 3) int missing) {
        ScoreTable table = Tables.random(seed, 8, Tables.criteria(30, 20, 10, 25, 15), 101, missing);
        for (WeightSpace space : List.of(
                WeightSpace.all(table.criteria()), WeightSpace.within(table.criteria(), new BigDecimal("0.3")))) {
            RankAcceptability low = RankAcceptability.of(table, IntervalBound.LOW, space, 50, seed);
            RankAcceptability high = RankAcceptability.of(table, IntervalBound.HIGH, space, 50, seed);
            for (int unit = 0; unit < 8; unit++) {
                ScoreBounds bounds = ScoreBounds.of(table, space, unit);
                BigDecimal half = new BigDecimal("0.005");
                assertThat(BigDecimal.valueOf(low.least(unit), 2))
                        .isGreaterThanOrEqualTo(bounds.low().subtract(half));
                assertThat(BigDecimal.valueOf(high.most(unit), 2))
                        .isLessThanOrEqualTo(bounds.high().add(half));
            }
        }
    }

    private static int[] points(int criteria) {
        int[] points = new int[criteria];
        java.util.Arrays.setAll(points, i -> i % 3 + 1);
        return points;
    }
}
