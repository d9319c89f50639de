package org.zhunsheng.serialization.table;

import java.util.regex.Pattern;

/** What spreadsheets make of a text in a cell of CSV. */
public final class CellText {
    /** What spreadsheets take for the beginning of a formula, in either width, behind blanks that they leave out. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@|%＝＋－＠].*|[\\t\\r\\n\\x00 ].*");

    private CellText() {}

    /** Whether a spreadsheet would take {@code text} for a formula, or leave out its beginning. */
    public static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches();
    }
}
