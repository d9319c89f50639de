package org.zhunsheng.indicators.relation;

import java.math.BigDecimal;
import java.util.Objects;
import org.zhunsheng.core.value.PrintedReading;
import org.zhunsheng.core.value.ValueRange;

/**
 * A figure stated at one place: the number as printed and every value it can stand for. Immutable and thread-safe.
 *
 * @param value the number as printed
 * @param precision the power of ten of its last printed digit
 * @param rounded what it stands for if the last digit is rounded
 * @param cutOff what it stands for if the digits behind are cut off
 * @param whole whether it counts things that come whole
 * @param certainty how much the figure is to be relied on when something does not add up
 * @param place where it stands, to be shown; empty if unknown
 */
public record Statement(
        BigDecimal value,
        int precision,
        ValueRange rounded,
        ValueRange cutOff,
        boolean whole,
        Certainty certainty,
        String place) {
    /** Refuses null. */
    public Statement {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(rounded, "rounded");
        Objects.requireNonNull(cutOff, "cutOff");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(place, "place");
    }

    /** How much a statement is to be relied on when something does not add up. */
    public enum Certainty {
        /** About, more than, less than. */
        INEXACT,
        /** Stated once. */
        STATED,
        /** Stated more than once in agreement, or proved by evidence. */
        TRUSTED
    }

    /** A count of so many. */
    public static Statement counted(long value) {
        return printed(BigDecimal.valueOf(value), 0, true);
    }

    /** A number printed with its last digit at {@code 10^precision}: exact if it counts whole things one by one. */
    public static Statement printed(BigDecimal value, int precision, boolean whole) {
        if (whole && precision <= 0) {
            ValueRange exact = ValueRange.exactly(value);
            return new Statement(value, precision, exact, exact, true, Certainty.STATED, "");
        }
        return new Statement(
                value,
                precision,
                notNegative(ValueRange.printed(value, precision, PrintedReading.ROUNDED), value),
                notNegative(ValueRange.printed(value, precision, PrintedReading.CUT_OFF), value),
                whole,
                Certainty.STATED,
                "");
    }

    /** A rate in percent, printed with so many digits as {@code percent} has. */
    public static Statement rate(String percent) {
        BigDecimal value = new BigDecimal(percent);
        return printed(value, -value.scale(), false);
    }

    /** A number that is only about right, or right to one side: {@code range} is what it can stand for. */
    public static Statement inexact(BigDecimal value, int precision, ValueRange range, boolean whole) {
        ValueRange kept = notNegative(range, value);
        return new Statement(value, precision, kept, kept, whole, Certainty.INEXACT, "");
    }

    private static ValueRange notNegative(ValueRange range, BigDecimal value) {
        return value.signum() < 0
                ? range
                : range.intersect(ValueRange.NOT_NEGATIVE).orElse(range);
    }

    /** This statement, standing at {@code where}. */
    public Statement at(String where) {
        return new Statement(value, precision, rounded, cutOff, whole, certainty, where);
    }

    /** This statement, proved by evidence. */
    public Statement trusted() {
        return new Statement(value, precision, rounded, cutOff, whole, Certainty.TRUSTED, place);
    }

    /** Every value it can stand for, by either reading. */
    public ValueRange range() {
        return rounded.equals(cutOff) ? rounded : rounded.hull(cutOff);
    }
}
