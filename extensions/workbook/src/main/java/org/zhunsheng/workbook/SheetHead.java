package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableSet;
import org.zhunsheng.core.validation.Place;

/**
 * A sheet with a table.
 *
 * @param sheet the sheet's name
 * @param keyRow the row that tells the columns, from 1
 * @param columns the columns that it tells
 */
record SheetHead(String sheet, int keyRow, ImmutableSet<Column> columns) {
    /** Where the row of headings begins, which unlike that of the keys can be seen. */
    Place place() {
        return new Place.InSheet(sheet, "A" + (keyRow + 1));
    }
}
