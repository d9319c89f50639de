package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.indicators.gap.PlanGain;

/**
 * What carrying out a plan of the report does to the total.
 *
 * @param plan the id of the plan
 * @param closes the indicators whose gaps it bears on
 * @param gain what closing them all does to the total
 */
public record PlanGainResult(String plan, List<IndicatorCode> closes, MoveResult gain) {
    /** Refuses null. */
    public PlanGainResult {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(closes, "closes");
        Objects.requireNonNull(gain, "gain");
    }

    static ImmutableList<PlanGainResult> of(List<PlanGain> plans) {
        return plans.stream()
                .map(plan -> new PlanGainResult(plan.plan(), plan.closes(), MoveResult.of(plan.gain())))
                .collect(ImmutableList.toImmutableList());
    }
}
