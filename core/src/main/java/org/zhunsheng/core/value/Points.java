package org.zhunsheng.core.value;

import java.math.BigDecimal;
import org.zhunsheng.core.validation.InvalidModelException;

/**
 * Points of a scoring scheme: an exact decimal of at most six decimals, held in millionths.
 *
 * <pre>{@code
 * Points left = Points.of("2.5").minus(Points.of("0.25")); // 2.25
 * }</pre>
 *
 * <p>Negative points occur in a ledger
 * (deductions), never as points available. Immutable and thread-safe.
 *
 * @param micros the points in millionths
 */
public record Points(long micros) implements Comparable<Points> {
    /** No points. */
    public static final Points ZERO = new Points(0);

    /**
     * The points of a decimal.
     *
     * @throws InvalidModelException if it has more than six decimals or more than twelve digits before the point
     */
    public static Points of(BigDecimal value) {
        return new Points(Decimals.toMicros(value));
    }

    /**
     * The points of a plain decimal such as {@code 12.5}.
     *
     * @throws NumberFormatException if it is not a decimal
     * @throws InvalidModelException as {@link #of(BigDecimal)}
     */
    public static Points of(String value) {
        return of(new BigDecimal(value));
    }

    /** These points and {@code other} together. */
    public Points plus(Points other) {
        return new Points(Math.addExact(micros, other.micros));
    }

    /** These points less {@code other}. */
    public Points minus(Points other) {
        return new Points(Math.subtractExact(micros, other.micros));
    }

    /** The points as a canonical decimal. */
    public BigDecimal toBigDecimal() {
        return Decimals.ofMicros(micros);
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(micros, other.micros);
    }

    /** The plain decimal without trailing zeros, such as {@code 0.5}. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
