package org.zhunsheng.indicators.assess;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * {@code a × x ÷ c}, rounded once to a quantum, for {@code 0 ≤ x ≤ most}: what {@link Scaled#mulDiv} gives, by multiplications
 * alone. There is none where the products could be too large, or for a rounding that looks at more than the half.
 */
final class QuickRatio {
    private final long factor;
    private final long half;
    private final long quantum;
    private final ConstantDivision division;

    private QuickRatio(long factor, long half, long quantum, ConstantDivision division) {
        this.factor = factor;
        this.half = half;
        this.quantum = quantum;
        this.division = division;
    }

    /** The ratio {@code a ÷ c} for numbers up to {@code most}, if it can be had. */
    static Optional<QuickRatio> of(long a, long c, long most, long quantum, RoundingMode mode) {
        boolean half = mode == RoundingMode.HALF_UP;
        boolean cut = mode == RoundingMode.DOWN || mode == RoundingMode.FLOOR;
        BigInteger unit = BigInteger.valueOf(c).multiply(BigInteger.valueOf(quantum));
        BigInteger divisor = half ? unit.shiftLeft(1) : unit;
        BigInteger factor = BigInteger.valueOf(half ? 2 * a : a);
        BigInteger greatest = factor.multiply(BigInteger.valueOf(most)).add(unit);
        boolean small = greatest.bitLength() < 60 && divisor.bitLength() < 60;
        if (!(half || cut) || a < 0 || !small || !ConstantDivision.fits(divisor.longValueExact())) {
            return Optional.empty();
        }
        return Optional.of(new QuickRatio(
                factor.longValueExact(),
                half ? unit.longValueExact() : 0,
                quantum,
                new ConstantDivision(divisor.longValueExact())));
    }

    long of(long x) {
        return division.of(factor * x + half) * quantum;
    }
}
