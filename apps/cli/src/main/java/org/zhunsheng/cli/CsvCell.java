package org.zhunsheng.cli;

import org.zhunsheng.serialization.table.CellText;

/** Makes a text harmless as a cell of CSV: a spreadsheet does not take it for a formula, a terminal not for an order. */
final class CsvCell {
    private CsvCell() {}

    /** {@code cell}; if it is a text, on one line and with a mark before what would be a formula. */
    static Object harmless(Object cell) {
        if (!(cell instanceof String text)) {
            return cell;
        }
        String plain = TerminalStyle.render(TerminalText.plain(text), false);
        return CellText.isFormula(text) ? "'" + plain : plain;
    }
}
