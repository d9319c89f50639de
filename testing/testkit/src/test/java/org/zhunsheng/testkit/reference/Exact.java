package org.zhunsheng.testkit.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.Rounding;

/** Exact fractions, rounded to points only where a scheme says so. */
final class Exact {
    static final BigFraction ZERO = BigFraction.ZERO;
    static final BigFraction ONE = BigFraction.ONE;
    /** Beyond every number that a document can hold: no limit, or never. */
    static final BigFraction INFINITE = BigFraction.of(BigInteger.TEN.pow(40));

    private Exact() {}

    static BigFraction of(BigDecimal value) {
        BigDecimal whole = value.scale() < 0 ? value.setScale(0) : value;
        return BigFraction.of(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }

    static BigFraction of(Points points) {
        return BigFraction.of(BigInteger.valueOf(points.micros()), BigInteger.valueOf(1_000_000));
    }

    static BigFraction of(long value) {
        return BigFraction.of(value);
    }

    /** {@code value} as points, which it has to be without rounding. */
    static Points points(BigFraction value) {
        return Points.of(round(value, 6, RoundingMode.UNNECESSARY));
    }

    static BigDecimal round(BigFraction value, int scale, RoundingMode mode) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), scale, mode);
    }

    /** A quotient that arises inside an item or a redistribution. */
    static BigFraction quotient(BigFraction value, Rounding rounding) {
        return rounding.stage() == Rounding.Stage.ITEM
                ? of(round(value, rounding.scale(), rounding.mode()))
                : of(round(value, 6, RoundingMode.HALF_EVEN));
    }

    /** By the sign of the difference, since {@link BigFraction#compareTo} of Commons Numbers 1.2 is wrong for two negative fractions. */
    static int compare(BigFraction left, BigFraction right) {
        return left.subtract(right).signum();
    }

    static BigFraction min(BigFraction one, BigFraction other) {
        return compare(one, other) <= 0 ? one : other;
    }

    static BigFraction max(BigFraction one, BigFraction other) {
        return compare(one, other) >= 0 ? one : other;
    }

    static BigFraction sum(List<BigFraction> values) {
        return values.stream().reduce(ZERO, BigFraction::add);
    }

    static BigInteger floor(BigFraction value) {
        return round(value, 0, RoundingMode.FLOOR).toBigIntegerExact();
    }

    static BigInteger ceiling(BigFraction value) {
        return round(value, 0, RoundingMode.CEILING).toBigIntegerExact();
    }
}
