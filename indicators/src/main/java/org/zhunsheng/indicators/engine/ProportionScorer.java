package org.zhunsheng.indicators.engine;

/** In proportion between two ends, for numbers small enough to be multiplied without a care. */
final class ProportionScorer extends ColumnScorer {
    private final int slot;
    private final long zeroAt;
    private final long reach;
    private final long turn;
    private final PrecomputedRatio ratio;
    private final long floor;
    private final long cap;
    private final long openLow;
    private final long openHigh;

    /**
     * The scorer.
     *
     * @param slot the fact
     * @param zeroAt where nothing is earned
     * @param fullAt where everything is earned
     * @param ratio the points for each part of the way
     */
    ProportionScorer(
            int slot,
            long zeroAt,
            long fullAt,
            PrecomputedRatio ratio,
            long floor,
            long cap,
            long openLow,
            long openHigh) {
        this.slot = slot;
        this.zeroAt = zeroAt;
        this.reach = Math.abs(fullAt - zeroAt);
        this.turn = fullAt > zeroAt ? 0 : -1;
        this.ratio = ratio;
        this.floor = floor;
        this.cap = cap;
        this.openLow = openLow;
        this.openHigh = openHigh;
    }

    @Override
    void add(TableBlock block, long[] low, long[] high) {
        long[] values = block.column(slot);
        int rows = block.rows();
        long[] points = block.first();
        ColumnKernel.distances(values, rows, zeroAt, turn, reach, points);
        ratio.each(points, rows);
        ColumnKernel.atMost(points, rows, cap);
        ColumnKernel.atLeast(points, rows, floor);
        ColumnKernel.addKnown(values, rows, points, openLow, openHigh, low, high);
    }

    @Override
    void addTo(LedgerSink.Sum sum, SingleRow unit) {
        long value = unit.cell(slot);
        sum.addKnown(value, pointsAt(value), openLow, openHigh);
    }

    private long pointsAt(long value) {
        long way = ((value - zeroAt) ^ turn) - turn;
        return Math.max(floor, Math.min(cap, ratio.of(Math.max(0, Math.min(reach, way)))));
    }
}
