package org.zhunsheng.returns.form;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** How the sheets look that go out to be filled in: title, hint, headings, given and open cells, the page they are printed on. */
final class FormSheet {
    private static final String GIVEN = "F3F5F8";
    private static final String OPEN = "FFFBE6";
    private static final String DARK = "1F3A5F";
    private static final String GRID = "B8C0CC";

    private final Worksheet sheet;
    private final ImmutableList<Integer> widths;

    /**
     * A sheet to be laid out.
     *
     * @param widths the widths of its columns, in characters
     */
    FormSheet(Worksheet sheet, List<Integer> widths) {
        this.sheet = sheet;
        this.widths = ImmutableList.copyOf(widths);
    }

    /** The title over all columns, and below it what whoever fills the sheet in has to know. */
    void title(String title, String hint, double hintHeight) {
        int last = widths.size() - 1;
        sheet.value(0, 0, title);
        sheet.range(0, 0, 0, last).merge();
        sheet.range(0, 0, 0, last).style().bold().fontSize(16).fontColor(DARK).set();
        sheet.value(1, 0, hint);
        sheet.range(1, 0, 1, last).merge();
        sheet.range(1, 0, 1, last)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.rowHeight(1, hintHeight);
    }

    /** A line above the table. */
    void label(int row, String label, String value) {
        sheet.value(row, 0, label);
        sheet.value(row, 1, value);
        sheet.range(row, 0, row, 1).style().bold().fillColor(GIVEN).set();
    }

    /** The headings of the columns, which stay in sight and are printed on each page. */
    void headings(int row, List<String> headings, int frozenColumns) {
        for (int i = 0; i < headings.size(); i++) {
            sheet.width(i, widths.get(i));
            sheet.value(row, i, headings.get(i));
        }
        sheet.range(row, 0, row, headings.size() - 1)
                .style()
                .bold()
                .fontColor("FFFFFF")
                .fillColor(DARK)
                .horizontalAlignment("center")
                .set();
        sheet.freezePane(frozenColumns, row + 1);
        sheet.repeatRows(row, row);
    }

    /** The cells of a row: up to {@code open} they are given, from there on they are filled in. */
    void row(int row, int open) {
        cells(row, 0, open - 1, GIVEN);
        cells(row, open, widths.size() - 1, OPEN);
    }

    private void cells(int row, int from, int to, String fill) {
        sheet.range(row, from, row, to)
                .style()
                .borderStyle(BorderStyle.THIN)
                .borderColor(GRID)
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor(fill)
                .set();
    }

    /** Borders around the cells of {@code rows} rows from the second on. */
    void frame(int rows) {
        sheet.range(1, 0, rows, widths.size() - 1)
                .style()
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .borderColor(GRID)
                .set();
    }

    /** A page of A4 in landscape, as wide as the sheet. */
    void page() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }
}
