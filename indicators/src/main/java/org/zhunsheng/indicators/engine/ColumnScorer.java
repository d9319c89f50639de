package org.zhunsheng.indicators.engine;

/**
 * A compiled scoring method that works on columns: it adds the points of many units at once and explains nothing. It gives the same
 * points as its {@link Program}, to the last digit. Immutable and thread-safe; what it needs to write in is in the block.
 */
abstract class ColumnScorer {
    /** Adds the ends of the score of every unit of {@code block} to {@code low} and {@code high}. */
    abstract void add(TableBlock block, long[] low, long[] high);

    /** Adds the ends of the score of one unit to {@code sum}. */
    abstract void addTo(LedgerSink.Sum sum, SingleRow unit);
}
