package org.zhunsheng.core.value;

import java.util.Objects;

/**
 * What a score can be, given what is known: from {@code low} to {@code high}, both included. With full evidence the ends meet.
 * Immutable and thread-safe.
 *
 * @param low the points certain already
 * @param high the points still possible
 */
public record ScoreInterval(Points low, Points high) {
    /** The interval of no points. */
    public static final ScoreInterval ZERO = exactly(Points.ZERO);

    /**
     * Checks that the ends are in order.
     *
     * @throws IllegalArgumentException if {@code low} is above {@code high}
     */
    public ScoreInterval {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low " + low + " is above high " + high);
        }
    }

    /** The interval of one certain value. */
    public static ScoreInterval exactly(Points points) {
        return new ScoreInterval(points, points);
    }

    /** The interval of two ends given in millionths of a point. */
    public static ScoreInterval ofMicros(long low, long high) {
        return new ScoreInterval(new Points(low), new Points(high));
    }

    /** End by end sum. */
    public ScoreInterval plus(ScoreInterval other) {
        return new ScoreInterval(low.plus(other.low), high.plus(other.high));
    }

    /** How much is still open: {@code high − low}. */
    public Points width() {
        return high.minus(low);
    }

    /** Whether the ends meet. */
    public boolean isExact() {
        return low.equals(high);
    }

    /** Whether {@code other} lies within this interval. */
    public boolean contains(ScoreInterval other) {
        return low.compareTo(other.low) <= 0 && other.high.compareTo(high) <= 0;
    }

    /** {@code 31.2 – 84.7}, or the one value when the ends meet. */
    @Override
    public String toString() {
        return isExact() ? low.toString() : low + " – " + high;
    }
}
