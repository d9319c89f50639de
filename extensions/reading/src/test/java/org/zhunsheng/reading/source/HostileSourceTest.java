package org.zhunsheng.reading.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zhunsheng.reading.model.PdfPages;
import org.zhunsheng.reading.text.ReportText;

@Timeout(60)
class HostileSourceTest {
    private static SourceDocument read(byte[] bytes, String name) {
        return SourceReader.withDefaults().read(bytes, name);
    }

    private static void refused(byte[] bytes, String name, String limit) {
        assertThatThrownBy(() -> read(bytes, name))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        e -> assertThat(e.limit()).contains(limit));
    }

    private static void refusedAs(byte[] bytes, String name, String code) {
        assertThatThrownBy(() -> read(bytes, name))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        e -> assertThat(e.violation().code()).isEqualTo(code));
    }

    @Test
    void a_million_marks_in_a_line_are_refused_or_read_in_time() {
        String marks = "（一）".repeat(333_334);
        refused(marks.getBytes(UTF_8), "a.txt", "lineLength");
        SourceReader generous =
                SourceReader.with(SourceLimits.builder().lineLength(2_000_000).build());
        SourceDocument read = generous.read(marks.getBytes(UTF_8), "a.txt");
        assertThat(ReportText.of(read).paragraphs()).hasSize(1);
        refused(("<p>" + "《".repeat(1_000_000) + "</p>").getBytes(UTF_8), "a.html", "lineLength");
    }

    @Test
    void many_open_brackets_over_many_lines_are_read_in_time() {
        byte[] lines = "《“（一二\n".repeat(50_000).getBytes(UTF_8);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            SourceReader generous = SourceReader.with(
                    SourceLimits.builder().lineLength(2_000_000).build());
            assertThat(ReportText.of(generous.read(lines, "a.txt")).paragraphs())
                    .isNotEmpty();
        });
    }

    @Test
    void a_zip_bomb_is_refused() {
        byte[] bomb = Docx.ofBody(Docx.p("甲".repeat(10_000_000))).bytes();
        refused(bomb, "a.docx", "zipRatio");
    }

    @Test
    void a_bomb_in_a_part_that_is_not_read_is_refused_too() {
        byte[] bomb = Docx.ofBody(Docx.p("甲。"))
                .part("word/media/a.bin", "0".repeat(20_000_000))
                .bytes();
        refused(bomb, "a.docx", "zipRatio");
    }

    @Test
    void external_entities_and_document_types_are_refused() {
        String body = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY l \"lol\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>甲&x;</w:t></w:r></w:p></w:body></w:document>";
        refusedAs(Docx.ofBody("").part("word/document.xml", body).bytes(), "a.docx", "BROKEN_PART");
    }

    @Test
    void deep_nesting_is_refused() {
        refused(
                Docx.ofBody("<w:sdt><w:sdtContent>".repeat(5_000)
                                + Docx.p("甲。")
                                + "</w:sdtContent></w:sdt>".repeat(5_000))
                        .bytes(),
                "a.docx",
                "depth");
        refused(("<body>" + "<div>".repeat(450) + "甲乙丙。").getBytes(UTF_8), "a.html", "depth");
        String deep = "<body>" + "<div>".repeat(200_000) + "甲乙丙。";
        assertThatThrownBy(() -> read(deep.getBytes(UTF_8), "a.html")).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void a_style_that_is_based_on_itself_ends() {
        String styles =
                "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"a\"/><w:basedOn w:val=\"a\"/></w:style>";
        SourceDocument read = read(
                Docx.ofBody("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr>" + Docx.r("甲。") + "</w:p>")
                        .with("styles", "styles", styles)
                        .bytes(),
                "a.docx");
        assertThat(read.blocks()).hasSize(1);
    }

    @Test
    void links_of_a_document_are_not_followed() {
        byte[] linked = Docx.ofBody(Docx.p("甲。"))
                .part(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"http://localhost:1/x.xml\" TargetMode=\"External\"/></Relationships>")
                .bytes();
        assertThat(read(linked, "a.docx").blocks()).hasSize(1);
    }

    @Test
    void characters_that_turn_the_direction_of_writing_put_what_they_touch_in_doubt() {
        ReportText text = ReportText.of(read("审查合同\u202e25\u202c份，出具意见10份。".getBytes(UTF_8), "a.txt"));
        assertThat(text.text()).isEqualTo("审查合同25份，出具意见10份。\n");
        assertThat(text.inDoubt(4, 6)).isTrue();
        assertThat(text.inDoubt(text.text().indexOf("10"), text.text().indexOf("10") + 2))
                .isFalse();
    }

    @Test
    void invisible_characters_do_not_part_a_number() {
        assertThat(ReportText.of(read("合同2\u200b5\u00ad份。".getBytes(UTF_8), "a.txt"))
                        .text())
                .isEqualTo("合同25份。\n");
    }

    @Test
    void a_pdf_that_unpacks_to_much_is_refused_before_it_is_opened() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[30 << 20]);
        }
        String stream = packed.toString(ISO_8859_1);
        byte[] bomb = new PdfPages()
                .object("<</Filter/FlateDecode/Length " + stream.length() + ">>stream\n" + stream + "\nendstream")
                .page()
                .text(90, 700, 12, "甲。")
                .bytes();
        SourceReader strict = SourceReader.withDefaults();
        assertThatThrownBy(() -> strict.read(bomb, "a.pdf"))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        e -> assertThat(e.limit()).contains("zipRatio"));
    }

    @Test
    void a_bomb_inside_a_packed_stream_is_refused() throws Exception {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(inner)) {
            deflater.write(new byte[30 << 20]);
        }
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(outer)) {
            deflater.write(inner.toByteArray());
        }
        String stream = outer.toString(ISO_8859_1);
        byte[] bomb = new PdfPages()
                .object("<</Filter[/FlateDecode/FlateDecode]/Length " + stream.length() + ">>stream\n" + stream
                        + "\nendstream")
                .page()
                .text(90, 700, 12, "甲。")
                .bytes();
        SourceReader strict = SourceReader.with(SourceLimits.builder()
                .zipRatio(1_000_000)
                .unpackedBytes(20 << 20)
                .build());
        assertThatThrownBy(() -> strict.read(bomb, "a.pdf"))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        e -> assertThat(e.limit()).contains("unpackedBytes"));
    }

    @Test
    void loops_in_the_pages_of_a_pdf_end() {
        byte[] loop = PdfPages.file(List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 1000000/Kids[2 0 R 3 0 R]/Parent 3 0 R>>",
                "<</Type/Pages/Count 3/Kids[2 0 R]/Parent 2 0 R>>"));
        assertThatThrownBy(() -> read(loop, "a.pdf")).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void a_form_of_a_pdf_that_draws_itself_ends() {
        byte[] form = PdfPages.file(List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 4 0 R>>>>/Contents 5 0 R>>",
                "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 12>>stream\n/X Do /X Do \nendstream",
                "<</Length 6>>stream\n/X Do \nendstream"));
        assertThatThrownBy(() -> read(form, "a.pdf")).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void forms_of_a_pdf_that_draw_each_other_twice_over_many_levels_are_refused() {
        List<String> objects = new ArrayList<>(List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>",
                "<</Length 6>>stream\n/X Do \nendstream"));
        for (int i = 6; i < 40; i++) {
            objects.add("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + i
                    + " 0 R>>>>/Length 12>>stream\n/X Do /X Do \nendstream");
        }
        SourceReader strict =
                SourceReader.with(SourceLimits.builder().operators(10_000).build());
        assertThatThrownBy(() -> strict.read(PdfPages.file(objects), "a.pdf"))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        e -> assertThat(e.limit()).contains("operators"));
    }

    @Test
    void javascript_in_a_pdf_is_told_and_does_not_run() {
        byte[] active = new PdfPages()
                .catalog("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</JavaScript<</Names[]>>>>")
                .page()
                .text(90, 700, 12, "办理23件。")
                .bytes();
        assertThat(read(active, "a.pdf").notes().stream().map(SourceNote::kind))
                .containsExactly(NoteKind.ACTIVE_CONTENT);
        assertThat(read(active, "a.pdf").notes().get(0).count()).isEqualTo(2);
    }

    @Test
    void macros_are_told_and_do_not_run() {
        byte[] macros =
                Docx.ofBody(Docx.p("甲。")).part("word/vbaProject.bin", "x").bytes();
        assertThat(read(macros, "a.docx").notes().get(0).kind()).isEqualTo(NoteKind.ACTIVE_CONTENT);
    }

    @Test
    void more_pages_than_the_limit_are_refused() {
        PdfPages pages = new PdfPages();
        for (int i = 0; i < 6; i++) {
            pages.page().text(90, 700, 12, "甲。");
        }
        assertThatThrownBy(
                        () -> SourceReader.with(SourceLimits.builder().pages(5).build())
                                .read(pages.bytes(), "a.pdf"))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        e -> assertThat(e.limit()).contains("pages"));
    }

    private static void doubtful(SourceDocument read, String faint, String plain) {
        ReportText text = ReportText.of(read);
        int at = text.text().indexOf(faint);
        assertThat(at).isNotNegative();
        assertThat(text.inDoubt(at, at + faint.length())).isTrue();
        int other = text.text().indexOf(plain);
        assertThat(text.inDoubt(other, other + plain.length())).isFalse();
        assertThat(read.notes().stream().map(SourceNote::kind)).contains(NoteKind.FAINT_TEXT);
    }

    @Test
    void white_and_tiny_letters_are_told_and_put_in_doubt() {
        doubtful(
                read(
                        Docx.ofBody(
                                        Docx.p("审查合同25份。")
                                                + "<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>出具意见10份。</w:t></w:r></w:p>")
                                .bytes(),
                        "a.docx"),
                "10",
                "25");
        doubtful(
                read(
                        Docx.ofBody(Docx.p("审查合同25份。")
                                        + "<w:p><w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:t>出具意见10份。</w:t></w:r></w:p>")
                                .bytes(),
                        "a.docx"),
                "10",
                "25");
        doubtful(
                read("<body><p>审查合同25份。</p><p style=\"color: #FFF\">出具意见10份。</p></body>".getBytes(UTF_8), "a.html"),
                "10",
                "25");
        doubtful(
                read(
                        new PdfPages()
                                .page()
                                .text(90, 700, 12, "审查合同25份。")
                                .content("1 1 1 rg")
                                .text(90, 650, 12, "出具意见10份。")
                                .bytes(),
                        "a.pdf"),
                "10",
                "25");
    }

    @Test
    void white_letters_on_a_ground_of_their_own_are_text() {
        SourceDocument word = read(
                Docx.ofBody(
                                "<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:shd w:fill=\"1F4E79\"/></w:rPr><w:t>甲。</w:t></w:r></w:p>")
                        .bytes(),
                "a.docx");
        SourceDocument page =
                read("<body><h1 style=\"color:white;background:#a00\">甲。</h1></body>".getBytes(UTF_8), "a.html");
        assertThat(word.notes()).isEmpty();
        assertThat(page.notes()).isEmpty();
    }

    @Test
    void what_a_style_sheet_of_the_page_hides_is_left_out() {
        SourceDocument read = read(
                ("<head><style>.x, .y {color: red} .gone { display : none } #also{opacity:0}</style></head><body><div><p>审查合同25份。</p>"
                                + "<p class=gone>出具意见10份。</p><p id=also>培训3次。</p></div></body>")
                        .getBytes(UTF_8),
                "a.html");
        assertThat(read.blocks().stream().map(Block::text)).containsExactly("审查合同25份。");
        assertThat(read.notes().get(0).count()).isEqualTo(2);
    }

    @Test
    void a_web_page_loads_and_follows_nothing() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(1);
            String host = "http://127.0.0.1:" + listening.getLocalPort() + "/";
            String page = "<!DOCTYPE html SYSTEM \"" + host + "dtd\"><html><head><base href=\"" + host
                    + "\"><meta http-equiv=refresh content=\"0;url=" + host + "\"><link rel=stylesheet href=\"" + host
                    + "a.css\"><script src=\"" + host + "a.js\"></script></head><body><p>审查合同25份。</p><img src=\"" + host
                    + "a.png\"><iframe src=\"" + host + "\">出具意见10份。</iframe><object data=\"" + host
                    + "\"></object><video src=\"" + host + "v\"></video></body></html>";
            SourceDocument read = read(page.getBytes(UTF_8), "a.html");
            assertThat(read.blocks().stream().map(Block::text)).containsExactly("审查合同25份。");
            assertThat(read.notes().stream().map(SourceNote::kind))
                    .containsExactlyInAnyOrder(NoteKind.ACTIVE_CONTENT, NoteKind.PICTURE);
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void pictures_templates_and_frames_of_a_word_document_are_not_fetched() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(1);
            String host = "http://127.0.0.1:" + listening.getLocalPort() + "/";
            StringBuilder links = new StringBuilder();
            for (String type :
                    List.of("attachedTemplate", "image", "hyperlink", "frame", "oleObject", "numbering", "footnotes")) {
                links.append("<Relationship Id=\"r")
                        .append(type)
                        .append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/")
                        .append(type)
                        .append("\" Target=\"")
                        .append(host)
                        .append(type)
                        .append("\" TargetMode=\"External\"/>");
            }
            byte[] linked = Docx.ofBody(Docx.p("甲。"))
                    .part(
                            "word/_rels/document.xml.rels",
                            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                    + links + "</Relationships>")
                    .bytes();
            assertThat(read(linked, "a.docm").blocks()).hasSize(1);
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void right_to_left_marks_inside_a_number_and_around_a_unit_assert_nothing() {
        for (String trick : List.of("审查合同\u202e52\u202c份。", "审查合同\u206752\u2069份。", "审查合同5\u200f2份。")) {
            ReportText text = ReportText.of(read(trick.getBytes(UTF_8), "a.txt"));
            int at = text.text().indexOf('5');
            assertThat(text.inDoubt(at, at + 2)).as(trick).isTrue();
        }
    }
}
