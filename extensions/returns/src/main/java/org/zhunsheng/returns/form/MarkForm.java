package org.zhunsheng.returns.form;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
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
    private static final int HINT_HEIGHT = 44;
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
        FormSheet form = new FormSheet(sheet, WIDTHS);
        form.title(title, word("marks-hint"), HINT_HEIGHT);
        form.label(2, heading(MarkColumn.JUDGE), judge);
        form.headings(HEAD_ROW, COLUMNS.stream().map(this::heading).toList(), 0);
        int row = HEAD_ROW + 1;
        for (MarkAsked one : panel.of(judge)) {
            form.row(row, COLUMNS.indexOf(MarkColumn.POINTS));
            row(sheet, row++, one);
        }
        form.page();
    }

    private static void row(Worksheet sheet, int row, MarkAsked one) {
        sheet.value(row, 0, one.unit());
        sheet.value(row, 1, one.item());
        sheet.value(row, 2, one.title());
        sheet.value(row, 3, one.bounds().least());
        sheet.value(row, 4, one.bounds().most());
        String cell = "F" + (row + 1);
        String bounded = "AND(%1$s&gt;=D%2$d,%1$s&lt;=E%2$d)".formatted(cell, row + 1);
        String within = one.bounds().deducted() ? "OR(" + cell + "=0," + bounded + ")" : bounded;
        sheet.range(row, 5, row, 5).validateWithFormula("AND(ISNUMBER(" + cell + ")," + within + ")");
    }

    private String heading(MarkColumn column) {
        return lang == Lang.ZH ? column.zh() : column.en();
    }

    private String word(String key) {
        return ReturnFaults.word(key).in(lang);
    }
}
