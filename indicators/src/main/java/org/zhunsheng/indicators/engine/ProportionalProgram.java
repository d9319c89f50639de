package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** In proportion between two ends, kept between floor and cap. */
final class ProportionalProgram extends Program {
    private final int slot;
    private final long zeroAt;
    private final long fullAt;
    private final long points;
    private final long floor;
    private final long cap;
    private final FixedPoint scaled;

    ProportionalProgram(int slot, long zeroAt, long fullAt, long points, long floor, long cap, FixedPoint scaled) {
        super(new int[] {slot}, ImmutableList.of());
        this.slot = slot;
        this.zeroAt = zeroAt;
        this.fullAt = fullAt;
        this.points = points;
        this.floor = floor;
        this.cap = cap;
        this.scaled = scaled;
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        long atLow = score(facts.low(slot));
        long atHigh = score(facts.high(slot));
        ReasonCode code = atLow == atHigh ? ReasonCode.PROPORTION : ReasonCode.PROPORTION_OPEN;
        sink.add(code, 0, Math.min(atLow, atHigh), Math.max(atLow, atHigh), slot, fullAt);
    }

    private long score(long value) {
        long reach = Math.abs(fullAt - zeroAt);
        long way = fullAt > zeroAt ? value - zeroAt : zeroAt - value;
        if (way <= 0) {
            return floor;
        }
        return Math.max(floor, Math.min(cap, way >= reach ? points : scaled.mulDiv(points, way, reach)));
    }

    @Override
    Optional<ColumnScorer> columns(FactIndex index) {
        long reach = Math.abs(fullAt - zeroAt);
        Optional<PrecomputedRatio> ratio = scaled.quick(points, reach, reach);
        LedgerSink.Sum open = open(index);
        return ratio.map(
                quick -> new ProportionScorer(slot, zeroAt, fullAt, quick, floor, cap, open.low(), open.high()));
    }
}
