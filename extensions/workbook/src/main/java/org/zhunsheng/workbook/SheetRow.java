package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.validation.Place;

/**
 * A row of a table as it was filled in.
 *
 * @param sheet the sheet's name
 * @param number the row, from 1
 * @param letters the letters of each column of the table
 * @param cells what is filled in, in the columns that are read
 * @param remark what was noted on it, which is kept and not read
 */
record SheetRow(
        String sheet,
        int number,
        ImmutableMap<Column, String> letters,
        ImmutableMap<Column, CellValue> cells,
        Optional<String> remark) {
    Optional<CellValue> cell(Column column) {
        return Optional.ofNullable(cells.get(column));
    }

    boolean isFilled(Column column) {
        return cells.containsKey(column);
    }

    boolean isAnyFilled(List<Column> columns) {
        return columns.stream().anyMatch(this::isFilled);
    }

    /** The cell in {@code column}; the first cell of the row if the table has no such column. */
    Place place(Column column) {
        String letter = letters.getOrDefault(
                column, letters.isEmpty() ? "A" : letters.values().iterator().next());
        return new Place.InSheet(sheet, letter + number);
    }
}
