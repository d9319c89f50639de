package org.zhunsheng.reading.quantity;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Objects;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.UnitClass;

/**
 * A number that counts or measures something.
 *
 * @param start where it begins, with words such as 约
 * @param end where it ends, with its unit
 * @param digits where its first digit or numeral stands
 * @param value the value, with 万 and 亿 multiplied out
 * @param upTo the upper end of a range; the value itself where there is none
 * @param unit the unit as written; empty if there is none
 * @param units the classes that the unit may belong to; empty if there is no unit
 * @param exactness how exactly it is stated
 * @param form whether it is a level, a share or a change
 * @param precision the power of ten of the last printed digit
 * @param numeral in which signs it is written
 */
public record Quantity(
        int start,
        int end,
        int digits,
        BigDecimal value,
        BigDecimal upTo,
        String unit,
        ImmutableSet<UnitClass> units,
        Exactness exactness,
        FigureForm form,
        int precision,
        Numeral numeral)
        implements TextNumber {
    /** Checks the ends and the range. */
    public Quantity {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(upTo, "upTo");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(exactness, "exactness");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(numeral, "numeral");
        if (start < 0 || digits < start || end <= digits || upTo.compareTo(value) < 0) {
            throw new IllegalArgumentException(start + ".." + digits + ".." + end + ": " + value + " to " + upTo);
        }
    }

    /** Whether its unit may belong to {@code unitClass}. */
    public boolean isOf(UnitClass unitClass) {
        return units.contains(unitClass);
    }

    /** The same with another form. */
    Quantity as(FigureForm other) {
        return new Quantity(start, end, digits, value, upTo, unit, units, exactness, other, precision, numeral);
    }

    /** Whether it is a percentage. */
    public boolean isPercent() {
        return units.contains(UnitClass.PERCENT);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.quantity().apply(this);
    }
}
