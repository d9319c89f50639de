package org.zhunsheng.indicators.engine;

import java.util.Arrays;

/** An item's points less what its clauses take, not below the floor. */
final class DeductionScorer extends ColumnScorer {
    private final LossColumn[] clauses;
    private final long points;
    private final long floor;

    DeductionScorer(LossColumn[] clauses, long points, long floor) {
        this.clauses = clauses.clone();
        this.points = points;
        this.floor = floor;
    }

    @Override
    void add(TableBlock block, long[] low, long[] high) {
        int rows = block.rows();
        long[] most = block.first();
        long[] least = block.second();
        Arrays.fill(most, 0, rows, 0);
        Arrays.fill(least, 0, rows, 0);
        for (LossColumn clause : clauses) {
            clause.add(block, most, least);
        }
        ColumnKernel.addRest(points, most, rows, floor, low);
        ColumnKernel.addRest(points, least, rows, floor, high);
    }

    @Override
    void addTo(LedgerSink.Sum sum, SingleRow unit) {
        LedgerSink.Sum losses = new LedgerSink.Sum();
        for (LossColumn clause : clauses) {
            clause.addTo(losses, unit);
        }
        sum.add(Math.max(floor, points - losses.low()), Math.max(floor, points - losses.high()));
    }
}
