package org.zhunsheng.serialization.result;

import java.util.Objects;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;

/**
 * What a score can be, and out of what.
 *
 * @param low the points certain already
 * @param high the points still possible
 * @param available the points that can be earned
 */
public record ScoreResult(Points low, Points high, Points available) {
    /** Refuses null. */
    public ScoreResult {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(available, "available");
    }

    static ScoreResult of(ScoreInterval interval, Points available) {
        return new ScoreResult(interval.low(), interval.high(), available);
    }
}
