package org.zhunsheng.core.value;

import java.math.BigDecimal;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** The one form in which the model keeps a decimal, and the limits of what it takes. */
public final class Decimals {
    /** Decimals after the point that the model keeps; more are refused, never rounded away. */
    public static final int SCALE = 6;

    /** One in units of the sixth decimal. */
    public static final long ONE = 1_000_000L;

    /** What the model keeps is smaller than this, whatever its sign. */
    public static final long LIMIT = 1_000_000_000_000L;

    private static final int MAX_INTEGER_DIGITS = 12;
    private static final int MOST_WRITTEN = 1000;

    private Decimals() {}

    /**
     * {@code value} without trailing zeros and without an exponent, so that equal numbers are equal objects.
     *
     * @throws InvalidModelException if it has more than 6 decimals or more than 12 digits before the point
     */
    public static BigDecimal canonical(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) value.precision() - value.scale() > MAX_INTEGER_DIGITS) {
            throw InvalidModelException.of(Violation.of("NUMBER_TOO_LARGE", "", value, MAX_INTEGER_DIGITS));
        }
        if (value.scale() > SCALE + 1000) {
            throw InvalidModelException.of(Violation.of("NUMBER_TOO_PRECISE", "", value, SCALE));
        }
        BigDecimal stripped = stripped(value);
        if (stripped.scale() > SCALE) {
            throw InvalidModelException.of(Violation.of("NUMBER_TOO_PRECISE", "", value, SCALE));
        }
        return stripped;
    }

    private static BigDecimal stripped(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * {@code value} in millionths, exactly.
     *
     * @throws InvalidModelException as {@link #canonical(BigDecimal)}
     */
    public static long toMicros(BigDecimal value) {
        return canonical(value).movePointRight(SCALE).longValueExact();
    }

    /**
     * {@code value} as it is written: its digits, or in scientific notation if they would be more than {@value #MOST_WRITTEN}, as of
     * {@code 1E999999999}.
     */
    public static String written(BigDecimal value) {
        boolean isShort = Math.abs((long) value.scale()) <= MOST_WRITTEN && value.precision() <= MOST_WRITTEN;
        return isShort ? value.toPlainString() : value.toString();
    }

    /** The decimal of {@code micros} millionths, in canonical form; a sum may be larger than what is taken in. */
    public static BigDecimal ofMicros(long micros) {
        return micros == 0 ? BigDecimal.ZERO : stripped(BigDecimal.valueOf(micros, SCALE));
    }
}
