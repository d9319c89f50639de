package org.zhunsheng.indicators.assess;

import java.math.BigInteger;

/**
 * Division by a number that stays the same, by a multiplication: {@code n ÷ d = n × m >> k} with {@code m = ⌊2^k ÷ d⌋ + 1}, exact for
 * {@code 0 ≤ n < 2^60} (Granlund and Montgomery, Division by Invariant Integers using Multiplication, 1994).
 */
final class ConstantDivision {
    /** Numbers to be divided have to be below this. */
    static final long LIMIT = 1L << 60;

    private final long multiplier;
    private final int shift;

    /** Division by {@code divisor}, which is above 8 and below {@link #LIMIT}. */
    ConstantDivision(long divisor) {
        int bits = 64 - Long.numberOfLeadingZeros(divisor - 1);
        int power = 61 + bits;
        this.multiplier = BigInteger.ONE
                .shiftLeft(power)
                .divide(BigInteger.valueOf(divisor))
                .add(BigInteger.ONE)
                .longValueExact();
        this.shift = power - 64;
    }

    /** Whether division by {@code divisor} can be done so. */
    static boolean fits(long divisor) {
        return divisor > 8 && divisor < LIMIT;
    }

    /** {@code number} ÷ divisor, cut. */
    long of(long number) {
        return Math.multiplyHigh(number, multiplier) >> shift;
    }
}
