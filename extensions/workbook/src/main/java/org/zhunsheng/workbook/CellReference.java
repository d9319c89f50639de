package org.zhunsheng.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of cells, such as {@code B5}. */
final class CellReference {
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    private CellReference() {}

    /** Whether {@code reference} is the address of a cell that there can be. */
    static boolean isCell(String reference) {
        Matcher cell = CELL.matcher(reference);
        if (!cell.matches()) {
            return false;
        }
        int column = 0;
        for (char letter : cell.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column <= LAST_COLUMN && Integer.parseInt(cell.group(2)) <= LAST_ROW;
    }
}
