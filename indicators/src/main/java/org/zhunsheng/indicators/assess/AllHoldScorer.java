package org.zhunsheng.indicators.assess;

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
    void add(UnitBlock block, long[] low, long[] high) {
        int rows = block.rows();
        long[] all = block.first();
        long[] none = block.second();
        Arrays.fill(all, 0, rows, points);
        Arrays.fill(none, 0, rows, points);
        for (CompiledCondition test : tests) {
            narrow(test, block.column(test.slot()), block.start(test.slot()), rows, all, none);
        }
        for (int i = 0; i < rows; i++) {
            low[i] += all[i];
            high[i] += none[i];
        }
    }

    private static void narrow(CompiledCondition test, long[] column, int from, int rows, long[] all, long[] none) {
        long limit = test.limit();
        long turn = test.atLeast() ? 0 : -1;
        long shift = test.atLeast() ? limit : limit + 1;
        for (int i = 0; i < rows; i++) {
            long value = column[from + i];
            long unknown = value >> 63;
            long holds = ~((value - shift) >> 63) ^ turn;
            all[i] &= holds & ~unknown;
            none[i] &= holds | unknown;
        }
    }
}
