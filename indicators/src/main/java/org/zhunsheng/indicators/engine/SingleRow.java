package org.zhunsheng.indicators.engine;

/** One unit to be scored by the scorers of columns: its cells stand side by side, fact by fact. */
final class SingleRow {
    private final FactTable facts;
    private final long[] cells;
    private final boolean regular;

    SingleRow(FactTable facts) {
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

    /** The facts as a program reads them. */
    FactTable facts() {
        return facts;
    }
}
