package org.zhunsheng.pages.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.pages.view.Brief;
import org.zhunsheng.pages.view.Dimension;
import org.zhunsheng.pages.view.Text;

/** The brief as a Word document on one page of A4: the largest type by which its lines are expected to fit. */
final class BriefWord {
    private static final int[] SIZES = {14, 13, 12, 11, 10, 9, 8};
    private static final int TYPE_AREA_MM = 156;
    private static final double HEIGHT_POINTS = (297 - 30 - 25) * 72 / 25.4;
    private static final double WIDTH_POINTS = TYPE_AREA_MM * 72 / 25.4;
    private static final int BAR_CELLS = 20;
    private static final int THOUSAND = 1000;
    private static final int NAME_PERCENT = 38;
    private static final int BAR_PERCENT = 36;
    private static final String RED = "C00000";
    private static final String EARNED = "1F4E79";
    private static final String OPEN = "BDD3E8";
    private static final String LOST = "F2F2F2";
    private static final String LINE = "808080";

    private final Brief brief;
    private final Lang lang;
    private final XWPFDocument document;
    private final int size;

    private BriefWord(Brief brief, Lang lang, XWPFDocument document) {
        this.brief = brief;
        this.lang = lang;
        this.document = document;
        this.size = size();
    }

    static void write(Brief brief, Lang lang, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new BriefWord(brief, lang, document).write();
            WordFonts.describe(document);
            FixedDates.write(
                    document, brief.unit().in(lang) + " " + brief.subject().in(lang), out);
        }
    }

    private int size() {
        for (int points : SIZES) {
            if (height(points) <= HEIGHT_POINTS) {
                return points;
            }
        }
        return SIZES[SIZES.length - 1];
    }

    /** How high all of it is expected to be in type of {@code points}. */
    private double height(int points) {
        double line = points * 1.5;
        double height = 2 * (points + 10) * 1.5 + lines(brief.lead().in(lang), points) * line + 4.6 * line;
        height += (brief.bars().size() + 1) * (points - 3) * 1.45;
        for (Brief.Section section : brief.sections()) {
            height += line;
            for (String text : BriefText.lines(section.lines(), lang)) {
                height += lines(text, points) * line;
            }
        }
        return height + (brief.foot().size() + 1) * points * 2;
    }

    private static int lines(String text, int points) {
        double width =
                text.codePoints().mapToDouble(c -> c > 0x2E7F ? 1.0 : 0.52).sum() * points + 2.0 * points;
        return (int) Math.ceil(width / WIDTH_POINTS);
    }

    private void write() {
        page();
        centred(brief.unit().in(lang), size + 8, true);
        centred(brief.subject().in(lang), size + 4, false);
        text(brief.lead().in(lang), WordFonts.BODY);
        totals();
        chart();
        for (Brief.Section section : brief.sections()) {
            text(section.heading().in(lang), WordFonts.FIRST);
            BriefText.lines(section.lines(), lang).forEach(line -> text(line, WordFonts.BODY));
        }
        brief.foot().forEach(line -> {
            XWPFParagraph paragraph = document.createParagraph();
            WordDocument.run(paragraph, line.in(lang), WordFonts.BODY, size - 3);
        });
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(WordDocument.twips(210)));
        section.getPgSz().setH(BigInteger.valueOf(WordDocument.twips(297)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(WordDocument.twips(30)));
        margins.setBottom(BigInteger.valueOf(WordDocument.twips(25)));
        margins.setLeft(BigInteger.valueOf(WordDocument.twips(28)));
        margins.setRight(BigInteger.valueOf(WordDocument.twips(26)));
    }

    private void centred(String text, int points, boolean red) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var run = WordDocument.run(paragraph, text, WordFonts.TITLE, points);
        if (red) {
            run.setColor(RED);
        } else {
            paragraph.setBorderBottom(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
        }
    }

    private void text(String text, String font) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(lang == Lang.ZH ? ParagraphAlignment.BOTH : ParagraphAlignment.LEFT);
        var spacing = WordDocument.properties(paragraph).addNewSpacing();
        spacing.setLine(BigInteger.valueOf(size * 30L));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        if (lang == Lang.ZH) {
            paragraph.setIndentationFirstLine(2 * size * 20);
        }
        WordDocument.run(paragraph, text, font, size);
    }

    private void totals() {
        XWPFTable table = table(1, List.of(50, 50), true);
        for (int i = 0; i < brief.totals().size(); i++) {
            Brief.BriefTotal total = brief.totals().get(i);
            XWPFParagraph paragraph = table.getRow(0).getCell(i).getParagraphArray(0);
            WordDocument.run(paragraph, total.label().in(lang), WordFonts.FIRST, size)
                    .addBreak();
            var score = WordDocument.run(paragraph, total.score().in(lang), WordFonts.FIRST, size);
            score.setColor(RED);
            score.addBreak();
            WordDocument.run(paragraph, total.meaning().in(lang), WordFonts.BODY, size - 2);
        }
    }

    private XWPFTable table(int rows, List<Integer> percents, boolean lines) {
        XWPFTable table = document.createTable(rows, percents.size());
        int width = WordDocument.twips(TYPE_AREA_MM);
        table.setWidth(Integer.toString(width));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        if (lines) {
            withLines(table);
        } else {
            withoutLines(table);
        }
        var grid = table.getCTTbl().addNewTblGrid();
        percents.forEach(percent -> grid.addNewGridCol().setW(BigInteger.valueOf((long) width * percent / 100)));
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < percents.size(); i++) {
                row.getCell(i).setWidth(Integer.toString(width * percents.get(i) / 100));
            }
        }
        return table;
    }

    private static void withLines(XWPFTable table) {
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
    }

    private static void withoutLines(XWPFTable table) {
        table.setTopBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setBottomBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 24, 0, "FFFFFF");
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    }

    /** A row a dimension: its name, a bar of shaded cells, its points. */
    private void chart() {
        int cells = BAR_CELLS + 2;
        int width = WordDocument.twips(TYPE_AREA_MM);
        XWPFTable table = document.createTable(brief.bars().size(), cells);
        table.setWidth(Integer.toString(width));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        withoutLines(table);
        table.setCellMargins(0, 40, 0, 40);
        int name = width * NAME_PERCENT / 100;
        int step = width * BAR_PERCENT / 100 / BAR_CELLS;
        var grid = table.getCTTbl().addNewTblGrid();
        grid.addNewGridCol().setW(BigInteger.valueOf(name));
        for (int i = 0; i < BAR_CELLS; i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(step));
        }
        grid.addNewGridCol().setW(BigInteger.valueOf(width - name - (long) step * BAR_CELLS));
        for (int row = 0; row < brief.bars().size(); row++) {
            bar(table.getRow(row), brief.bars().get(row), name, step);
        }
        XWPFParagraph legend = document.createParagraph();
        WordDocument.run(legend, Text.word("brief-legend").in(lang), WordFonts.BODY, size - 4);
    }

    private void bar(XWPFTableRow row, Dimension dimension, int name, int step) {
        int certain = dimension.shares().certain() * BAR_CELLS / THOUSAND;
        int open = dimension.shares().open() * BAR_CELLS / THOUSAND;
        cell(row.getCell(0), dimension.title().in(lang), name, ParagraphAlignment.LEFT);
        for (int i = 0; i < BAR_CELLS; i++) {
            XWPFTableCell cell = row.getCell(i + 1);
            cell.setWidth(Integer.toString(step));
            cell.setColor(i < certain ? EARNED : i < certain + open ? OPEN : LOST);
            WordDocument.run(cell.getParagraphArray(0), "", WordFonts.BODY, size - 4);
        }
        cell(
                row.getCell(BAR_CELLS + 1),
                dimension.score() + " / " + dimension.available(),
                WordDocument.twips(TYPE_AREA_MM) - name - step * BAR_CELLS,
                ParagraphAlignment.RIGHT);
    }

    private void cell(XWPFTableCell cell, String text, int width, ParagraphAlignment side) {
        cell.setWidth(Integer.toString(width));
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setAlignment(side);
        WordDocument.run(paragraph, text, WordFonts.BODY, size - 3);
    }
}
