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

    /** Whether all of {@code slots} are certain or unknown. */
    boolean hasCells(int[] slots) {
        if (!regular) {
            for (int slot : slots) {
                if (cells[slot] == CellValue.NO_CELL) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The value of a fact, or {@link CellValue#UNKNOWN}. */
    long cell(int slot) {
        return cells[slot];
    }

    /** The facts as a program reads them. */
    FactTable facts() {
        return facts;
    }
}
