package org.zhunsheng.core.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.core.value.ValueRange;

/** What every number of a report has, whether the vocabulary knows its figure or not. */
public interface StatedNumber {
    /** The number in units of {@link #unit()}: 万 and 亿 multiplied out, a rate in percent. */
    BigDecimal value();

    /** The class of what is counted. */
    UnitClass unit();

    /** The measure word as printed, where it is not the usual one of the class; always given for {@link UnitClass#OTHER}. */
    Optional<String> word();

    /** How exactly it is stated. */
    Exactness exactness();

    /** The other end of a range; given if and only if the exactness is {@link Exactness#RANGE}. */
    Optional<BigDecimal> upTo();

    /**
     * The power of ten of the last printed digit, where it is not that of {@link #value()}: 2.73万 is 27300 with precision 2, and
     * stands for anything that rounds to it.
     */
    Optional<Integer> precision();

    /** What the number says of its figure. */
    FigureForm form();

    /** The value of the year before, where the report states it beside the change. */
    Optional<BigDecimal> earlier();

    /** Whose figure it is, from which side, over which time; the usual scope where nothing is stated. */
    Optional<Scope> scope();

    /** Where it stands in the text it was read from. */
    Optional<TextSpan> span();

    /** What the true number can be. */
    default ValueRange range() {
        return StatedRange.of(value(), exactness(), upTo(), precision());
    }
}
