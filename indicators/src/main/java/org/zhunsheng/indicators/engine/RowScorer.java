package org.zhunsheng.indicators.engine;

import java.util.function.BiConsumer;

/** Scores unit by unit with the program itself: for methods that have no faster way. */
final class RowScorer extends ColumnScorer {
    private final BiConsumer<FactTable, LedgerSink> program;
    private final int[] slots;

    RowScorer(BiConsumer<FactTable, LedgerSink> program, int[] slots) {
        this.program = program;
        this.slots = slots.clone();
    }

    @Override
    void add(TableBlock block, long[] low, long[] high) {
        LedgerSink.Sum sum = new LedgerSink.Sum();
        for (int i = 0; i < block.rows(); i++) {
            sum.reset();
            program.accept(block.row(i, slots), sum);
            low[i] += sum.low();
            high[i] += sum.high();
        }
    }

    @Override
    void addTo(LedgerSink.Sum sum, SingleRow unit) {
        program.accept(unit.facts(), sum);
    }
}
