package org.zhunsheng.indicators.composite;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What a mean does with gaps, with zeros and with the digits after the last one wanted. Immutable and thread-safe.
 *
 * @param leastAvailable the share of the values that has to be there for a result, 0 to 1, itself enough; values are counted, not
 *     weighed, as with {@code dat_thresh} of COINr
 * @param zeros what a zero does to a geometric or harmonic mean; the other means take it as any number
 * @param scale decimals of the result, 0 to 18
 * @param rounding which way the result is rounded, never {@link RoundingMode#UNNECESSARY}
 */
public record MeanPolicy(BigDecimal leastAvailable, Zeros zeros, int scale, RoundingMode rounding) {
    /** One value is enough, zeros are refused where COINr refuses them, six decimals, half up. */
    public static final MeanPolicy DEFAULT = new MeanPolicy(BigDecimal.ZERO, Zeros.REFUSED, 6, RoundingMode.HALF_UP);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is exceeded
     */
    public MeanPolicy {
        Objects.requireNonNull(leastAvailable, "leastAvailable");
        Objects.requireNonNull(zeros, "zeros");
        Objects.requireNonNull(rounding, "rounding");
        if (leastAvailable.signum() < 0 || leastAvailable.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("leastAvailable is " + leastAvailable + ", and should be 0 to 1");
        }
        if (scale < 0 || scale > WeightedValue.MAX_SCALE || rounding == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("no rounding: " + scale + " decimals, " + rounding);
        }
    }

    /** This policy with another share that has to be there. */
    public MeanPolicy withLeastAvailable(BigDecimal share) {
        return new MeanPolicy(share, zeros, scale, rounding);
    }

    /** This policy with another way to take zeros. */
    public MeanPolicy withZeros(Zeros other) {
        return new MeanPolicy(leastAvailable, other, scale, rounding);
    }

    /** This policy with another rounding. */
    public MeanPolicy withRounding(int decimals, RoundingMode mode) {
        return new MeanPolicy(leastAvailable, zeros, decimals, mode);
    }

    boolean isEnough(long available, int all) {
        return BigDecimal.valueOf(available).compareTo(leastAvailable.multiply(BigDecimal.valueOf(all))) >= 0;
    }

    /** What a zero does to a geometric or harmonic mean. */
    public enum Zeros {
        /** It is refused, as COINr does. */
        REFUSED,
        /** It makes the mean zero, which is the limit of both means as the value falls to zero. */
        MAKE_THE_MEAN_ZERO
    }
}
