package org.zhunsheng.pages.document;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Floats;
import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.util.List;

/** Blocks as PDF on A4, with embedded fonts. */
final class BlocksPdf {
    private static final float POINTS_PER_MM = 72f / 25.4f;
    private static final float BODY = 12;
    private static final float TABLE = 9;

    private BlocksPdf() {}

    static void write(List<String> title, List<Block> blocks, OfficeFonts fonts, OutputStream out) {
        Document document = new Document(PageSize.A4, mm(28), mm(26), mm(30), mm(25));
        PdfWriter.getInstance(document, out);
        document.addTitle(String.join(" ", title));
        document.open();
        title.forEach(line -> {
            Paragraph paragraph = new Paragraph(line, new Font(fonts.title(), 20));
            paragraph.setAlignment(Element.ALIGN_CENTER);
            paragraph.setLeading(28);
            document.add(paragraph);
        });
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                Paragraph paragraph = text(heading.text(), fonts.heading(), BODY);
                paragraph.setSpacingBefore(BODY / 2);
                document.add(paragraph);
            } else if (block instanceof Block.Paragraph paragraph) {
                document.add(text(paragraph.text(), fonts.body(), BODY));
            } else if (block instanceof Block.Table table) {
                document.add(table(table, fonts));
            }
        }
        document.close();
    }

    private static float mm(float millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    private static Paragraph text(String text, BaseFont font, float size) {
        Chunk chunk = new Chunk(text, new Font(font, size));
        chunk.setSplitCharacter(new ChineseLineBreaks());
        Paragraph paragraph = new Paragraph(chunk);
        paragraph.setLeading(size * 1.5f);
        return paragraph;
    }

    private static PdfPTable table(Block.Table table, OfficeFonts fonts) {
        PdfPTable rows = new PdfPTable(Floats.toArray(table.widths()));
        rows.setWidthPercentage(100);
        rows.setSpacingBefore(BODY / 2);
        rows.setHeaderRows(1);
        cells(rows, table.header(), new Font(fonts.heading(), TABLE));
        table.rows().forEach(row -> cells(rows, row, new Font(fonts.body(), TABLE)));
        return rows;
    }

    private static void cells(PdfPTable rows, ImmutableList<String> texts, Font font) {
        for (String text : texts) {
            PdfPCell cell = new PdfPCell(new Phrase(text, font));
            cell.setPadding(3);
            rows.addCell(cell);
        }
    }
}
