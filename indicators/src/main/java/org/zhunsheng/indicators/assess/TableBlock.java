package org.zhunsheng.indicators.assess;

/** Some rows of a table. Each thread has its own. */
final class TableBlock implements UnitBlock {
    /** How many rows a block holds at most: enough to make loops worth while, few enough to stay in the nearest cache. */
    static final int ROWS = 512;

    private final DossierTable table;
    private final FactTable scratch;
    private final long[] first = new long[ROWS];
    private final long[] second = new long[ROWS];
    private int from;
    private int rows;

    TableBlock(DossierTable table, FactIndex index, Cohort cohort) {
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

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public long[] column(int slot) {
        return table.column(slot);
    }

    @Override
    public int start(int slot) {
        return from;
    }

    @Override
    public long[] first() {
        return first;
    }

    @Override
    public long[] second() {
        return second;
    }

    @Override
    public FactTable row(int i, int[] slots) {
        for (int slot : slots) {
            scratch.set(slot, table.column(slot)[from + i]);
        }
        scratch.of(table.id(from + i));
        return scratch;
    }
}
