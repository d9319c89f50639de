package org.zhunsheng.indicators.assess;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact fractions on their way back to millionths. */
final class Fractions {
    private Fractions() {}

    /** {@code fraction} of {@code whole} millionths, rounded once. */
    static long micros(BigFraction fraction, long whole, Scaled scaled) {
        BigInteger numerator = fraction.getNumerator().multiply(BigInteger.valueOf(whole));
        return scaled.divide(numerator, fraction.getDenominator());
    }
}
