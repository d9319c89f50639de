package org.zhunsheng.indicators.derivation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;

/**
 * How many were late or too short, and the longest or shortest times.
 *
 * @param count how many
 * @param lines the times, each with a duty that limits it
 * @param late whether the limit is not to be passed; else it has to be reached
 * @param limits the limits of duties
 */
record TimeTie(FactCode count, ImmutableList<Line> lines, boolean late, DutyLimits limits) implements Tie {
    /**
     * A time and what limits it.
     *
     * @param time the longest or shortest time
     * @param duty the duty
     * @param unit how the time is counted
     */
    record Line(FactCode time, String duty, UnitClass unit) {}

    /** What the duties that bind in a period allow for one time: the least and the most, and whether one of them binds throughout. */
    private record Allowed(int least, int most, boolean always) {
        Allowed and(Allowed other) {
            return new Allowed(Math.min(least, other.least), Math.max(most, other.most), always || other.always);
        }
    }

    @Override
    public ImmutableSet<FactCode> facts() {
        return Stream.concat(Stream.of(count), lines.stream().map(Line::time)).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public void apply(Deduction deduction) {
        Map<FactCode, Allowed> allowed = allowed(deduction);
        if (allowed.isEmpty()) {
            return;
        }
        deduction.range(count).ifPresent(many -> times(deduction, allowed, many));
        boolean allKept = true;
        for (Map.Entry<FactCode, Allowed> time : allowed.entrySet()) {
            Optional<ValueRange> taken = deduction.range(time.getKey());
            allKept &= taken.isPresent() && isKept(taken.get(), time.getValue());
            if (taken.isPresent() && isBroken(taken.get(), time.getValue())) {
                deduction.number(count, BigDecimal.ONE, Exactness.AT_LEAST, List.of(time.getKey()));
            }
        }
        if (allKept) {
            deduction.number(count, BigDecimal.ZERO, Exactness.EXACT, ImmutableList.copyOf(allowed.keySet()));
        }
    }

    private Map<FactCode, Allowed> allowed(Deduction deduction) {
        Map<FactCode, Allowed> allowed = new LinkedHashMap<>();
        for (Line line : lines) {
            deduction
                    .limit(limits, line.duty())
                    .filter(limit -> limit.unit() == line.unit())
                    .ifPresent(limit -> allowed.merge(
                            line.time(), new Allowed(limit.days(), limit.days(), limit.always()), Allowed::and));
        }
        return allowed;
    }

    /** What is known of the times if it is known how many broke their limits. */
    private void times(Deduction deduction, Map<FactCode, Allowed> allowed, ValueRange many) {
        if (Tie.isZero(many)) {
            allowed.forEach((time, days) -> {
                if (days.always()) {
                    deduction.number(
                            time,
                            BigDecimal.valueOf(late ? days.most() : days.least()),
                            late ? Exactness.AT_MOST : Exactness.AT_LEAST,
                            List.of(count));
                }
            });
        } else if (Tie.isSome(many) && allowed.size() == 1) {
            allowed.forEach((time, days) -> deduction.number(
                    time,
                    BigDecimal.valueOf(late ? days.least() : days.most()),
                    late ? Exactness.MORE_THAN : Exactness.LESS_THAN,
                    List.of(count)));
        }
    }

    /** Whether the time keeps every limit. */
    private boolean isKept(ValueRange taken, Allowed days) {
        return late
                ? taken.high()
                        .filter(high -> high.compareTo(Fraction.of(days.least())) <= 0)
                        .isPresent()
                : taken.low()
                        .filter(low -> low.compareTo(Fraction.of(days.most())) >= 0)
                        .isPresent();
    }

    /** Whether the time breaks every limit. */
    private boolean isBroken(ValueRange taken, Allowed days) {
        return !taken.meets(
                late
                        ? ValueRange.atMost(BigDecimal.valueOf(days.most()))
                        : ValueRange.atLeast(BigDecimal.valueOf(days.least())));
    }
}
