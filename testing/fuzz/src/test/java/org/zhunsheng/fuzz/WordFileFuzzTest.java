package org.zhunsheng.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents with computed numbers, a table, a tracked change and hidden text, whose package stays sound while values and elements change. */
class WordFileFuzzTest {
    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final XmlPackage FILE = new XmlPackage(XmlPackage.parts(file()), "word/document.xml");

    /** What a Word document adds to text is its file: that is read each time, the statements in it one time of so many. */
    private static final int STATEMENTS_ONCE_IN = 16;

    @FuzzTest(maxDuration = "5s")
    void isReadOrRefused(FuzzedDataProvider data) {
        boolean statements = data.consumeInt(0, STATEMENTS_ONCE_IN - 1) == 0;
        byte[] file = FILE.mutated(data);
        if (statements) {
            PublishedFile.check(file, "report.docx");
        } else {
            PublishedFile.checkSource(file, "report.docx");
        }
    }

    private static byte[] file() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE
                            + "document.main+xml\"/>"
                            + "<Override PartName=\"/word/numbering.xml\" ContentType=\"" + TYPE
                            + "numbering+xml\"/></Types>");
            part(zip, "_rels/.rels", relation("officeDocument", "word/document.xml"));
            part(zip, "word/_rels/document.xml.rels", relation("numbering", "numbering.xml"));
            part(
                    zip,
                    "word/numbering.xml",
                    "<w:numbering" + W
                            + "><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                            + "<w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>"
                            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document" + W + "><w:body>" + paragraph("", "某县人民政府关于2023年度法治政府建设情况的报告")
                            + paragraph(
                                    "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
                                    "主要举措和成效")
                            + paragraph("", "审查合同25份，办结率97.5%。")
                            + "<w:p><w:ins><w:r><w:t>调解纠纷12件。</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>9件</w:t></w:r></w:p>"
                            + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph("", "行政处罚")
                            + "</w:tc></w:tr><w:tr><w:tc>" + paragraph("", "警告") + "</w:tc><w:tc>" + paragraph("", "7")
                            + "</w:tc></w:tr></w:tbl></w:body></w:document>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\""
                + target
                + "\"/></Relationships>";
    }

    private static String paragraph(String properties, String text) {
        return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
