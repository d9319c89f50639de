package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.compare.Cause;
import org.zhunsheng.indicators.compare.Change;
import org.zhunsheng.indicators.compare.Split;
import org.zhunsheng.indicators.gap.Gain;

/**
 * Points at either end.
 *
 * @param low the points at the lower end
 * @param high the points at the upper end
 */
public record ChangeForm(Points low, Points high) {
    /** The ends of {@code interval}. */
    public static ChangeForm of(ScoreInterval interval) {
        return new ChangeForm(interval.low(), interval.high());
    }

    /** What either end gains. */
    public static ChangeForm of(Gain gain) {
        return new ChangeForm(gain.low(), gain.high());
    }

    static ChangeForm of(Change change) {
        return new ChangeForm(change.low(), change.high());
    }

    /** A change by its causes. */
    static ImmutableMap<Cause, ChangeForm> of(Split split) {
        return ImmutableMap.copyOf(Maps.transformValues(split.parts(), ChangeForm::of));
    }
}
