package org.zhunsheng.indicators.engine;

/** The sum of several scorers. */
final class EntriesScorer extends ColumnScorer {
    private final ColumnScorer[] entries;

    EntriesScorer(ColumnScorer[] entries) {
        this.entries = entries.clone();
    }

    @Override
    void add(TableBlock block, long[] low, long[] high) {
        for (ColumnScorer entry : entries) {
            entry.add(block, low, high);
        }
    }

    @Override
    void addTo(LedgerSink.Sum sum, SingleRow unit) {
        for (ColumnScorer entry : entries) {
            entry.addTo(sum, unit);
        }
    }
}
