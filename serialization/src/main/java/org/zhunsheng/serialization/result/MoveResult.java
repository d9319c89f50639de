package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Objects;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.compare.Cause;
import org.zhunsheng.indicators.compare.Change;
import org.zhunsheng.indicators.compare.ChangeAttribution;
import org.zhunsheng.indicators.gap.Gain;

/**
 * How far each end of a score moves. The ends move apart from each other: the lower end may rise by more than the upper end.
 *
 * @param lowerEnd what is added to the lower end
 * @param upperEnd what is added to the upper end
 */
public record MoveResult(Points lowerEnd, Points upperEnd) {
    /** Refuses null. */
    public MoveResult {
        Objects.requireNonNull(lowerEnd, "lowerEnd");
        Objects.requireNonNull(upperEnd, "upperEnd");
    }

    /** What either end gains. */
    public static MoveResult of(Gain gain) {
        return new MoveResult(gain.lower(), gain.upper());
    }

    static MoveResult of(Change change) {
        return new MoveResult(change.low(), change.high());
    }

    /** A change by its causes. */
    static ImmutableMap<Cause, MoveResult> of(ChangeAttribution split) {
        return ImmutableMap.copyOf(Maps.transformValues(split.parts(), MoveResult::of));
    }
}
