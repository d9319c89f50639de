package org.zhunsheng.indicators.compare;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import org.zhunsheng.core.value.Points;

/**
 * Least, quartiles and most of some points. A quantile lies between the two nearest points in proportion, as type 7 of Hyndman and Fan
 * (1996) and as the default of R; what does not come out even is rounded to a millionth, half up. Immutable and thread-safe.
 *
 * @param least the least
 * @param lower the lower quartile
 * @param median the median
 * @param upper the upper quartile
 * @param most the most
 */
public record Quantiles(Points least, Points lower, Points median, Points upper, Points most) {
    /** Refuses null. */
    public Quantiles {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(median, "median");
        Objects.requireNonNull(upper, "upper");
        Objects.requireNonNull(most, "most");
    }

    /**
     * The quantiles of {@code points}, at least one.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Quantiles of(long[] micros) {
        if (micros.length == 0) {
            throw new IllegalArgumentException("no points");
        }
        long[] sorted = micros.clone();
        Arrays.sort(sorted);
        return new Quantiles(
                quarter(sorted, 0), quarter(sorted, 1), quarter(sorted, 2), quarter(sorted, 3), quarter(sorted, 4));
    }

    private static Points quarter(long[] sorted, int quarters) {
        return at(sorted.length, place -> sorted[(int) place], 25 * quarters);
    }

    /**
     * The quantile of {@code percent} of points that are held in some other way.
     *
     * @param size how many there are, at least one
     * @param sorted the points in millionths by their place from 0, ascending
     * @param percent from 0 to 100
     */
    public static Points at(long size, LongUnaryOperator sorted, int percent) {
        long at = Math.multiplyExact(size - 1, percent);
        long below = at / 100;
        long hundredths = at % 100;
        long lower = sorted.applyAsLong(below);
        if (hundredths == 0) {
            return new Points(lower);
        }
        BigInteger step = BigInteger.valueOf(sorted.applyAsLong(below + 1))
                .subtract(BigInteger.valueOf(lower))
                .multiply(BigInteger.valueOf(hundredths));
        BigInteger rounded = step.add(BigInteger.valueOf(50)).divide(BigInteger.valueOf(100));
        return new Points(Math.addExact(lower, rounded.longValueExact()));
    }
}
