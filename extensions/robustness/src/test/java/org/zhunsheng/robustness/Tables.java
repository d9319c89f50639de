package org.zhunsheng.robustness;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;

/** Tables for the tests. */
final class Tables {
    private Tables() {}

    /** Criteria a, b, c and so on with these points. */
    static ImmutableList<Criterion> criteria(int... points) {
        return IntStream.range(0, points.length)
                .mapToObj(i -> new Criterion(
                        Character.toString('a' + i), LocalText.same("criterion " + i), Points.of("" + points[i])))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A random table.
     *
     * @param steps how many different values there are, few for many ties
     * @param missing one in so many does not apply, none if 0
     */
    static ScoreTable random(long seed, int units, List<Criterion> criteria, int steps, int missing) {
        SplittableRandom random = new SplittableRandom(seed);
        ScoreTable.Builder table = ScoreTable.builder(criteria);
        for (int unit = 0; unit < units; unit++) {
            int[] low = new int[criteria.size()];
            int[] high = new int[criteria.size()];
            for (int i = 0; i < low.length; i++) {
                if (i > 0 && missing > 0 && random.nextInt(missing) == 0) {
                    low[i] = high[i] = ScoreTable.NOT_APPLICABLE;
                } else {
                    int one = random.nextInt(steps) * (ScoreTable.FULL / (steps - 1));
                    int other = random.nextInt(steps) * (ScoreTable.FULL / (steps - 1));
                    low[i] = Math.min(one, other);
                    high[i] = Math.max(one, other);
                }
            }
            table.add("unit " + unit, low, high);
        }
        return table.build();
    }
}
