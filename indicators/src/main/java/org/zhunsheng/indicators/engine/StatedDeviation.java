package org.zhunsheng.indicators.engine;

import java.util.Objects;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.value.Points;

/**
 * A difference between the word of the unit and what was found (自评偏差), and the points that it costs. Immutable and thread-safe.
 *
 * @param deviation the difference
 * @param low what the lower end of the total is above what it would be by the word of the unit; negative for a loss
 * @param high the same of the upper end
 */
public record StatedDeviation(Deviation deviation, Points low, Points high) {
    /** Refuses null. */
    public StatedDeviation {
        Objects.requireNonNull(deviation, "deviation");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
    }
}
