package org.zhunsheng.robustness;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The smallest change of the scheme's weights, within what is admissible, that takes a unit to a grade's limit or one unit level with
 * another. Beyond it the grade flips, or the two swap.
 *
 * <p>How large a change is, is the weight that moves from some criteria to others: half the sum of the absolute changes (half the L1
 * norm). The linear programme has a closed solution: weight goes from the criteria where it helps least to those where it helps most,
 * as far as the bounds allow, until the difference is made up. Immutable.
 *
 * @param moved the weight that moves, in percent of all weights, rounded up to six decimals
 * @param shifts what changes, in the order of the criteria; none if nothing has to
 */
public record WeightChange(BigDecimal moved, ImmutableList<Shift> shifts) {
    /** Refuses null. */
    public WeightChange {
        Objects.requireNonNull(moved, "moved");
        Objects.requireNonNull(shifts, "shifts");
    }

    /**
     * The change of one weight.
     *
     * @param criterion the criterion
     * @param from the scheme's weight, in percent
     * @param to the changed weight, in percent, to six decimals
     */
    public record Shift(Criterion criterion, BigDecimal from, BigDecimal to) {
        /** Refuses null. */
        public Shift {
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * The smallest change after which {@code ahead} no longer scores more than {@code behind}, or less if it does so now; empty if no
     * admissible weights do that, or if different criteria apply to the two, so that their scores are not of the same weights.
     */
    public static Optional<WeightChange> swapping(
            ScoreTable table, IntervalBound end, WeightSpace space, int ahead, int behind) {
        if (!table.sameCriteriaApply(ahead, behind)) {
            return Optional.empty();
        }
        long[] values = new long[space.criteria().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.applies(ahead, i) ? (long) table.value(end, ahead, i) - table.value(end, behind, i) : 0;
        }
        return toZero(space, values);
    }

    /**
     * The smallest change after which {@code unit} scores {@code score}; empty if no admissible weights give it that.
     *
     * @param score in percent, with at most four decimals
     * @throws ArithmeticException if it has more
     */
    public static Optional<WeightChange> reaching(
            ScoreTable table, IntervalBound end, WeightSpace space, int unit, BigDecimal score) {
        long limit = score.movePointRight(4).longValueExact();
        long[] values = new long[space.criteria().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.applies(unit, i) ? table.value(end, unit, i) - limit : 0;
        }
        return toZero(space, values);
    }

    /** The smallest change that makes the weighted sum of {@code values} zero. */
    private static Optional<WeightChange> toZero(WeightSpace space, long[] values) {
        int n = values.length;
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += space.nominal(i) * values[i];
        }
        int sign = Long.signum(sum);
        long left = Math.abs(sum);
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        // What takes the sum towards zero first: receivers from the front, givers from the back.
        Arrays.sort(order, (a, b) -> Long.compare(sign * values[a], sign * values[b]));
        BigDecimal[] change = new BigDecimal[n];
        Arrays.fill(change, BigDecimal.ZERO);
        BigDecimal moved = BigDecimal.ZERO;
        int to = 0;
        int from = n - 1;
        long room = (long) space.most(order[0]) - space.nominal(order[0]);
        long stock = (long) space.nominal(order[from]) - space.least(order[from]);
        while (left > 0) {
            if (to >= from) {
                return Optional.empty();
            }
            long gain = sign * (values[order[from]] - values[order[to]]);
            long most = Math.min(room, stock);
            if (gain <= 0) {
                return Optional.empty();
            }
            boolean last =
                    BigDecimal.valueOf(gain).multiply(BigDecimal.valueOf(most)).compareTo(BigDecimal.valueOf(left))
                            >= 0;
            BigDecimal amount = last
                    ? BigDecimal.valueOf(left).divide(BigDecimal.valueOf(gain), 12, RoundingMode.CEILING)
                    : BigDecimal.valueOf(most);
            change[order[to]] = change[order[to]].add(amount);
            change[order[from]] = change[order[from]].subtract(amount);
            moved = moved.add(amount);
            left = last ? 0 : left - gain * most;
            room -= most;
            stock -= most;
            if (room == 0 && ++to < n) {
                room = (long) space.most(order[to]) - space.nominal(order[to]);
            }
            if (stock == 0 && --from >= 0) {
                stock = (long) space.nominal(order[from]) - space.least(order[from]);
            }
        }
        return Optional.of(new WeightChange(percent(moved, RoundingMode.CEILING), shifts(space, change)));
    }

    private static ImmutableList<Shift> shifts(WeightSpace space, BigDecimal[] change) {
        ImmutableList.Builder<Shift> shifts = ImmutableList.builder();
        for (int i = 0; i < change.length; i++) {
            if (change[i].signum() != 0) {
                BigDecimal from = BigDecimal.valueOf(space.nominal(i));
                shifts.add(new Shift(
                        space.criteria().get(i),
                        percent(from, RoundingMode.HALF_EVEN),
                        percent(from.add(change[i]), RoundingMode.HALF_EVEN)));
            }
        }
        return shifts.build();
    }

    private static BigDecimal percent(BigDecimal millionths, RoundingMode rounding) {
        return millionths.movePointLeft(4).setScale(6, rounding);
    }
}
