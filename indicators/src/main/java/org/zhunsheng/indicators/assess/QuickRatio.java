package org.zhunsheng.indicators.assess;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number of units for each part of a way, for ways from zero to a known length: {@code ⌊(factor × x + addend) ÷ divisor⌋ × unit},
 * by multiplications alone. There is none where the products could be too large.
 */
final class QuickRatio {
    private final long factor;
    private final long addend;
    private final long unit;
    private final ConstantDivision division;

    private QuickRatio(long factor, long addend, long unit, ConstantDivision division) {
        this.factor = factor;
        this.addend = addend;
        this.unit = unit;
        this.division = division;
    }

    /**
     * {@code a × x ÷ c} for {@code x} up to {@code most}, rounded once to a quantum: what {@link Scaled#mulDiv} gives. Empty also for
     * a rounding that looks at more than the half.
     */
    static Optional<QuickRatio> of(long a, long c, long most, long quantum, RoundingMode mode) {
        boolean half = mode == RoundingMode.HALF_UP;
        boolean cut = mode == RoundingMode.DOWN || mode == RoundingMode.FLOOR;
        if (!(half || cut) || a < 0) {
            return Optional.empty();
        }
        BigInteger whole = BigInteger.valueOf(c).multiply(BigInteger.valueOf(quantum));
        BigInteger common = whole.gcd(BigInteger.valueOf(a));
        BigInteger factor = BigInteger.valueOf(a).divide(common);
        BigInteger divisor = whole.divide(common);
        return half
                ? small(factor.shiftLeft(1), divisor, divisor.shiftLeft(1), most, quantum)
                : small(factor, BigInteger.ZERO, divisor, most, quantum);
    }

    /** {@code each} for every whole step of {@code x}, which is up to {@code most}. */
    static Optional<QuickRatio> wholeSteps(long step, long each, long most) {
        return small(BigInteger.ONE, BigInteger.ZERO, BigInteger.valueOf(step), most, each);
    }

    /** {@code each} for every step of {@code x} that has begun. */
    static Optional<QuickRatio> startedSteps(long step, long each, long most) {
        return small(BigInteger.ONE, BigInteger.valueOf(step - 1), BigInteger.valueOf(step), most, each);
    }

    private static Optional<QuickRatio> small(
            BigInteger factor, BigInteger addend, BigInteger divisor, long most, long unit) {
        BigInteger greatest = factor.multiply(BigInteger.valueOf(most)).add(addend);
        BigInteger result = greatest.divide(divisor).multiply(BigInteger.valueOf(unit));
        boolean isLong = greatest.max(divisor).max(result).bitLength() < Long.SIZE;
        if (!isLong || !ConstantDivision.fits(divisor.longValueExact(), greatest.longValueExact())) {
            return Optional.empty();
        }
        ConstantDivision division = new ConstantDivision(divisor.longValueExact(), greatest.longValueExact());
        return Optional.of(new QuickRatio(factor.longValueExact(), addend.longValueExact(), unit, division));
    }

    long of(long x) {
        return division.of(factor * x + addend) * unit;
    }

    /** Puts the ratio of each of the first {@code rows} numbers in its place. */
    void each(long[] numbers, int rows) {
        division.each(numbers, rows, factor, addend, unit);
    }
}
