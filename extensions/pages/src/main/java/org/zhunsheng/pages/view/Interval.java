package org.zhunsheng.pages.view;

import java.util.Objects;
import org.zhunsheng.core.value.ScoreInterval;

/**
 * Points as they are written: two decimals, and more only where there are more. Immutable and thread-safe.
 *
 * @param low what is certain
 * @param high what is possible
 */
public record Interval(String low, String high) {
    /** Refuses null. */
    public Interval {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
    }

    static Interval of(ScoreInterval interval) {
        return new Interval(Written.points(interval.low()), Written.points(interval.high()));
    }

    /** Whether the ends meet. */
    public boolean isExact() {
        return low.equals(high);
    }

    /** {@code 14.61 – 100.00}, or the one value when the ends meet. */
    @Override
    public String toString() {
        return isExact() ? low : low + " – " + high;
    }
}
