package org.zhunsheng.indicators.assess;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.Better;

/** In proportion to the best of the cohort. */
final class RelativeProgram extends Program {
    private final int slot;
    private final ScoringMethod.RelativeToBest method;
    private final long points;
    private final Scaled scaled;

    RelativeProgram(int slot, ScoringMethod.RelativeToBest method, long points, Scaled scaled) {
        super(new int[] {slot}, ImmutableList.of());
        this.slot = slot;
        this.method = method;
        this.points = points;
        this.scaled = scaled;
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        Optional<Cohort.Others> found = facts.others(slot, method.among());
        if (found.isEmpty()) {
            sink.add(ReasonCode.NO_COHORT, 0, method.floor().micros(), points, slot, 0);
            return;
        }
        Cohort.Others others = found.get();
        long least = facts.low(slot);
        long most = facts.high(slot);
        long low;
        long high;
        long best;
        if (method.better() == Better.HIGHER) {
            best = others.greatestLow(most);
            low = share(least, others.greatestHigh(least));
            high = share(most, best);
        } else {
            best = others.leastHigh(least);
            low = share(others.leastLow(most), most);
            high = share(best, least);
        }
        sink.add(low == high ? ReasonCode.RELATIVE : ReasonCode.RELATIVE_OPEN, 0, low, high, slot, best);
    }

    /** The points for {@code part} of {@code whole}, which is at least as much; all of them if both are zero. */
    private long share(long part, long whole) {
        if (part == whole) {
            return points;
        }
        long earned = whole >= FactTable.UNBOUNDED ? 0 : scaled.mulDiv(points, part, whole);
        return Math.max(method.floor().micros(), earned);
    }
}
