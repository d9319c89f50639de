package org.zhunsheng.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.io.BaseEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Folders of made-up reports of some ten pages, in turn as text, web page, Word document and PDF. */
final class ReportFolder {
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final int LINES = 28;
    private static final int SIGNS = 32;

    private ReportFolder() {}

    /** Writes {@code count} reports into {@code folder}, and behind every hundredth one that cannot be read. */
    static void write(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            String text = text(i);
            String name = String.format(Locale.ROOT, "report-%04d", i);
            switch (i % 4) {
                case 0 -> Files.writeString(folder.resolve(name + ".txt"), text);
                case 1 -> Files.writeString(folder.resolve(name + ".html"), html(text));
                case 2 -> Files.write(folder.resolve(name + ".docx"), docx(text));
                default -> Files.write(folder.resolve(name + ".pdf"), pdf(text));
            }
            if (i % 100 == 99) {
                Files.write(
                        folder.resolve(name + "-old.doc"), BaseEncoding.base16().decode("D0CF11E0A1B11AE1"));
            }
        }
    }

    /** The text of report {@code number}. */
    static String text(int number) {
        StringBuilder text = new StringBuilder(
                        "云溪镇人民政府关于2023年度法治政府建设情况的报告\n\n".replace("云溪", "第" + NUMERALS.charAt(number % 10) + "云溪"))
                .append("一、主要举措和成效\n\n");
        for (int item = 0; item < 40; item++) {
            text.append("（")
                    .append(numeral(item + 1))
                    .append("）推进第")
                    .append(numeral(item + 1))
                    .append("项工作。");
            text.append("全年审查合同").append(20 + item + number % 50).append("份，调解矛盾纠纷");
            text.append(300 + item).append("件，其中调解成功").append(290 + item).append("件。");
            text.append("坚持依法行政，不断完善制度机制，推动各项任务落实落细，群众满意度稳步提升。开展法治宣传活动");
            text.append(10 + item).append("场次，发放宣传资料").append(1000 + 10 * item).append("余份，组织集体学法三次。");
            text.append("进一步规范行政执法行为，严格落实行政执法公示、全过程记录、重大执法决定法制审核制度。\n\n");
        }
        return text.append("二、存在的问题\n\n一是执法力量还不够充足，能力有待提高。\n\n三、2024年工作安排\n\n（一）加强学习培训。\n\n")
                .toString();
    }

    private static String numeral(int number) {
        String ones = number % 10 == 0 ? "" : NUMERALS.substring(number % 10 - 1, number % 10);
        String tens = number < 20 ? "" : NUMERALS.substring(number / 10 - 1, number / 10);
        return number < 10 ? ones : tens + "十" + ones;
    }

    private static String html(String text) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><p>" + text.replace("\n\n", "</p><p>")
                + "</p></body></html>";
    }

    /** {@code text} as a Word document. */
    static byte[] docx(String text) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String paragraph : Splitter.on("\n\n").omitEmptyStrings().split(text)) {
            body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"word/document.xml\"/></Relationships>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "<w:sectPr/></w:body></w:document>");
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static byte[] pdf(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : Splitter.on("\n\n").omitEmptyStrings().split(text)) {
            Splitter.fixedLength(SIGNS).split("　　" + paragraph).forEach(lines::add);
        }
        List<String> objects = new ArrayList<>();
        int pages = (lines.size() + LINES - 1) / LINES;
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(5 + 2 * page).append(" 0 R ");
        }
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>");
        objects.add("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>");
        objects.add("<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>");
        for (int page = 0; page < pages; page++) {
            StringBuilder content = new StringBuilder();
            for (int line = 0; line < LINES && page * LINES + line < lines.size(); line++) {
                content.append("BT /F1 13 Tf 1 0 0 1 80 ")
                        .append(780 - 25 * line)
                        .append(" Tm <")
                        .append(BaseEncoding.base16()
                                .encode(lines.get(page * LINES + line).getBytes(UTF_16BE)))
                        .append("> Tj ET\n");
            }
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents "
                    + (6 + 2 * page) + " 0 R>>");
            objects.add("<</Length " + content.length() + ">>stream\n" + content + "\nendstream");
        }
        return file(objects);
    }

    private static byte[] file(List<String> objects) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", bytes.size()));
            bytes.writeBytes(((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n").getBytes(ISO_8859_1));
        }
        int start = bytes.size();
        bytes.writeBytes(
                (table + "trailer<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n")
                        .getBytes(ISO_8859_1));
        return bytes.toByteArray();
    }
}
