package org.zhunsheng.indicators.engine;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number of units for each part of a way, for ways from zero to a known length: {@code ⌊(factor × x + addend) ÷ divisor⌋ × unit},
 * by multiplications alone. There is none where the products could be too large.
 */
final class PrecomputedRatio {
    private final long factor;
    private final long addend;
    private final long unit;
    private final boolean even;
    private final ConstantDivision division;

    private PrecomputedRatio(long factor, long addend, long unit, boolean even, ConstantDivision division) {
        this.factor = factor;
        this.addend = addend;
        this.unit = unit;
        this.even = even;
        this.division = division;
    }

    /**
     * {@code a × x ÷ c} for {@code x} up to {@code most}, rounded once to a quantum: what {@link FixedPoint#mulDiv} gives. Empty also for
     * a rounding other than to the nearest, with a half up or to the even side, or down.
     */
    static Optional<PrecomputedRatio> of(long a, long c, long most, long quantum, RoundingMode mode) {
        boolean half = mode == RoundingMode.HALF_UP || mode == RoundingMode.HALF_EVEN;
        boolean cut = mode == RoundingMode.DOWN || mode == RoundingMode.FLOOR;
        if (!(half || cut) || a < 0) {
            return Optional.empty();
        }
        BigInteger whole = BigInteger.valueOf(c).multiply(BigInteger.valueOf(quantum));
        BigInteger common = whole.gcd(BigInteger.valueOf(a));
        BigInteger factor = BigInteger.valueOf(a).divide(common);
        BigInteger divisor = whole.divide(common);
        return half
                ? small(
                        factor.shiftLeft(1),
                        divisor,
                        divisor.shiftLeft(1),
                        most,
                        quantum,
                        mode == RoundingMode.HALF_EVEN)
                : small(factor, BigInteger.ZERO, divisor, most, quantum, false);
    }

    /** {@code each} for every whole step of {@code x}, which is up to {@code most}. */
    static Optional<PrecomputedRatio> wholeSteps(long step, long each, long most) {
        return small(BigInteger.ONE, BigInteger.ZERO, BigInteger.valueOf(step), most, each, false);
    }

    /** {@code each} for every step of {@code x} that has begun. */
    static Optional<PrecomputedRatio> startedSteps(long step, long each, long most) {
        return small(BigInteger.ONE, BigInteger.valueOf(step - 1), BigInteger.valueOf(step), most, each, false);
    }

    private static Optional<PrecomputedRatio> small(
            BigInteger factor, BigInteger addend, BigInteger divisor, long most, long unit, boolean even) {
        BigInteger greatest = factor.multiply(BigInteger.valueOf(most)).add(addend);
        BigInteger result = greatest.divide(divisor).multiply(BigInteger.valueOf(unit));
        boolean isLong = greatest.max(divisor).max(result).bitLength() < Long.SIZE;
        if (!isLong || !ConstantDivision.fits(divisor.longValueExact(), greatest.longValueExact())) {
            return Optional.empty();
        }
        ConstantDivision division = new ConstantDivision(divisor.longValueExact(), greatest.longValueExact());
        return Optional.of(
                new PrecomputedRatio(factor.longValueExact(), addend.longValueExact(), unit, even, division));
    }

    long of(long x) {
        long number = factor * x + addend;
        return (even ? division.evenOf(number) : division.of(number)) * unit;
    }

    /** Puts the ratio of each of the first {@code rows} numbers in its place. */
    void each(long[] numbers, int rows) {
        if (even) {
            division.eachEven(numbers, rows, factor, addend, unit);
        } else {
            division.each(numbers, rows, factor, addend, unit);
        }
    }
}
