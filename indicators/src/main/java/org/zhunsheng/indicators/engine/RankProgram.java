package org.zhunsheng.indicators.engine;

import com.google.common.math.LongMath;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.Better;

/** By place in the cohort: full points for the first, so much less for each place below. Places are counted in halves. */
final class RankProgram extends CohortProgram {
    private final ScoringMethod.Rank method;
    private final FixedPoint scaled;

    RankProgram(int slot, ScoringMethod.Rank method, long points, FixedPoint scaled) {
        super(slot, method.among(), method.floor(), points);
        this.method = method;
        this.scaled = scaled;
    }

    @Override
    void compare(OtherUnits others, long least, long most, LedgerSink sink) {
        boolean higher = method.better() == Better.HIGHER;
        long best = higher
                ? behind(others.lowsFrom(most + 1), others.lowsFrom(most))
                : behind(others.size() - others.highsFrom(least), others.size() - others.highsFrom(least + 1));
        long worst = higher
                ? behind(others.highsFrom(least + 1), others.highsFrom(least))
                : behind(others.size() - others.lowsFrom(most), others.size() - others.lowsFrom(most + 1));
        ReasonCode code = best == worst ? ReasonCode.PLACE : ReasonCode.PLACE_OPEN;
        sink.add(code, 0, score(worst), score(best), slot(), (2 + best) * Decimals.ONE / 2);
    }

    /** How many halves of a place a unit lies behind the first, with so many better, and so many better or level. */
    private long behind(long better, long betterOrLevel) {
        return switch (method.ties()) {
            case BEST_PLACE -> 2 * better;
            case MEAN_PLACE -> better + betterOrLevel;
            case WORST_PLACE -> 2 * betterOrLevel;
        };
    }

    private long score(long halves) {
        long lost = scaled.mulDiv(
                LongMath.saturatedMultiply(halves, method.perPlace().micros()), 1, 2);
        return atLeastFloor(points() - lost);
    }
}
