package org.zhunsheng.indicators.assess;

/**
 * Some rows of a table of units while they are scored, and room to work in. Every value is known for certain, or {@link
 * DossierTable#UNKNOWN}. Not thread-safe; each thread has its own.
 */
final class UnitBlock {
    /** How many rows a block holds at most: enough to make loops worth while, few enough to stay in the nearest cache. */
    static final int ROWS = 512;

    private final DossierTable table;
    private final FactTable scratch;
    private final long[] first = new long[ROWS];
    private final long[] second = new long[ROWS];
    private int from;
    private int rows;

    UnitBlock(DossierTable table, FactIndex index, Cohort cohort) {
        this.table = table;
        this.scratch = FactTable.scratch(index, table.year(), cohort);
    }

    void moveTo(int firstRow, int count) {
        this.from = firstRow;
        this.rows = count;
    }

    /** The first row. */
    int from() {
        return from;
    }

    /** How many rows. */
    int rows() {
        return rows;
    }

    /** The values of a fact; the first of this block is at {@link #from()}. */
    long[] column(int slot) {
        return table.column(slot);
    }

    /** Room for a number for each row. */
    long[] first() {
        return first;
    }

    /** Room for another number for each row. */
    long[] second() {
        return second;
    }

    /** The facts of one row, as a program reads them; good until the next call. */
    FactTable row(int i, int[] slots) {
        for (int slot : slots) {
            scratch.set(slot, table.column(slot)[from + i]);
        }
        scratch.of(table.id(from + i));
        return scratch;
    }
}
