package org.zhunsheng.indicators.compare;

import java.math.BigInteger;
import java.util.Arrays;
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
        long at = (long) (sorted.length - 1) * quarters;
        int below = (int) (at / 4);
        int fourths = (int) (at % 4);
        if (fourths == 0) {
            return new Points(sorted[below]);
        }
        BigInteger step = BigInteger.valueOf(sorted[below + 1])
                .subtract(BigInteger.valueOf(sorted[below]))
                .multiply(BigInteger.valueOf(fourths));
        BigInteger rounded = step.add(BigInteger.TWO).shiftRight(2);
        return new Points(Math.addExact(sorted[below], rounded.longValueExact()));
    }
}
