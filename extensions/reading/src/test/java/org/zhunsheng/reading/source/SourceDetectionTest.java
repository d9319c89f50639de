package org.zhunsheng.reading.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.reading.model.PdfPages;

class SourceDetectionTest {
    private static SourceDocument read(byte[] bytes, String name) {
        return SourceReader.withDefaults().read(bytes, name);
    }

    private static String refusal(byte[] bytes, String name) {
        try {
            read(bytes, name);
        } catch (UnreadableSourceException e) {
            assertThat(e.violation().mend().zh()).isNotBlank();
            assertThat(e.source()).isEqualTo(name);
            return e.violation().code();
        }
        return "read";
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<a/>".getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void the_first_bytes_tell_the_kind_whatever_the_name_says() {
        assertThat(read(Docx.ofBody(Docx.p("甲。")).bytes(), "a.txt").kind()).isEqualTo(SourceKind.DOCX);
        assertThat(read(new PdfPages().page().text(90, 700, 12, "甲乙。").bytes(), "a.doc")
                        .kind())
                .isEqualTo(SourceKind.PDF);
        assertThat(read("<!DOCTYPE html><html><body><p>甲。</p></body></html>".getBytes(UTF_8), "a.doc")
                        .kind())
                .isEqualTo(SourceKind.HTML);
        assertThat(read("甲。".getBytes(Charset.forName("GB18030")), "a.docx").kind())
                .isEqualTo(SourceKind.TXT);
        assertThat(read("# 甲".getBytes(UTF_8), "a.md").kind()).isEqualTo(SourceKind.MARKDOWN);
        assertThat(read("\ufeff甲。".getBytes(UTF_16LE), "a.txt").encoding()).contains("UTF-16LE");
    }

    @Test
    void files_of_other_kinds_are_told_what_to_be_saved_as() throws IOException {
        assertThat(refusal(new byte[0], "a.txt")).isEqualTo("EMPTY");
        assertThat(refusal("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(ISO_8859_1), "a.wps"))
                .isEqualTo("OLD_BINARY_FILE");
        assertThat(refusal("{\\rtf1 a}".getBytes(UTF_8), "a.doc")).isEqualTo("RTF_FILE");
        assertThat(refusal(zip("xl/workbook.xml"), "a.docx")).isEqualTo("SPREADSHEET");
        assertThat(refusal(zip("OFD.xml"), "a.ofd")).isEqualTo("OFD_FILE");
        assertThat(refusal(zip("content.xml"), "a.odt")).isEqualTo("OTHER_OFFICE_FILE");
        assertThat(refusal(zip("a.txt"), "a.zip")).isEqualTo("ARCHIVE");
        assertThat(refusal("\u0089PNG\r\n".getBytes(ISO_8859_1), "a.pdf")).isEqualTo("IMAGE");
        assertThat(refusal("\u00ff\u00d8\u00ff\u00e0".getBytes(ISO_8859_1), "a.jpg"))
                .isEqualTo("IMAGE");
        assertThat(refusal("BM6\u0010\0\0\0\0\0\0z\0\0\0".getBytes(ISO_8859_1), "a.bmp"))
                .isEqualTo("IMAGE");
        assertThat(refusal("BM\u000e\u001c1#km\u00f8\0\0\0".getBytes(ISO_8859_1), "a.docx"))
                .isEqualTo("NOT_TEXT");
        assertThat(refusal("MIME-Version: 1.0".getBytes(UTF_8), "a.mht")).isEqualTo("MHTML_FILE");
        assertThat(refusal("a\0b\0c".getBytes(ISO_8859_1), "a.txt")).isEqualTo("NOT_TEXT");
        assertThat(refusal("  \n\n ".getBytes(UTF_8), "a.txt")).isEqualTo("NO_TEXT");
        assertThat(refusal("%PDF-1.7 broken".getBytes(UTF_8), "a.pdf")).isEqualTo("BROKEN_PDF");
        assertThat(refusal("PK\u0003\u0004 broken".getBytes(ISO_8859_1), "a.docx"))
                .isEqualTo("BROKEN_PACKAGE");
    }

    @Test
    void a_scanned_pdf_is_told_to_have_no_text() {
        byte[] scanned =
                new PdfPages().page().content("q 500 0 0 700 0 0 cm /F1 Do Q").bytes();
        assertThat(refusal(scanned, "a.pdf")).isEqualTo("NO_TEXT");
        byte[] picture = PdfPages.file(
                java.util.List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>>>",
                        "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\nx\nendstream"));
        assertThat(refusal(picture, "a.pdf")).isEqualTo("SCANNED");
    }

    @Test
    void text_of_a_pdf_that_is_not_drawn_is_hidden() {
        SourceDocument read = read(
                new PdfPages()
                        .page()
                        .text(90, 700, 12, "办理23件。")
                        .content("3 Tr")
                        .text(90, 650, 12, "实为99件。")
                        .bytes(),
                "a.pdf");
        assertThat(read.blocks().stream().map(Block::text)).containsExactly("办理23件。");
        assertThat(read.notes().get(0).kind()).isEqualTo(NoteKind.HIDDEN_TEXT);
    }

    @Test
    void a_document_of_another_maker_is_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("审查合同25份。");
            document.createTable(1, 2).getRow(0).getCell(1).setText("24");
            document.write(bytes);
        }
        assertThat(read(bytes.toByteArray(), "a.docx").blocks().stream().map(Block::text))
                .containsExactly("审查合同25份。", "24");
    }

    @ParameterizedTest
    @CsvSource({"bytes", "blocks", "characters", "lineLength"})
    void a_limit_that_is_exceeded_is_named(String limit) {
        SourceLimits.Builder builder = SourceLimits.builder();
        SourceLimits limits = switch (limit) {
            case "bytes" -> builder.bytes(20).build();
            case "blocks" -> builder.blocks(1).build();
            case "characters" -> builder.characters(5).build();
            default -> builder.lineLength(4).build();
        };
        byte[] text = "甲乙丙丁戊\n\n己庚辛壬癸".getBytes(UTF_8);
        assertThatThrownBy(() -> SourceReader.with(limits).read(text, "a.txt"))
                .isInstanceOfSatisfying(UnreadableSourceException.class, e -> {
                    assertThat(e.limit()).contains(limit);
                    assertThat(e.violation().mend().en()).contains(limit);
                });
    }

    @Test
    void protected_files_are_told_to_be_so() {
        String plain = new String(new PdfPages().page().text(90, 700, 12, "甲。").bytes(), ISO_8859_1);
        String hash = "(" + "x".repeat(32) + ")";
        String locked = plain.replace(
                "/Root 1 0 R",
                "/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O" + hash + "/U" + hash + "/P -4>>");
        assertThat(refusal(locked.getBytes(ISO_8859_1), "a.pdf")).isEqualTo("ENCRYPTED");
        assertThat(refusal(locked.getBytes(ISO_8859_1), "again.pdf")).isEqualTo("ENCRYPTED");
        String ole = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(504);
        String name = new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
        assertThat(refusal((ole + name).getBytes(ISO_8859_1), "a.docx")).isEqualTo("ENCRYPTED");
        assertThat(refusal(ole.getBytes(ISO_8859_1), "a.doc")).isEqualTo("OLD_BINARY_FILE");
    }
}
