package org.zhunsheng.cli;

import java.util.regex.Pattern;

/** Makes a text harmless as a cell of CSV: a spreadsheet does not take it for a formula, a terminal not for an order. */
final class CsvCell {
    /** What spreadsheets take for the beginning of a formula, in either width, behind blanks that they leave out. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@|%＝＋－＠].*|[\\t\\r\\n\\x00 ].*");

    private CsvCell() {}

    /** {@code cell}; if it is a text, on one line and with a mark before what would be a formula. */
    static Object harmless(Object cell) {
        if (!(cell instanceof String text)) {
            return cell;
        }
        String plain = TerminalStyle.render(TerminalText.plain(text), false);
        return FORMULA.matcher(text).matches() ? "'" + plain : plain;
    }
}
