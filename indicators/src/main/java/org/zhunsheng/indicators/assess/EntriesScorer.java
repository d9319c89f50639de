package org.zhunsheng.indicators.assess;

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
    void addTo(LedgerSink.Sum sum, LoneUnit unit) {
        for (ColumnScorer entry : entries) {
            entry.addTo(sum, unit);
        }
    }
}
