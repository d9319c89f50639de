package org.zhunsheng.indicators.engine;

import java.util.Arrays;

/**
 * Points that change at thresholds of one fact: bands, conditions, days. Works with masks instead of branches: {@code (v − t) >> 63}
 * is all ones below the threshold, and an unknown value is negative.
 */
final class StepScorer extends ColumnScorer {
    private final int slot;
    private final long base;
    private final long[] thresholds;
    private final long[] changes;
    private final long openLow;
    private final long openHigh;

    /**
     * The scorer.
     *
     * @param slot the fact
     * @param base the points below the first threshold
     * @param thresholds where the points change, ascending
     * @param changes by how much
     * @param openLow the least that an unknown value can earn
     * @param openHigh the most
     */
    StepScorer(int slot, long base, long[] thresholds, long[] changes, long openLow, long openHigh) {
        this.slot = slot;
        this.base = base;
        this.thresholds = thresholds.clone();
        this.changes = changes.clone();
        this.openLow = openLow;
        this.openHigh = openHigh;
    }

    @Override
    void add(TableBlock block, long[] low, long[] high) {
        long[] values = block.column(slot);
        int rows = block.rows();
        long[] points = block.first();
        Arrays.fill(points, 0, rows, base);
        for (int k = 0; k < thresholds.length; k++) {
            ColumnKernel.step(values, rows, thresholds[k], changes[k], points);
        }
        ColumnKernel.addKnown(values, rows, points, openLow, openHigh, low, high);
    }

    @Override
    void addTo(LedgerSink.Sum sum, SingleRow unit) {
        long value = unit.cell(slot);
        long points = base;
        for (int k = 0; k < thresholds.length; k++) {
            points += changes[k] & ~((value - thresholds[k]) >> 63);
        }
        sum.addKnown(value, points, openLow, openHigh);
    }
}
