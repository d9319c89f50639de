package org.zhunsheng.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhunsheng.robustness.WeightSpace.Bound;

/**
 * The exact bounds against every vertex of the admissible weights. A linear programme, and a quotient of two of one sign below, takes
 * its ends at a vertex; where all weights sum to one, all of them but one are at a bound there.
 */
class ScoreBoundsProperties {
    @Property(tries = 400)
    void noVertexOfTheAdmissibleWeightsLiesOutsideAndSomeAreAtTheEnds(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int criteria,
            @ForAll @IntRange(max = 3) int missing) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] points = new int[criteria];
        for (int i = 0; i < criteria; i++) {
            points[i] = 1 + random.nextInt(9);
        }
        ScoreTable table = Tables.random(seed, 2, Tables.criteria(points), 7, missing);
        WeightSpace space = space(table, random);
        for (int unit = 0; unit < table.units().size(); unit++) {
            BigDecimal low = null;
            BigDecimal high = null;
            for (int[] vertex : vertices(space)) {
                BigDecimal least = score(table, IntervalBound.LOW, vertex, unit, RoundingMode.FLOOR);
                BigDecimal most = score(table, IntervalBound.HIGH, vertex, unit, RoundingMode.CEILING);
                low = low == null ? least : low.min(least);
                high = high == null ? most : high.max(most);
            }
            ScoreBounds bounds = ScoreBounds.of(table, space, unit);
            assertThat(bounds.low()).isEqualByComparingTo(low);
            assertThat(bounds.high()).isEqualByComparingTo(high);
        }
    }

    private static WeightSpace space(ScoreTable table, SplittableRandom random) {
        int kind = random.nextInt(3);
        if (kind == 0) {
            return WeightSpace.all(table.criteria());
        }
        if (kind == 1) {
            return WeightSpace.within(table.criteria(), BigDecimal.valueOf(1 + random.nextInt(100), 2));
        }
        WeightSpace free = WeightSpace.all(table.criteria());
        ImmutableMap.Builder<String, Bound> bounds = ImmutableMap.builder();
        for (int i = 0; i < table.criteria().size(); i++) {
            if (random.nextBoolean()) {
                int least = random.nextInt(free.nominal(i) + 1);
                int most = free.nominal(i) + random.nextInt(WeightSpace.WHOLE - free.nominal(i) + 1);
                bounds.put(
                        table.criteria().get(i).code(),
                        new Bound(BigDecimal.valueOf(least, 6), BigDecimal.valueOf(most, 6)));
            }
        }
        return WeightSpace.between(table.criteria(), bounds.buildOrThrow());
    }

    /** All weights that sum to one of which all but one are at a bound. */
    private static List<int[]> vertices(WeightSpace space) {
        int n = space.criteria().size();
        List<int[]> vertices = new ArrayList<>();
        for (int free = 0; free < n; free++) {
            for (int ends = 0; ends < 1 << n; ends++) {
                int[] weights = new int[n];
                int left = WeightSpace.WHOLE;
                for (int i = 0; i < n; i++) {
                    if (i != free) {
                        weights[i] = (ends >> i & 1) == 0 ? space.least(i) : space.most(i);
                        left -= weights[i];
                    }
                }
                weights[free] = left;
                if ((ends >> free & 1) == 0 && left >= space.least(free) && left <= space.most(free)) {
                    vertices.add(weights);
                }
            }
        }
        return vertices;
    }

    private static BigDecimal score(
            ScoreTable table, IntervalBound end, int[] weights, int unit, RoundingMode rounding) {
        BigDecimal sum = BigDecimal.ZERO;
        long applicable = 0;
        for (int i = 0; i < weights.length; i++) {
            if (table.applies(unit, i)) {
                sum = sum.add(BigDecimal.valueOf((long) weights[i] * table.value(end, unit, i)));
                applicable += weights[i];
            }
        }
        return sum.divide(BigDecimal.valueOf(applicable).movePointRight(4), 6, rounding);
    }
}
