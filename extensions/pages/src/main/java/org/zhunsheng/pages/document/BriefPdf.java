package org.zhunsheng.pages.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.pages.view.Brief;
import org.zhunsheng.pages.view.Dimension;
import org.zhunsheng.pages.view.Text;

/** The brief as PDF on one page of A4 with the margins of official documents: the largest type that fits. */
final class BriefPdf {
    private static final float POINTS_PER_MM = 72f / 25.4f;
    private static final float[] SIZES = {14f, 13f, 12f, 11.5f, 11f, 10.5f, 10f, 9.5f, 9f, 8.5f, 8f};
    private static final Color RED = new Color(0xC0, 0x00, 0x00);
    private static final Color EARNED = new Color(0x1F, 0x4E, 0x79);
    private static final Color OPEN = new Color(0xBD, 0xD3, 0xE8);
    private static final Color LINE = new Color(0x8C, 0x8C, 0x8C);

    private final Brief brief;
    private final Lang lang;
    private final OfficeFonts fonts;
    private final float size;

    private BriefPdf(Brief brief, Lang lang, OfficeFonts fonts, float size) {
        this.brief = brief;
        this.lang = lang;
        this.fonts = fonts;
        this.size = size;
    }

    static void write(Brief brief, Lang lang, OfficeFonts fonts, OutputStream out) throws IOException {
        for (float size : SIZES) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int pages = new BriefPdf(brief, lang, fonts, size).write(bytes);
            if (pages == 1 || size == SIZES[SIZES.length - 1]) {
                bytes.writeTo(out);
                return;
            }
        }
    }

    /** Writes the page and says how many pages it took. */
    private int write(OutputStream out) {
        Document document = new Document(PageSize.A4, mm(28), mm(26), mm(30), mm(25));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle(brief.unit().in(lang) + " " + brief.subject().in(lang));
        document.open();
        title(document);
        document.add(paragraph(brief.lead().in(lang), fonts.body(), true));
        document.add(totals());
        document.add(chart());
        for (Brief.Section section : brief.sections()) {
            document.add(paragraph(section.heading().in(lang), fonts.heading(), true));
            BriefText.lines(section.lines(), lang).forEach(line -> document.add(paragraph(line, fonts.body(), true)));
        }
        foot(document);
        int pages = writer.getPageNumber();
        document.close();
        return pages;
    }

    private static float mm(float millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    private void title(Document document) {
        Font font = new Font(fonts.title(), size + 8, Font.NORMAL, RED);
        Paragraph unit = new Paragraph(brief.unit().in(lang), font);
        unit.setAlignment(Element.ALIGN_CENTER);
        unit.setLeading((size + 8) * 1.3f);
        document.add(unit);
        Paragraph subject = new Paragraph(brief.subject().in(lang), new Font(fonts.title(), size + 4));
        subject.setAlignment(Element.ALIGN_CENTER);
        subject.setLeading((size + 6) * 1.4f);
        document.add(subject);
        PdfPTable rule = new PdfPTable(1);
        rule.setWidthPercentage(100);
        rule.setSpacingBefore(size * 0.4f);
        PdfPCell cell = new PdfPCell(new Phrase(" ", new Font(fonts.body(), 2)));
        cell.setBorder(Rectangle.TOP);
        cell.setBorderColor(RED);
        cell.setBorderWidth(1.5f);
        rule.addCell(cell);
        document.add(rule);
    }

    private Paragraph paragraph(String text, com.lowagie.text.pdf.BaseFont base, boolean indent) {
        Chunk chunk = new Chunk(text, new Font(base, size));
        chunk.setSplitCharacter(new ChineseLineBreaks());
        Paragraph paragraph = new Paragraph(chunk);
        paragraph.setLeading(size * 1.5f);
        paragraph.setAlignment(lang == Lang.ZH ? Element.ALIGN_JUSTIFIED : Element.ALIGN_LEFT);
        if (indent && lang == Lang.ZH) {
            paragraph.setFirstLineIndent(2 * size);
        }
        return paragraph;
    }

    private PdfPTable totals() {
        PdfPTable table = new PdfPTable(brief.totals().size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(size * 0.5f);
        table.setSpacingAfter(size * 0.3f);
        for (Brief.BriefTotal total : brief.totals()) {
            Phrase phrase = new Phrase();
            phrase.setLeading(size * 1.45f);
            phrase.add(new Chunk(total.label().in(lang) + "\n", new Font(fonts.heading(), size)));
            phrase.add(new Chunk(total.score().in(lang) + "\n", new Font(fonts.heading(), size, Font.NORMAL, RED)));
            phrase.add(new Chunk(total.meaning().in(lang), new Font(fonts.body(), size - 2)));
            PdfPCell cell = new PdfPCell(phrase);
            cell.setPadding(size * 0.4f);
            cell.setLeading(size * 1.45f, 0);
            cell.setBorderColor(LINE);
            table.addCell(cell);
        }
        return table;
    }

    private PdfPTable chart() {
        PdfPTable table = new PdfPTable(new float[] {38, 36, 26});
        table.setWidthPercentage(100);
        table.setSpacingAfter(size * 0.2f);
        Font small = new Font(fonts.body(), size - 3);
        for (Dimension dimension : brief.bars()) {
            table.addCell(plain(dimension.title().in(lang), small, Element.ALIGN_LEFT));
            PdfPCell bar = plain(" ", small, Element.ALIGN_LEFT);
            bar.setCellEvent((cell, area, canvases) -> {
                var canvas = canvases[PdfPTable.BACKGROUNDCANVAS];
                float height = area.getHeight() * 0.6f;
                float bottom = area.getBottom() + area.getHeight() * 0.2f;
                float certain = area.getWidth() * dimension.shares().certain() / 1000f;
                float open = area.getWidth() * dimension.shares().open() / 1000f;
                canvas.saveState();
                canvas.setColorFill(EARNED);
                canvas.rectangle(area.getLeft(), bottom, certain, height);
                canvas.fill();
                canvas.setColorFill(OPEN);
                canvas.rectangle(area.getLeft() + certain, bottom, open, height);
                canvas.fill();
                canvas.setColorStroke(LINE);
                canvas.setLineWidth(0.4f);
                canvas.rectangle(area.getLeft(), bottom, area.getWidth(), height);
                canvas.stroke();
                canvas.restoreState();
            });
            table.addCell(bar);
            table.addCell(plain(dimension.score() + " / " + dimension.available(), small, Element.ALIGN_RIGHT));
        }
        PdfPCell legend =
                plain(Text.word("brief-legend").in(lang), new Font(fonts.body(), size - 4), Element.ALIGN_LEFT);
        legend.setColspan(3);
        table.addCell(legend);
        return table;
    }

    private static PdfPCell plain(String text, Font font, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setHorizontalAlignment(alignment);
        cell.setPadding(1.2f);
        return cell;
    }

    private void foot(Document document) {
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        table.setSpacingBefore(size * 0.6f);
        for (int i = 0; i < brief.foot().size(); i++) {
            PdfPCell cell = plain(brief.foot().get(i).in(lang), new Font(fonts.body(), size - 3), Element.ALIGN_LEFT);
            if (i == 0) {
                cell.setBorder(Rectangle.TOP);
                cell.setBorderColor(LINE);
            }
            table.addCell(cell);
        }
        document.add(table);
    }
}
