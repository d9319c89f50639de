package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.zhunsheng.core.text.ChinesePunctuation;
import org.zhunsheng.core.text.Lang;

/** Writes one sheet: its title, a hidden row of keys, headings, and rows in the looks that all sheets share. */
final class SheetPen {
    private static final int TITLE_ROW = 0;
    private static final int HINT_ROW = 1;
    private static final int KEY_ROW = 2;
    private static final int HEADING_ROW = 3;
    private static final String PASSWORD = "zhunsheng";
    private static final int LONGEST_NUMBER = 15;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final double LINE_HEIGHT = 13.5;
    private static final double MOST_HEIGHT = 409;
    private static final String DARK = "1F3A5F";
    private static final String PALE = "F3F5F8";
    private static final String FILL_IN = "FFFBE6";
    private static final String GRID = "B8C0CC";
    private static final String RED = "F8B4B4";

    private final Worksheet sheet;
    private final Table table;
    private final ImmutableList<Column> columns;
    private final Lang lang;
    private final Map<Integer, Double> lines = new HashMap<>();
    private final Set<Column> hidden = EnumSet.noneOf(Column.class);

    SheetPen(Worksheet sheet, Table table, ImmutableList<Column> columns, Lang lang) {
        this.sheet = sheet;
        this.table = table;
        this.columns = columns;
        this.lang = lang;
    }

    /** How a cell looks, and whether it can be filled in. */
    enum Look {
        SHOWN,
        /** Shown in the middle and large, such as a code. */
        SHOWN_CENTRE,
        /** To be filled in with text; what is typed stays text. */
        TEXT,
        /** To be filled in with a number or a choice. */
        VALUE,
        DAY
    }

    Worksheet sheet() {
        return sheet;
    }

    Lang lang() {
        return lang;
    }

    int column(Column column) {
        return columns.indexOf(column);
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    void head(String plainTitle, String plainHint) {
        String title = printed(plainTitle);
        String hint = printed(plainHint);
        int last = columns.size() - 1;
        sheet.value(TITLE_ROW, firstShown(), title);
        sheet.range(TITLE_ROW, firstShown(), TITLE_ROW, last).merge();
        sheet.range(TITLE_ROW, firstShown(), TITLE_ROW, last)
                .style()
                .bold()
                .fontSize(16)
                .fontColor(DARK)
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(TITLE_ROW, 30);
        sheet.value(HINT_ROW, firstShown(), hint);
        sheet.range(HINT_ROW, firstShown(), HINT_ROW, last).merge();
        sheet.range(HINT_ROW, firstShown(), HINT_ROW, last)
                .style()
                .fontSize(9)
                .fontColor("5A6472")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        int width = columns.stream().mapToInt(Column::width).sum();
        sheet.rowHeight(HINT_ROW, 4 + LINE_HEIGHT * Math.max(1, linesOf(hint, width)));
        sheet.hideRow(KEY_ROW);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.width(i, column.width());
            sheet.value(KEY_ROW, i, column.key(table));
            sheet.value(HEADING_ROW, i, column.heading(table).in(lang));
        }
        bordered(sheet.range(HEADING_ROW, 0, HEADING_ROW, last).style())
                .bold()
                .fontColor("FFFFFF")
                .fillColor(DARK)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(HEADING_ROW, 28);
    }

    private int firstShown() {
        return table == Table.COVER ? 1 : 0;
    }

    void hide(Column column) {
        hidden.add(column);
        sheet.hideColumn(column(column));
    }

    /** Writes {@code value}, a text, number or day, and makes the cell look like what it is for. */
    void write(int row, Column column, Object value, Look look) {
        if (value instanceof String text) {
            boolean shown = !column.isRead() || (column == Column.NAME && look == Look.SHOWN);
            text(row, column, shown ? printed(text) : text);
        } else if (value instanceof BigDecimal number && number.precision() > LONGEST_NUMBER) {
            text(row, column, number.toPlainString());
        } else if (value instanceof BigDecimal number) {
            sheet.value(row, column(column), number);
        } else if (value instanceof LocalDate day && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            text(row, column, day.toString());
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column(column), day);
        }
        look(row, column, value instanceof LocalDate ? Look.DAY : look);
    }

    void text(int row, Column column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column(column), CellText.encode(text));
            if (!hidden.contains(column)) {
                lines.merge(row, (double) linesOf(text, column.width()), Math::max);
            }
        }
    }

    /** Writes a formula, given without its equals sign. */
    void formula(int row, Column column, String formula) {
        sheet.formula(row, column(column), escaped(formula));
        look(row, column, Look.SHOWN);
    }

    void look(int row, Column column, Look look) {
        look(sheet.range(row, column(column), row, column(column)), look);
    }

    private static void look(Range range, Look look) {
        StyleSetter style =
                bordered(range.style()).fontSize(10).verticalAlignment("center").wrapText(true);
        switch (look) {
            case SHOWN -> style.fillColor(PALE).set();
            case SHOWN_CENTRE ->
                style.fillColor(PALE).horizontalAlignment("center").set();
            case TEXT ->
                style.fillColor(FILL_IN)
                        .format("@")
                        .protectionOption(ProtectionOption.LOCKED, false)
                        .set();
            case VALUE ->
                style.fillColor(FILL_IN)
                        .horizontalAlignment("center")
                        .protectionOption(ProtectionOption.LOCKED, false)
                        .set();
            case DAY ->
                style.fillColor(FILL_IN)
                        .horizontalAlignment("center")
                        .format("yyyy-mm-dd")
                        .protectionOption(ProtectionOption.LOCKED, false)
                        .set();
        }
    }

    private static StyleSetter bordered(StyleSetter style) {
        style.borderStyle(BorderStyle.THIN).borderColor(GRID);
        return style;
    }

    /** {@code text} as it is printed for people; what is read back stays as it is. */
    private String printed(String text) {
        return lang == Lang.ZH ? ChinesePunctuation.of(text) : text;
    }

    /** One cell for what belongs to several rows; the rows share the height that its text needs. */
    void span(int from, int to, Column column, String plain, Look look) {
        String text = printed(plain);
        look(sheet.range(from, column(column), to, column(column)), look);
        if (from == to) {
            text(from, column, text);
            return;
        }
        sheet.value(from, column(column), CellText.encode(text));
        sheet.range(from, column(column), to, column(column)).merge();
        double each = (double) linesOf(text, column.width()) / (to - from + 1);
        for (int row = from; row <= to; row++) {
            lines.merge(row, each, Math::max);
        }
    }

    /** A drop-down; what is not in the list is not taken. */
    void choices(int from, int to, Column column, String list) {
        sheet.range(from, column(column), to, column(column))
                .validateWithListByFormula(escaped(list))
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(FormText.of("check.title", lang))
                .error(FormText.of("check.choice", lang));
    }

    /** A check of what is typed, by a formula about the first cell. */
    void check(int from, int to, Column column, String formula, String message) {
        sheet.range(from, column(column), to, column(column))
                .validateWithFormula(escaped(formula))
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(FormText.of("check.title", lang))
                .error(escaped(message));
    }

    /** Turns cells red while {@code formula} holds. */
    void redWhile(Range range, String formula) {
        range.style().fillColor(RED).set(new ConditionalFormattingExpressionRule(escaped(formula), false));
    }

    /** The address of a cell, such as {@code J5}. */
    String address(int row, Column column) {
        return org.dhatim.fastexcel.reader.CellAddress.convertNumToColString(column(column)) + (row + 1);
    }

    /** Ends the sheet: row heights, frozen headings, print setup; {@code locked} keeps what is printed from being changed. */
    void end(boolean locked) throws IOException {
        lines.forEach((row, count) ->
                sheet.rowHeight(row, Math.min(MOST_HEIGHT, 6 + LINE_HEIGHT * Math.max(1, Math.ceil(count)))));
        if (table != Table.COVER && table != Table.GUIDE) {
            sheet.freezePane(has(Column.INDICATOR) ? 2 : 0, HEADING_ROW + 1);
            sheet.repeatRows(HEADING_ROW, HEADING_ROW);
        }
        sheet.hideGridLines();
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.6f);
        sheet.footer("&A  ·  &P / &N", Position.CENTER, 8);
        if (locked) {
            sheet.protect(PASSWORD);
        }
        sheet.finish();
    }

    /** On how many lines of {@code width} characters a text stands; a Chinese character takes the room of two. */
    static int linesOf(String text, int width) {
        int count = 0;
        for (String line : text.split("\n", -1)) {
            int taken = line.codePoints()
                    .map(character -> character < 0x2e80 ? 1 : 2)
                    .sum();
            // Words are not divided between lines, so that lines of Latin letters are less full than Chinese ones.
            boolean words =
                    line.codePoints().filter(Character::isLetter).limit(3).allMatch(c -> c < 0x2e80);
            int room = Math.max(1, (int) (width * (words ? 0.95 : 1.08)));
            count += Math.max(1, (taken + room - 1) / room);
        }
        return count;
    }

    private static String escaped(String formula) {
        return formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
