package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.zhunsheng.core.validation.Place;

/**
 * A table as it stands in a sheet or a CSV file.
 *
 * @param rows its rows with anything in them
 */
record Grid(ImmutableList<GridRow> rows) {
    /**
     * A row.
     *
     * @param cells the cells that are not empty, from left to right
     */
    record GridRow(ImmutableList<GridCell> cells) {
        Optional<GridCell> at(int column) {
            return cells.stream().filter(cell -> cell.column() == column).findFirst();
        }

        /** The text in {@code column}, without blanks around it; empty if there is none. */
        String text(int column) {
            return at(column).map(cell -> cell.text().strip()).orElse("");
        }
    }

    /**
     * A cell.
     *
     * @param column its column, from 0
     * @param text what it shows
     * @param formula whether it is worked out by a formula
     * @param place where it stands
     */
    record GridCell(int column, String text, boolean formula, Place place) {}
}
