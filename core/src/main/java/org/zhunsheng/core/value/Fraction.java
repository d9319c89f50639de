package org.zhunsheng.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact fraction in lowest terms. Small ones are held as two longs, and become {@link BigInteger}s only where a result needs
 * it; nothing is ever rounded. Immutable and thread-safe.
 */
public final class Fraction implements Comparable<Fraction> {
    /** Nothing. */
    public static final Fraction ZERO = new Fraction(0, 1);

    /** One. */
    public static final Fraction ONE = new Fraction(1, 1);

    /** One hundred: a rate is so many of it. */
    public static final Fraction HUNDRED = new Fraction(100, 1);

    private final long numerator;
    private final long denominator;
    private final Optional<Large> large;

    private Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.large = Optional.empty();
    }

    private Fraction(Large large) {
        this.numerator = 0;
        this.denominator = 1;
        this.large = Optional.of(large);
    }

    /** The whole number {@code value}. */
    public static Fraction of(long value) {
        return value == Long.MIN_VALUE ? of(BigInteger.valueOf(value), BigInteger.ONE) : new Fraction(value, 1);
    }

    /**
     * {@code numerator} over {@code denominator}.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Fraction of(long numerator, long denominator) {
        if (denominator == 1) {
            return of(numerator);
        }
        if (denominator <= 0 || numerator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        return reduced(numerator, denominator);
    }

    /**
     * {@code numerator} over {@code denominator}.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction over zero");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        BigInteger above = numerator.divide(divisor);
        BigInteger below = denominator.divide(divisor);
        return above.abs().bitLength() < Long.SIZE && below.bitLength() < Long.SIZE
                ? new Fraction(above.longValueExact(), below.longValueExact())
                : new Fraction(new Large(above, below));
    }

    /** The decimal {@code value}, exactly. */
    public static Fraction of(BigDecimal value) {
        if (value.scale() <= 0 && value.precision() - value.scale() <= 18) {
            return new Fraction(value.longValueExact(), 1);
        }
        return value.scale() > 0
                ? of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : of(value.toBigIntegerExact(), BigInteger.ONE);
    }

    /** Ten to the power {@code exponent}, which may be negative. */
    public static Fraction powerOfTen(int exponent) {
        return exponent >= 0
                ? of(BigInteger.TEN.pow(exponent), BigInteger.ONE)
                : of(BigInteger.ONE, BigInteger.TEN.pow(-exponent));
    }

    private static Fraction reduced(long numerator, long denominator) {
        long a = Math.abs(numerator);
        long b = denominator;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a == 1 ? new Fraction(numerator, denominator) : new Fraction(numerator / a, denominator / a);
    }

    /** The numerator. */
    public BigInteger numerator() {
        return large.map(Large::numerator).orElseGet(() -> BigInteger.valueOf(numerator));
    }

    /** The denominator, above zero. */
    public BigInteger denominator() {
        return large.map(Large::denominator).orElseGet(() -> BigInteger.valueOf(denominator));
    }

    /** This and {@code other} together. */
    public Fraction plus(Fraction other) {
        if (large.isEmpty() && other.large.isEmpty()) {
            if (denominator == other.denominator) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
                    return of(sum, denominator);
                }
            } else if (isShort() && other.isShort()) {
                return reduced(
                        numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
            }
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    /** This less {@code other}. */
    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    /** This with the other sign. */
    public Fraction negate() {
        return large.isEmpty()
                ? new Fraction(-numerator, denominator)
                : of(numerator().negate(), denominator());
    }

    /** Without its sign. */
    public Fraction abs() {
        return signum() < 0 ? negate() : this;
    }

    /** This, {@code other} times. */
    public Fraction times(Fraction other) {
        if (large.isEmpty() && other.large.isEmpty() && isShort() && other.isShort()) {
            return of(numerator * other.numerator, denominator * other.denominator);
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * This divided by {@code other}.
     *
     * @throws ArithmeticException if {@code other} is zero
     */
    public Fraction over(Fraction other) {
        return times(other.reciprocal());
    }

    private Fraction reciprocal() {
        return large.isEmpty() && numerator > 0 ? new Fraction(denominator, numerator) : of(denominator(), numerator());
    }

    /** Whether both numbers fit 31 bits, so that a product of two fits a long. */
    private boolean isShort() {
        return (int) numerator == numerator && denominator <= Integer.MAX_VALUE && numerator > Integer.MIN_VALUE;
    }

    /** −1, 0 or 1. */
    public int signum() {
        return large.isEmpty() ? Long.signum(numerator) : numerator().signum();
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return large.isEmpty() ? denominator == 1 : denominator().equals(BigInteger.ONE);
    }

    /** The greatest whole number that is not above it. */
    public Fraction floor() {
        if (large.isEmpty()) {
            return of(Math.floorDiv(numerator, denominator));
        }
        BigInteger[] parts = numerator().divideAndRemainder(denominator());
        return of(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    /** The least whole number that is not below it. */
    public Fraction ceiling() {
        return negate().floor().negate();
    }

    /** The smaller of both. */
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of both. */
    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The decimal of the same value, if one has it. */
    public Optional<BigDecimal> toDecimal() {
        if (isWhole()) {
            return Optional.of(new BigDecimal(numerator()));
        }
        BigInteger rest = denominator();
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        for (BigInteger[] step = rest.divideAndRemainder(five);
                step[1].signum() == 0;
                step = rest.divideAndRemainder(five)) {
            rest = step[0];
            fives++;
        }
        return rest.equals(BigInteger.ONE)
                ? Optional.of(new BigDecimal(numerator())
                        .divide(new BigDecimal(denominator()), Math.max(twos, fives), RoundingMode.UNNECESSARY)
                        .stripTrailingZeros())
                : Optional.empty();
    }

    /** The nearest decimal with {@code scale} digits behind the point, halves away from zero: to be shown, not to be reckoned with. */
    public BigDecimal rounded(int scale) {
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), scale, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        if (large.isEmpty() && other.large.isEmpty()) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            if (isShort() && other.isShort()) {
                return Long.compare(numerator * other.denominator, other.numerator * denominator);
            }
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Fraction other
                && numerator == other.numerator
                && denominator == other.denominator
                && large.equals(other.large);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(numerator) + Long.hashCode(denominator) + large.hashCode();
    }

    /** A decimal where there is one, else {@code numerator/denominator}. */
    @Override
    public String toString() {
        return toDecimal().map(BigDecimal::toPlainString).orElseGet(() -> numerator() + "/" + denominator());
    }

    private record Large(BigInteger numerator, BigInteger denominator) {}
}
