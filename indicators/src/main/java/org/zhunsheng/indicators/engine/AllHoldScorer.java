package org.zhunsheng.indicators.engine;

import java.util.Arrays;

/** All points if every test holds: the lower end if all hold for certain, the upper end if none fails for certain. */
final class AllHoldScorer extends ColumnScorer {
    private final CompiledCondition[] tests;
    private final long points;

    AllHoldScorer(CompiledCondition[] tests, long points) {
        this.tests = tests.clone();
        this.points = points;
    }

    @Override
    void add(TableBlock block, long[] low, long[] high) {
        int rows = block.rows();
        long[] all = block.first();
        long[] none = block.second();
        Arrays.fill(all, 0, rows, points);
        Arrays.fill(none, 0, rows, points);
        for (CompiledCondition test : tests) {
            narrow(test, block.column(test.slot()), rows, all, none);
        }
        for (int i = 0; i < rows; i++) {
            low[i] += all[i];
            high[i] += none[i];
        }
    }

    private static void narrow(CompiledCondition test, long[] values, int rows, long[] all, long[] none) {
        long turn = test.turn();
        long shift = test.shift();
        for (int i = 0; i < rows; i++) {
            long unknown = values[i] >> 63;
            long holds = ~((values[i] - shift) >> 63) ^ turn;
            all[i] &= holds & ~unknown;
            none[i] &= holds | unknown;
        }
    }

    @Override
    void addTo(LedgerSink.Sum sum, SingleRow unit) {
        long all = points;
        long none = points;
        for (CompiledCondition test : tests) {
            long value = unit.cell(test.slot());
            long unknown = value >> 63;
            long holds = ~((value - test.shift()) >> 63) ^ test.turn();
            all &= holds & ~unknown;
            none &= holds | unknown;
        }
        sum.add(all, none);
    }
}
