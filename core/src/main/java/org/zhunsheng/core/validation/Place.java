package org.zhunsheng.core.validation;

import java.util.Objects;
import org.zhunsheng.core.text.LocalText;

/** Where in a source a violation was found. */
public sealed interface Place {
    /** The place as a reader would look it up. */
    LocalText describe();

    /**
     * A place in a text file.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     */
    record InText(int line, int column) implements Place {
        @Override
        public LocalText describe() {
            return LocalText.of("第 " + line + " 行第 " + column + " 列", "line " + line + ", column " + column);
        }
    }

    /**
     * A cell of a workbook.
     *
     * @param sheet the sheet's name
     * @param cell the cell's address, such as {@code C7}
     */
    record InSheet(String sheet, String cell) implements Place {
        /** Refuses null. */
        public InSheet {
            Objects.requireNonNull(sheet, "sheet");
            Objects.requireNonNull(cell, "cell");
        }

        @Override
        public LocalText describe() {
            return LocalText.of("工作表“" + sheet + "”单元格 " + cell, "sheet “" + sheet + "”, cell " + cell);
        }
    }
}
