package org.zhunsheng.indicators.assess;

/** One unit as a block of one row: its cells stand side by side, fact by fact. */
final class LoneUnit implements UnitBlock {
    private final FactTable facts;
    private final long[] cells;
    private final boolean regular;
    private final long[] first = new long[1];
    private final long[] second = new long[1];

    LoneUnit(FactTable facts) {
        this.facts = facts;
        this.cells = facts.cells();
        this.regular = facts.isRegular();
    }

    /** Whether all that {@code program} reads is certain or unknown, so that its columns score it. */
    boolean suits(Program program) {
        return regular || program.readsOnlyCells(cells);
    }

    /** The value of a fact, or {@link DossierTable#UNKNOWN}. */
    long cell(int slot) {
        return cells[slot];
    }

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public long[] column(int slot) {
        return cells;
    }

    @Override
    public int start(int slot) {
        return slot;
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
        return facts;
    }
}
