package org.zhunsheng.serialization.result;

import java.util.List;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.gap.GapAnalysis;

/**
 * Every gap of a unit, and what each plan of its report gains. Immutable and thread-safe.
 *
 * @param gaps the gaps, in the order of what closing them is worth
 * @param planGains what each plan gains
 */
public record GapsDocument(List<GapResult> gaps, List<PlanGainResult> planGains) {
    /** {@code gaps} with their texts in {@code lang}. */
    public static GapsDocument of(GapAnalysis gaps, Lang lang) {
        return new GapsDocument(GapResult.of(gaps.gaps(), lang), PlanGainResult.of(gaps.planGains()));
    }
}
