package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.returns.intake.ReturnReader;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;

/** Files of other programs, as bytes, and what the commands say that read something else. */
final class PackedFileErrors {
    private static final String DOCUMENTS = "serialization/faults";
    private static final String READING = "reading/source/sources";
    private static final String RETURNS = "returns/faults";

    private static final String REGISTER = """
            zhunsheng: register/1
            area: {id: county-7, name: 示例县人民政府, kind: COUNTY}
            title: 统计
            period: "2025"
            due: 2026-01-20
            units:
              - {id: t01, name: 东岗镇, kind: TOWNSHIP, asks: [mediation.accepted]}
            """;

    /** The map of a font that gives no sign a character. */
    private static final String NO_CHARACTERS = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CMapName /X def /CMapType 2 def
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            5 beginbfchar
            <0001> <FFFD>
            <0002> <FFFD>
            <0003> <FFFD>
            <0004> <FFFD>
            <0005> <FFFD>
            endbfchar
            endcmap end end
            """;

    private PackedFileErrors() {}

    /** All examples. */
    static ImmutableList<ErrorExample> all() {
        return ImmutableList.<ErrorExample>builder()
                .addAll(documents())
                .addAll(reports())
                .addAll(returns())
                .build();
    }

    private static ImmutableList<ErrorExample> documents() {
        return ImmutableList.of(
                example(
                        DOCUMENTS,
                        "WORKBOOK_FILE",
                        "评分细则为工作簿（.xlsx）",
                        "a workbook (.xlsx) as a scheme",
                        "scheme check scheme.yaml",
                        ImmutableMap.of("scheme.yaml", zip("xl/workbook.xml", "<workbook/>"))),
                document("WORD_FILE", "Word 文件（.docx）", "a Word document (.docx)", zip("word/document.xml", "<w/>")),
                document("ZIP_FILE", "含 a.txt 的 ZIP 压缩包", "a ZIP archive that holds a.txt", zip("a.txt", "x")),
                document(
                        "TEXT_CUT_OFF",
                        "文件的最后一个汉字只有两个字节",
                        "a file whose last Chinese character has two bytes only",
                        cutOff("zhunsheng: dossier/1\nunit: {id: county-7, name: 示例县")));
    }

    private static ImmutableList<ErrorExample> reports() {
        String namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        return ImmutableList.of(
                report(
                        "ARCHIVE",
                        "report.zip",
                        "含 a.txt 的 ZIP 压缩包",
                        "a ZIP archive that holds a.txt",
                        zip("a.txt", "x")),
                report(
                        "SPREADSHEET",
                        "report.xlsx",
                        "工作簿（.xlsx）",
                        "a workbook (.xlsx)",
                        zip("xl/workbook.xml", "<x/>")),
                report(
                        "OFD_FILE",
                        "report.ofd",
                        "含 OFD.xml 的压缩包",
                        "a package that holds OFD.xml",
                        zip("OFD.xml", "<x/>")),
                report(
                        "OTHER_OFFICE_FILE",
                        "report.odt",
                        "含 content.xml 的压缩包（.odt）",
                        "a package that holds content.xml (.odt)",
                        zip("content.xml", "<x/>")),
                report(
                        "BROKEN_PART",
                        "report.docx",
                        "word/document.xml 的末尾被截断",
                        "the end of word/document.xml is cut off",
                        new ZipParts()
                                .put("[Content_Types].xml", "<Types/>")
                                .put("word/document.xml", "<w:document " + namespace + "><w:body><w:p>")
                                .bytes()),
                report(
                        "ENCRYPTED",
                        "report.docx",
                        "以密码保护的 .docx：OLE 容器中有 EncryptedPackage",
                        "a .docx protected by a password: an OLE container with an EncryptedPackage",
                        latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(504)
                                + new String(
                                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                                        StandardCharsets.ISO_8859_1))),
                report(
                        "SCANNED",
                        "report.pdf",
                        "一页只有一张图片的 PDF",
                        "a PDF whose page holds one picture",
                        pdf(
                                "/XObject<</I 5 0 R>>",
                                "q 500 0 0 700 0 0 cm /I Do Q",
                                "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\nx\nendstream")),
                report(
                        "UNREADABLE_FONTS",
                        "report.pdf",
                        "字体的编码对照表把每个字都对应到 U+FFFD 的 PDF",
                        "a PDF whose font maps every sign to U+FFFD",
                        pdf(
                                "/Font<</F 5 0 R>>",
                                "BT /F 12 Tf 90 700 Td <00010002000300040005> Tj ET",
                                "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 8 0 R>>",
                                "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 7 0 R/DW 1000>>",
                                "<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
                                "<</Length " + NO_CHARACTERS.length() + ">>stream\n" + NO_CHARACTERS + "\nendstream")),
                report(
                        "LIMIT_EXCEEDED",
                        "report.txt",
                        "一行有 200001 字的文本",
                        "a text with a line of 200001 characters",
                        "字".repeat(200_001).getBytes(StandardCharsets.UTF_8)));
    }

    private static ImmutableList<ErrorExample> returns() {
        return ImmutableList.of(
                returned(
                        "TABLE_CUT_OFF",
                        "东岗镇.csv",
                        "表的最后一个汉字只有两个字节",
                        "the last Chinese character of the table has two bytes only",
                        cutOff("单位,代码,时期,数值,说明\n东岗镇,mediation.accepted,2025,12,已核实")),
                returned(
                        "FILE_TOO_LARGE", "东岗镇.csv", "填报文件为 11 MiB", "a return of 11 MiB", latin(" ".repeat(11 << 20))),
                returned(
                        "MORE_FAULTS",
                        "东岗镇.csv",
                        "填报文件有 150 行的数值为负",
                        "a return with 150 rows of negative numbers",
                        IntStream.range(0, 150)
                                .mapToObj(i -> "东岗镇,mediation.accepted,2025,-" + (i + 1) + "\n")
                                .collect(Collectors.joining("", "单位,代码,时期,数值\n", ""))
                                .getBytes(StandardCharsets.UTF_8)),
                returned(
                        "FORMULA",
                        "东岗镇.xlsx",
                        "填报表（.xlsx）中受理件数为公式 =1+1",
                        "the number of cases in a form (.xlsx) is the formula =1+1",
                        form()),
                new ErrorExample(
                        RETURNS,
                        "ENCODING_NOTE",
                        LocalText.of("填报文件以 GB 18030 编码", "a return encoded in GB 18030"),
                        (folder, lang) -> ErrorExample.printed(
                                ReturnReader.of(
                                                Documents.create().read(UnitRegister.class, "register.yaml", REGISTER),
                                                BundledData.load().vocabulary())
                                        .read(
                                                "东岗镇.csv",
                                                "单位,代码,时期,数值\n东岗镇,mediation.accepted,2025,12\n"
                                                        .getBytes(Charset.forName("GB18030")))
                                        .notes(),
                                lang)));
    }

    /** A form as an office program saves it: unit, year, and one figure that is worked out. */
    private static byte[] form() {
        BiFunction<String, String, String> cell =
                (place, text) -> "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        return new ZipParts()
                .put(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>")
                .put(
                        "_rels/.rels",
                        relations + "<Relationship Id=\"r1\" Type=\"" + office
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                .put(
                        "xl/_rels/workbook.xml.rels",
                        relations + "<Relationship Id=\"r1\" Type=\"" + office
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
                                + office
                                + "/styles\" Target=\"styles.xml\"/></Relationships>")
                .put(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                                + office
                                + "\"><sheets><sheet name=\"填报\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
                .put(
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")
                .put(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                                + cell.apply("A1", "单位") + cell.apply("B1", "代码") + cell.apply("C1", "时期")
                                + cell.apply("D1", "数值") + "</row><row r=\"2\">" + cell.apply("A2", "东岗镇")
                                + cell.apply("B2", "mediation.accepted") + cell.apply("C2", "2025")
                                + "<c r=\"D2\"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>")
                .bytes();
    }

    private static ErrorExample document(String code, String zh, String en, byte[] bytes) {
        return example(DOCUMENTS, code, zh, en, "validate dossier.yaml", ImmutableMap.of("dossier.yaml", bytes));
    }

    private static ErrorExample report(String code, String name, String zh, String en, byte[] bytes) {
        return example(READING, code, zh, en, "read " + name, ImmutableMap.of(name, bytes));
    }

    private static ErrorExample returned(String code, String name, String zh, String en, byte[] bytes) {
        return example(
                RETURNS,
                code,
                zh,
                en,
                "returns collect register.yaml received --on 2026-01-21",
                ImmutableMap.of("register.yaml", REGISTER.getBytes(StandardCharsets.UTF_8), "received/" + name, bytes));
    }

    private static ErrorExample example(
            String bundle, String code, String zh, String en, String command, ImmutableMap<String, byte[]> files) {
        ImmutableMap.Builder<String, ByteSource> sources = ImmutableMap.builder();
        files.forEach((name, bytes) -> sources.put(name, ByteSource.wrap(bytes)));
        return new ErrorExample(
                bundle, code, LocalText.of(zh, en), ErrorExample.command(command, sources.buildOrThrow()));
    }

    private static byte[] zip(String part, String content) {
        return new ZipParts()
                .put("[Content_Types].xml", "<Types/>")
                .put(part, content)
                .bytes();
    }

    /** The UTF-8 of {@code text} without its last byte. */
    private static byte[] cutOff(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length - 1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PDF of one page with {@code content} and the objects that it uses, from number 5 on. */
    private static byte[] pdf(String resources, String content, String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        ImmutableList<String> all = ImmutableList.<String>builder()
                .add("<</Type/Catalog/Pages 2 0 R>>")
                .add("<</Type/Pages/Count 1/Kids[3 0 R]>>")
                .add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<" + resources + ">>/Contents 4 0 R>>")
                .add("<</Length " + content.length() + ">>stream\n" + content + "\nendstream")
                .add(objects)
                .build();
        for (int i = 0; i < all.size(); i++) {
            pdf.append(i + 1).append(" 0 obj").append(all.get(i)).append("\nendobj\n");
        }
        return latin(pdf + "trailer<</Root 1 0 R>>\n%%EOF");
    }
}
