package org.zhunsheng.indicators.assess;

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
    void add(UnitBlock block, long[] low, long[] high) {
        long[] column = block.column(slot);
        int from = block.start(slot);
        int rows = block.rows();
        switch (thresholds.length) {
            case 1 -> one(column, from, rows, low, high);
            case 3 -> three(column, from, rows, low, high);
            default -> many(column, from, rows, low, high);
        }
    }

    @Override
    void addTo(LedgerSink.Sum sum, LoneUnit unit) {
        long value = unit.cell(slot);
        long unknown = value >> 63;
        long points = pointsAt(value);
        sum.add((points & ~unknown) | (openLow & unknown), (points & ~unknown) | (openHigh & unknown));
    }

    private long pointsAt(long value) {
        long points = base;
        for (int k = 0; k < thresholds.length; k++) {
            points += changes[k] & ~((value - thresholds[k]) >> 63);
        }
        return points;
    }

    private void one(long[] column, int from, int rows, long[] low, long[] high) {
        long threshold = thresholds[0];
        long change = changes[0];
        for (int i = 0; i < rows; i++) {
            long value = column[from + i];
            long unknown = value >> 63;
            long points = base + (change & ~((value - threshold) >> 63));
            low[i] += (points & ~unknown) | (openLow & unknown);
            high[i] += (points & ~unknown) | (openHigh & unknown);
        }
    }

    private void three(long[] column, int from, int rows, long[] low, long[] high) {
        long firstAt = thresholds[0];
        long secondAt = thresholds[1];
        long thirdAt = thresholds[2];
        long first = changes[0];
        long second = changes[1];
        long third = changes[2];
        for (int i = 0; i < rows; i++) {
            long value = column[from + i];
            long unknown = value >> 63;
            long points = base
                    + (first & ~((value - firstAt) >> 63))
                    + (second & ~((value - secondAt) >> 63))
                    + (third & ~((value - thirdAt) >> 63));
            low[i] += (points & ~unknown) | (openLow & unknown);
            high[i] += (points & ~unknown) | (openHigh & unknown);
        }
    }

    private void many(long[] column, int from, int rows, long[] low, long[] high) {
        for (int i = 0; i < rows; i++) {
            long value = column[from + i];
            long unknown = value >> 63;
            long points = pointsAt(value);
            low[i] += (points & ~unknown) | (openLow & unknown);
            high[i] += (points & ~unknown) | (openHigh & unknown);
        }
    }
}
