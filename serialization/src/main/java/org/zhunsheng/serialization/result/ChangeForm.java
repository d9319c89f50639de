package org.zhunsheng.serialization.result;

import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.gap.Gain;

/**
 * Points at either end.
 *
 * @param low the points at the lower end
 * @param high the points at the upper end
 */
public record ChangeForm(Points low, Points high) {
    static ChangeForm of(ScoreInterval interval) {
        return new ChangeForm(interval.low(), interval.high());
    }

    static ChangeForm of(Gain gain) {
        return new ChangeForm(gain.low(), gain.high());
    }
}
