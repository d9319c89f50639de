package org.zhunsheng.indicators.gap;

import java.util.Objects;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.Assessment;

/**
 * What closing a gap does to the total, through the engine itself: redistribution, caps, rounding and vetoes included. Where nobody
 * has proved anything, the lower end rises and the upper end stays: the points may have been earned all along. Immutable and
 * thread-safe.
 *
 * @param lower what the lower end of the total rises by
 * @param upper what the upper end of the total rises by
 */
public record Gain(Points lower, Points upper) {
    /** No gain. */
    public static final Gain NONE = new Gain(Points.ZERO, Points.ZERO);

    /** Refuses null. */
    public Gain {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
    }

    /** From {@code before} to {@code after}. */
    public static Gain between(Assessment before, Assessment after) {
        return between(before, after.total());
    }

    /** From {@code before} to a unit of which the total is {@code after}. */
    static Gain between(Assessment before, ScoreInterval after) {
        return new Gain(
                after.low().minus(before.total().low()),
                after.high().minus(before.total().high()));
    }

    /** The least and the most that closing it can be worth: the two ends in order. */
    public ScoreInterval range() {
        return lower.compareTo(upper) <= 0 ? new ScoreInterval(lower, upper) : new ScoreInterval(upper, lower);
    }
}
