package org.zhunsheng.returns.form;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.returns.intake.MarkColumn;
import org.zhunsheng.returns.judge.JudgePanel;
import org.zhunsheng.returns.judge.MarkAsked;
import org.zhunsheng.workbook.RepeatableWorkbook;

/**
 * The sheet on which one judge marks (评分表): a row a mark, with its bounds beside and a cell for the reason; a spreadsheet refuses points
 * outside the bounds. Immutable and thread-safe.
 */
public final class MarkForm {
    private static final int HEAD_ROW = 3;
    private static final String PALE = "F3F5F8";
    private static final String FILL_IN = "FFFBE6";
    private static final String DARK = "1F3A5F";
    private static final String GRID = "B8C0CC";
    private static final ImmutableList<MarkColumn> COLUMNS = ImmutableList.of(
            MarkColumn.UNIT,
            MarkColumn.ITEM,
            MarkColumn.TITLE,
            MarkColumn.LEAST,
            MarkColumn.MOST,
            MarkColumn.POINTS,
            MarkColumn.REASON);
    private static final ImmutableList<Integer> WIDTHS = ImmutableList.of(24, 24, 44, 9, 9, 10, 44);

    private final JudgePanel panel;
    private final Lang lang;

    /** Forms of {@code panel}, printed in {@code lang}. */
    public MarkForm(JudgePanel panel, Lang lang) {
        this.panel = panel;
        this.lang = lang;
    }

    /**
     * Writes the form of {@code judge}, and leaves {@code out} open.
     *
     * @param title what is assessed, as the sheet is headed
     * @throws IOException if the stream fails
     */
    public void write(String judge, String title, OutputStream out) throws IOException {
        RepeatableWorkbook.write(workbook -> sheet(workbook, judge, title), lang, out);
    }

    private void sheet(Workbook workbook, String judge, String title) {
        Worksheet sheet = workbook.newWorksheet(word("sheet-marks"));
        int last = COLUMNS.size() - 1;
        sheet.value(0, 0, title);
        sheet.range(0, 0, 0, last).merge();
        sheet.range(0, 0, 0, last).style().bold().fontSize(16).fontColor(DARK).set();
        sheet.value(1, 0, word("marks-hint"));
        sheet.range(1, 0, 1, last).merge();
        sheet.range(1, 0, 1, last)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.rowHeight(1, 44);
        sheet.value(2, 0, heading(MarkColumn.JUDGE));
        sheet.value(2, 1, judge);
        sheet.range(2, 0, 2, 1).style().bold().fillColor(PALE).set();
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.width(i, WIDTHS.get(i));
            sheet.value(HEAD_ROW, i, heading(COLUMNS.get(i)));
        }
        sheet.range(HEAD_ROW, 0, HEAD_ROW, last)
                .style()
                .bold()
                .fontColor("FFFFFF")
                .fillColor(DARK)
                .horizontalAlignment("center")
                .set();
        int row = HEAD_ROW + 1;
        for (MarkAsked one : panel.of(judge)) {
            row(sheet, row++, one);
        }
        sheet.freezePane(0, HEAD_ROW + 1);
        sheet.repeatRows(HEAD_ROW, HEAD_ROW);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void row(Worksheet sheet, int row, MarkAsked one) {
        sheet.value(row, 0, one.unit());
        sheet.value(row, 1, one.item());
        sheet.value(row, 2, one.title());
        sheet.value(row, 3, one.least());
        sheet.value(row, 4, one.most());
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.style(row, column)
                    .borderStyle(BorderStyle.THIN)
                    .borderColor(GRID)
                    .wrapText(true)
                    .verticalAlignment("center")
                    .fillColor(column < 5 ? PALE : FILL_IN)
                    .set();
        }
        String cell = "F" + (row + 1);
        sheet.range(row, 5, row, 5)
                .validateWithFormula("AND(ISNUMBER(" + cell + ")," + cell + "&gt;=D" + (row + 1) + "," + cell + "&lt;=E"
                        + (row + 1) + ")");
    }

    private String heading(MarkColumn column) {
        return lang == Lang.ZH ? column.zh() : column.en();
    }

    private String word(String key) {
        return ReturnFaults.word(key).in(lang);
    }
}
