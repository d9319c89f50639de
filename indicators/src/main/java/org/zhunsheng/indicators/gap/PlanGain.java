package org.zhunsheng.indicators.gap;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.core.code.IndicatorCode;

/**
 * What carrying out a plan of the report does to the total, if it closes every gap that it bears on. Immutable and thread-safe.
 *
 * @param plan the id of the plan
 * @param closes the indicators whose gaps it bears on, in the order of their codes; empty if it bears on none
 * @param gain what closing them all together does
 */
public record PlanGain(String plan, ImmutableList<IndicatorCode> closes, Gain gain) {
    /** Refuses null. */
    public PlanGain {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(closes, "closes");
        Objects.requireNonNull(gain, "gain");
    }
}
