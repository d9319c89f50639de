package org.zhunsheng.indicators.engine;

/**
 * A window on one block of a table, and room to work in. Every value is known for certain, or {@link CellValue#UNKNOWN}. Each
 * thread has its own.
 */
final class TableBlock {
    private final DossierTable table;
    private final FactTable scratch;
    private final long[] first = new long[DossierTable.BLOCK];
    private final long[] second = new long[DossierTable.BLOCK];
    private final long[] third = new long[DossierTable.BLOCK];
    private int place;

    TableBlock(DossierTable table, FactIndex index, Cohort cohort) {
        this.table = table;
        this.scratch = FactTable.scratch(index, table.year(), cohort);
    }

    /** Goes to the block at {@code newPlace}. */
    void moveTo(int newPlace) {
        this.place = newPlace;
    }

    /** The row of the table that the block begins with. */
    int from() {
        return place * DossierTable.BLOCK;
    }

    /** How many units. */
    int rows() {
        return Math.min(DossierTable.BLOCK, table.size() - from());
    }

    /** The values of a fact, one unit after the other. Not to be written. */
    long[] column(int slot) {
        return table.column(place, slot);
    }

    /** Room for a number for each unit. */
    long[] first() {
        return first;
    }

    /** Room for another number for each unit. */
    long[] second() {
        return second;
    }

    /** Room for a third number for each unit. */
    long[] third() {
        return third;
    }

    /** The facts of one unit, as a program reads them; good until the next call. */
    FactTable row(int i, int[] slots) {
        for (int slot : slots) {
            scratch.set(slot, column(slot)[i]);
        }
        scratch.of(table.id(from() + i));
        return scratch;
    }
}
