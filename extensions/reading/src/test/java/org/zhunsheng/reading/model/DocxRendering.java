package org.zhunsheng.reading.model;

import static org.zhunsheng.reading.source.Docx.level;
import static org.zhunsheng.reading.source.Docx.p;
import static org.zhunsheng.reading.source.Docx.r;

import java.util.Random;
import org.zhunsheng.reading.model.ModelText.Kind;
import org.zhunsheng.reading.model.ModelText.Part;
import org.zhunsheng.reading.source.Docx;

/** Reports as Word documents. */
final class DocxRendering {
    private static final String NUMBERING = "<w:abstractNum w:abstractNumId=\"3\">"
            + level(0, "chineseCountingThousand", "%1、")
            + level(1, "chineseCounting", "（%2）")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"3\"/></w:num>";
    private static final String STYLES =
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"h1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/></w:style>";

    private DocxRendering() {}

    static byte[] write(ModelText model, Random random, boolean computed) {
        StringBuilder body = new StringBuilder();
        boolean inTable = false;
        for (Part part : model.parts()) {
            if (part.kind() == Kind.ROW) {
                body.append(inTable ? "" : "<w:tbl>").append("<w:tr>");
                part.texts()
                        .forEach(cell -> body.append("<w:tc>").append(p(cell)).append("</w:tc>"));
                body.append("</w:tr>");
                inTable = true;
                continue;
            }
            body.append(inTable ? "</w:tbl>" : "");
            inTable = false;
            boolean numbered = computed && !part.mark().isEmpty();
            body.append("<w:p><w:pPr>").append(part.kind() == Kind.HEADING ? "<w:pStyle w:val=\"h1\"/>" : "");
            if (numbered) {
                int level = part.kind() == Kind.HEADING ? 0 : 1;
                body.append("<w:numPr><w:ilvl w:val=\"").append(level).append("\"/><w:numId w:val=\"1\"/></w:numPr>");
            }
            body.append("</w:pPr>")
                    .append(runs((numbered ? "" : part.mark()) + part.text(), random))
                    .append("</w:p>");
        }
        return Docx.ofBody(body.toString())
                .with("styles", "styles", STYLES)
                .with("numbering", "numbering", NUMBERING)
                .with("footer1", "ftr", p("— 1 —"))
                .bytes();
    }

    /** The text in several runs, with hidden ones between them. */
    private static String runs(String text, Random random) {
        StringBuilder runs = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(30));
            runs.append(r(text.substring(from, to)));
            if (random.nextInt(10) == 0) {
                runs.append("<w:r><w:rPr><w:vanish/></w:rPr><w:t>99件</w:t></w:r>");
            }
            from = to;
        }
        return runs.toString();
    }
}
