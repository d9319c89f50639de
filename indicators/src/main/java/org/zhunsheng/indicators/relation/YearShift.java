package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;

/**
 * A count or a sum of money that is at least three times, or at most a third of, that of the year before: to be verified, since a digit may be lost or a
 * zero too many. Rates, and small counts and sums of money, shift so by themselves and are left alone.
 *
 * @param key the figure
 * @param now what is stated of this year
 * @param before what is stated of the year before
 * @param tenfold whether it is ten times or a tenth within one of the last digit
 */
public record YearShift(FigureKey key, ValueRange now, ValueRange before, boolean tenfold) {
    private static final Fraction THREE = Fraction.of(3);
    private static final Fraction TEN = Fraction.of(10);
    private static final ValueRange PERCENT = ValueRange.between(Fraction.ZERO, Fraction.HUNDRED);

    /** Refuses null. */
    public YearShift {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(before, "before");
    }

    /** The shifts among {@code values}, by figure. */
    static ImmutableList<YearShift> of(StatedValues values) {
        if (values.keys().stream().noneMatch(FigureKey::isOfYearBefore)) {
            return ImmutableList.of();
        }
        return values.keys().stream()
                .filter(key -> !key.isOfYearBefore())
                .flatMap(key -> values
                        .find(key.yearBefore())
                        .filter(before -> before.whole() || PERCENT.isBelow(before.range()))
                        .flatMap(before ->
                                between(key, values.find(key).orElseThrow().range(), before.range()))
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<YearShift> between(FigureKey key, ValueRange now, ValueRange before) {
        boolean small = highest(now).max(highest(before)).compareTo(TEN) < 0;
        boolean zero = now.contains(Fraction.ZERO) || before.contains(Fraction.ZERO);
        boolean shifted = before.times(THREE).isBelow(now)
                || now.times(THREE).isBelow(before)
                || before.times(THREE).equals(now)
                || now.times(THREE).equals(before);
        if (small || zero || !shifted) {
            return Optional.empty();
        }
        return Optional.of(new YearShift(key, now, before, isTenfold(now, before) || isTenfold(before, now)));
    }

    private static Fraction highest(ValueRange range) {
        return range.high().or(range::low).orElse(Fraction.ZERO);
    }

    private static boolean isTenfold(ValueRange large, ValueRange small) {
        ValueRange within = ValueRange.between(Fraction.of(-9), Fraction.of(9));
        return small.times(TEN).plus(within).meets(large);
    }
}
