package org.zhunsheng.indicators.engine;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact fractions compared, and on their way back to millionths. */
final class Fractions {
    private Fractions() {}

    /** By the sign of the difference, since {@link BigFraction#compareTo} of Commons Numbers 1.2 is wrong for two negative fractions. */
    static int compare(BigFraction left, BigFraction right) {
        return left.subtract(right).signum();
    }

    /** {@code fraction} of {@code whole} millionths, rounded once. */
    static long micros(BigFraction fraction, long whole, FixedPoint scaled) {
        BigInteger numerator = fraction.getNumerator().multiply(BigInteger.valueOf(whole));
        return scaled.divide(numerator, fraction.getDenominator());
    }
}
