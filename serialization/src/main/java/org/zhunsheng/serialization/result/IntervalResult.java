package org.zhunsheng.serialization.result;

import java.util.Objects;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;

/**
 * An interval of points.
 *
 * @param low the points at the lower end
 * @param high the points at the upper end
 */
public record IntervalResult(Points low, Points high) {
    /** Refuses null. */
    public IntervalResult {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
    }

    /** The ends of {@code interval}. */
    public static IntervalResult of(ScoreInterval interval) {
        return new IntervalResult(interval.low(), interval.high());
    }
}
