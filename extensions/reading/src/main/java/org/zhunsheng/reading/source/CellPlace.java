package org.zhunsheng.reading.source;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Where a cell stands. Tables are counted over the whole file from 0, rows and columns from 0 as well.
 *
 * @param table the table
 * @param row the first row of the cell
 * @param column the first column of the cell
 * @param rows how many rows it spans
 * @param columns how many columns it spans
 * @param header whether the file marks it as a heading cell
 */
public record CellPlace(int table, int row, int column, int rows, int columns, boolean header) {
    /** Checks that the place can exist. */
    public CellPlace {
        checkArgument(table >= 0 && row >= 0 && column >= 0, "negative place of a cell");
        checkArgument(rows > 0 && columns > 0, "a cell spans at least one row and one column");
    }

    /** A cell of one row and one column. */
    public static CellPlace of(int table, int row, int column) {
        return new CellPlace(table, row, column, 1, 1, false);
    }
}
