package org.zhunsheng.indicators.engine;

import java.math.BigInteger;

/**
 * Division by a number that stays the same, by a multiplication: {@code n ÷ d = n × m >> k} with {@code m = ⌊2^k ÷ d⌋ + 1} and {@code
 * k = N + ⌈log2 d⌉}, exact for {@code 0 ≤ n < 2^N} (Granlund and Montgomery, Division by Invariant Integers using Multiplication,
 * 1994). For small numbers the product fits into a long, which a compiler can do for several numbers at once.
 */
final class ConstantDivision {
    /** Numbers to be divided, and divisors, have to be below this. */
    static final long LIMIT = 1L << 60;

    private static final int NARROW_BITS = 30;
    private static final long NARROW = 1L << NARROW_BITS;
    private static final int WIDE_BITS = 61;

    private final long divisor;
    private final long multiplier;
    private final int shift;
    private final boolean narrow;

    /** Division by {@code divisor} of numbers up to {@code most}, which {@link #fits}. */
    ConstantDivision(long divisor, long most) {
        this.divisor = divisor;
        this.narrow = isNarrow(divisor, most);
        int power = (narrow ? NARROW_BITS : WIDE_BITS) + Long.SIZE - Long.numberOfLeadingZeros(divisor - 1);
        this.multiplier = BigInteger.ONE
                .shiftLeft(power)
                .divide(BigInteger.valueOf(divisor))
                .add(BigInteger.ONE)
                .longValueExact();
        this.shift = narrow ? power : power - Long.SIZE;
    }

    /** Whether division by {@code divisor}, above zero, of numbers up to {@code most} can be done so. */
    static boolean fits(long divisor, long most) {
        return isNarrow(divisor, most) || (divisor > 8 && divisor < LIMIT && most < LIMIT);
    }

    private static boolean isNarrow(long divisor, long most) {
        return divisor <= NARROW && most < NARROW;
    }

    /** {@code number} ÷ divisor, cut. */
    long of(long number) {
        return narrow ? (number * multiplier) >> shift : Math.multiplyHigh(number, multiplier) >> shift;
    }

    /** {@code number} ÷ divisor, cut, but one less if that is an odd number and leaves no rest. */
    long evenOf(long number) {
        long quotient = of(number);
        return number == quotient * divisor ? quotient & ~1 : quotient;
    }

    /** Puts {@code number × factor + addend}, divided and then multiplied by {@code unit}, in the place of every number. */
    void each(long[] numbers, int rows, long factor, long addend, long unit) {
        if (narrow) {
            eachNarrow(numbers, rows, factor, addend, unit);
        } else {
            eachWide(numbers, rows, factor, addend, unit);
        }
    }

    private void eachNarrow(long[] numbers, int rows, long factor, long addend, long unit) {
        long by = multiplier;
        int places = shift;
        for (int i = 0; i < rows; i++) {
            numbers[i] = (((numbers[i] * factor + addend) * by) >> places) * unit;
        }
    }

    private void eachWide(long[] numbers, int rows, long factor, long addend, long unit) {
        long by = multiplier;
        int places = shift;
        for (int i = 0; i < rows; i++) {
            numbers[i] = (Math.multiplyHigh(numbers[i] * factor + addend, by) >> places) * unit;
        }
    }

    /** The same as {@link #each}, with {@link #evenOf} for the division. */
    void eachEven(long[] numbers, int rows, long factor, long addend, long unit) {
        if (narrow) {
            eachEvenNarrow(numbers, rows, factor, addend, unit);
        } else {
            for (int i = 0; i < rows; i++) {
                numbers[i] = evenOf(numbers[i] * factor + addend) * unit;
            }
        }
    }

    private void eachEvenNarrow(long[] numbers, int rows, long factor, long addend, long unit) {
        long by = multiplier;
        int places = shift;
        long into = divisor;
        for (int i = 0; i < rows; i++) {
            long number = numbers[i] * factor + addend;
            long quotient = (number * by) >> places;
            long hasNoRest = ~((quotient * into - number) >> 63);
            numbers[i] = (quotient - (quotient & hasNoRest & 1)) * unit;
        }
    }
}
