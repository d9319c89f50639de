package org.zhunsheng.pages.document;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.zhunsheng.core.text.Lang;

/**
 * Blocks as a Word document on A4 in the layout of official documents, as far as GB/T 9704-2012 is generally known: a type area of 156
 * by 225 mm, the title in 22 point, the body in 16 point with 28 point from line to line, and page numbers on the outer side. For one
 * document and one thread.
 */
final class WordDocument {
    private static final int TWIPS_PER_INCH = 1440;
    private static final int BODY_POINTS = 16;
    private static final int TABLE_POINTS = 10;
    private static final int LINE_TWIPS = 28 * 20;
    private static final int TYPE_AREA_TWIPS = twips(156);

    private final Lang lang;
    private final XWPFDocument document;

    private WordDocument(Lang lang, XWPFDocument document) {
        this.lang = lang;
        this.document = document;
    }

    static void write(List<String> title, List<Block> blocks, Lang lang, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordDocument word = new WordDocument(lang, document);
            word.page();
            word.title(title);
            blocks.forEach(word::block);
            WordFonts.describe(document);
            FixedDates.write(document, String.join(" ", title), out);
        }
    }

    static int twips(int millimetres) {
        return millimetres * TWIPS_PER_INCH * 10 / 254;
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(twips(210)));
        section.getPgSz().setH(BigInteger.valueOf(twips(297)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(37)));
        margins.setBottom(BigInteger.valueOf(twips(35)));
        margins.setLeft(BigInteger.valueOf(twips(28)));
        margins.setRight(BigInteger.valueOf(twips(26)));
        margins.setHeader(BigInteger.valueOf(twips(15)));
        margins.setFooter(BigInteger.valueOf(twips(25)));
        document.setEvenAndOddHeadings(true);
        pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    private void pageNumber(HeaderFooterType pages, ParagraphAlignment side) {
        XWPFParagraph paragraph = document.createFooter(pages).createParagraph();
        paragraph.setAlignment(side);
        paragraph.setIndentationLeft(BODY_POINTS * 20);
        paragraph.setIndentationRight(BODY_POINTS * 20);
        run(paragraph, "— ", WordFonts.NUMBER, 14);
        XWPFRun number = run(paragraph, "", WordFonts.NUMBER, 14);
        number.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        number.getCTR().addNewInstrText().setStringValue("PAGE");
        number.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        run(paragraph, " —", WordFonts.NUMBER, 14);
    }

    private void title(List<String> lines) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(LINE_TWIPS);
        lines(paragraph, lines, WordFonts.TITLE, 22);
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            XWPFParagraph paragraph = body();
            outline(paragraph, heading.level() - 1);
            paragraph.setKeepNext(true);
            run(paragraph, heading.text(), heading.level() == 1 ? WordFonts.FIRST : WordFonts.SECOND, BODY_POINTS);
        } else if (block instanceof Block.Paragraph text) {
            run(body(), text.text(), WordFonts.BODY, BODY_POINTS);
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private XWPFParagraph body() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        var spacing = properties(paragraph).addNewSpacing();
        spacing.setLine(BigInteger.valueOf(LINE_TWIPS));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        if (lang == Lang.ZH) {
            paragraph.setIndentationFirstLine(2 * BODY_POINTS * 20);
        }
        return paragraph;
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    private static void outline(XWPFParagraph paragraph, int level) {
        properties(paragraph).addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    private void table(Block.Table table) {
        XWPFTable rows =
                document.createTable(table.rows().size() + 1, table.header().size());
        rows.setWidth(Integer.toString(TYPE_AREA_TWIPS));
        rows.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = rows.getCTTbl().addNewTblGrid();
        table.widths().forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(columnTwips(width))));
        rows.getRow(0).setRepeatHeader(true);
        fill(rows.getRow(0), table.header(), table.widths(), WordFonts.FIRST);
        for (int i = 0; i < table.rows().size(); i++) {
            XWPFTableRow row = rows.getRow(i + 1);
            row.setCantSplitRow(true);
            fill(row, table.rows().get(i), table.widths(), WordFonts.BODY);
        }
    }

    private static int columnTwips(int hundredths) {
        return TYPE_AREA_TWIPS * hundredths / 100;
    }

    private static void fill(XWPFTableRow row, List<String> cells, List<Integer> widths, String font) {
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(Integer.toString(columnTwips(widths.get(i))));
            XWPFParagraph paragraph = cell.getParagraphArray(0);
            lines(paragraph, Splitter.on('\n').splitToList(cells.get(i)), font, TABLE_POINTS);
        }
    }

    private static void lines(XWPFParagraph paragraph, List<String> lines, String font, int points) {
        for (int i = 0; i < lines.size(); i++) {
            XWPFRun run = run(paragraph, lines.get(i), font, points);
            if (i + 1 < lines.size()) {
                run.addBreak();
            }
        }
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        if (!text.isEmpty()) {
            run.setText(text);
        }
        run.setFontFamily(WordFonts.LATIN, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(WordFonts.LATIN, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        return run;
    }
}
