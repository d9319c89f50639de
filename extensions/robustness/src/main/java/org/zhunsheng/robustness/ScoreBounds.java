package org.zhunsheng.robustness;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;

/**
 * The least and the greatest score that any admissible weights give a unit, exactly and not from samples: the least at the low ends
 * of its criteria, the greatest at the high ones.
 *
 * <p>A linear programme over bounds and a sum is solved by filling up the best criteria first. Where criteria do not apply to the unit
 * the score is a quotient, and such programmes follow each other until the quotient no longer rises (Dinkelbach, Management Science
 * 13(7), 1967). Weights at the ends are whole millionths, so that both ends are quotients of whole numbers. Immutable.
 *
 * @param low in percent, rounded down to six decimals
 * @param high in percent, rounded up to six decimals
 * @param weightsAtLow the weights that give the least score, in millionths
 * @param weightsAtHigh the weights that give the greatest score, in millionths
 */
public record ScoreBounds(
        BigDecimal low, BigDecimal high, ImmutableList<Integer> weightsAtLow, ImmutableList<Integer> weightsAtHigh) {
    /** Refuses null. */
    public ScoreBounds {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(weightsAtLow, "weightsAtLow");
        Objects.requireNonNull(weightsAtHigh, "weightsAtHigh");
    }

    /** The bounds of the score of {@code unit}. */
    public static ScoreBounds of(ScoreTable table, WeightSpace space, int unit) {
        Best low = best(table, IntervalBound.LOW, space, unit, -1);
        Best high = best(table, IntervalBound.HIGH, space, unit, 1);
        return new ScoreBounds(
                percent(-low.numerator(), low.denominator(), RoundingMode.FLOOR),
                percent(high.numerator(), high.denominator(), RoundingMode.CEILING),
                ImmutableList.copyOf(Ints.asList(low.weights())),
                ImmutableList.copyOf(Ints.asList(high.weights())));
    }

    private static BigDecimal percent(long numerator, long denominator, RoundingMode rounding) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator).movePointRight(4), 6, rounding);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Best(long numerator, long denominator, int[] weights) {}

    /** The greatest quotient of {@code sign} times the value. */
    private static Best best(ScoreTable table, IntervalBound end, WeightSpace space, int unit, int sign) {
        int n = space.criteria().size();
        int[] weights = space.nominal();
        Best best = quotient(table, end, unit, sign, weights);
        while (true) {
            long[] values = new long[n];
            for (int i = 0; i < n; i++) {
                values[i] = table.applies(unit, i)
                        ? sign * (long) table.value(end, unit, i) * best.denominator() - best.numerator()
                        : 0;
            }
            Best next = quotient(table, end, unit, sign, fill(space, values));
            if (isNotGreater(next, best)) {
                return best;
            }
            best = next;
        }
    }

    private static boolean isNotGreater(Best next, Best best) {
        return BigDecimal.valueOf(next.numerator())
                        .multiply(BigDecimal.valueOf(best.denominator()))
                        .compareTo(
                                BigDecimal.valueOf(best.numerator()).multiply(BigDecimal.valueOf(next.denominator())))
                <= 0;
    }

    private static Best quotient(ScoreTable table, IntervalBound end, int unit, int sign, int[] weights) {
        long numerator = 0;
        long denominator = 0;
        for (int i = 0; i < weights.length; i++) {
            if (table.applies(unit, i)) {
                numerator += sign * (long) weights[i] * table.value(end, unit, i);
                denominator += weights[i];
            }
        }
        return new Best(numerator, denominator, weights);
    }

    /** The admissible weights for which the sum of {@code values} is greatest. */
    private static int[] fill(WeightSpace space, long[] values) {
        int n = values.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(values[b], values[a]));
        int[] weights = new int[n];
        int left = WeightSpace.WHOLE;
        for (int i = 0; i < n; i++) {
            weights[i] = space.least(i);
            left -= weights[i];
        }
        for (int i : order) {
            int more = Math.min(left, space.most(i) - weights[i]);
            weights[i] += more;
            left -= more;
        }
        return weights;
    }
}
