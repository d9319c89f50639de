package org.zhunsheng.indicators.engine;

import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.Better;

/** In proportion to the best of the cohort. */
final class RelativeProgram extends CohortProgram {
    private final Better better;
    private final FixedPoint scaled;

    RelativeProgram(int slot, ScoringMethod.RelativeToBest method, long points, FixedPoint scaled) {
        super(slot, method.among(), method.floor(), points);
        this.better = method.better();
        this.scaled = scaled;
    }

    @Override
    void compare(OtherUnits others, long least, long most, LedgerSink sink) {
        long low;
        long high;
        long best;
        if (better == Better.HIGHER) {
            best = others.greatestLow(most);
            low = share(least, others.greatestHigh(least));
            high = share(most, best);
        } else {
            best = others.leastHigh(least);
            low = share(others.leastLow(most), most);
            high = share(best, least);
        }
        sink.add(low == high ? ReasonCode.RELATIVE : ReasonCode.RELATIVE_OPEN, 0, low, high, slot(), best);
    }

    /** The points for {@code part} of {@code whole}, which is at least as much; all of them if both are zero. */
    private long share(long part, long whole) {
        if (part == whole) {
            return points();
        }
        return atLeastFloor(whole >= CellValue.UNBOUNDED ? 0 : scaled.mulDiv(points(), part, whole));
    }
}
