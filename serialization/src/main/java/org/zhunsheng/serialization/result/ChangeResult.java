package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.compare.Cause;
import org.zhunsheng.indicators.compare.Change;
import org.zhunsheng.indicators.compare.ChangeAttribution;
import org.zhunsheng.indicators.gap.Gain;

/**
 * Points at either end.
 *
 * @param low the points at the lower end
 * @param high the points at the upper end
 */
public record ChangeResult(Points low, Points high) {
    /** The ends of {@code interval}. */
    public static ChangeResult of(ScoreInterval interval) {
        return new ChangeResult(interval.low(), interval.high());
    }

    /** What either end gains. */
    public static ChangeResult of(Gain gain) {
        return new ChangeResult(gain.low(), gain.high());
    }

    static ChangeResult of(Change change) {
        return new ChangeResult(change.low(), change.high());
    }

    /** A change by its causes. */
    static ImmutableMap<Cause, ChangeResult> of(ChangeAttribution split) {
        return ImmutableMap.copyOf(Maps.transformValues(split.parts(), ChangeResult::of));
    }
}
