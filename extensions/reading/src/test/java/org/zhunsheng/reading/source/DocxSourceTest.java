package org.zhunsheng.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reading.source.Docx.level;
import static org.zhunsheng.reading.source.Docx.numbered;
import static org.zhunsheng.reading.source.Docx.p;
import static org.zhunsheng.reading.source.Docx.r;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.reading.text.Paragraph;
import org.zhunsheng.reading.text.ReportText;

class DocxSourceTest {
    private static final String OFFICIAL = "<w:abstractNum w:abstractNumId=\"7\">"
            + level(0, "chineseCountingThousand", "%1、")
            + level(1, "chineseCountingThousand", "（%2）")
            + level(2, "decimal", "%3.")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>";

    private static ReportText read(Docx docx) {
        return ReportText.of(SourceReader.withDefaults().read(docx.bytes(), "report.docx"));
    }

    private static List<String> texts(ReportText text) {
        return text.paragraphs().stream().map(Paragraph::text).toList();
    }

    private static Optional<SourceNote> note(ReportText text, NoteKind kind) {
        return text.source().notes().stream()
                .filter(note -> note.kind() == kind)
                .findFirst();
    }

    @Test
    void automatic_numbers_are_computed_with_levels_and_restarts() {
        ReportText text = read(Docx.ofBody(numbered(1, 0, "主要举措")
                        + numbered(1, 1, "加强学习。")
                        + numbered(1, 1, "规范应诉。")
                        + numbered(1, 2, "2024年开庭36场。")
                        + p("不编号。")
                        + numbered(1, 0, "存在的问题")
                        + numbered(1, 1, "能力不足。"))
                .with("numbering", "numbering", OFFICIAL));
        assertThat(texts(text))
                .containsExactly("一、主要举措", "（一）加强学习。", "（二）规范应诉。", "1.2024年开庭36场。", "不编号。", "二、存在的问题", "（一）能力不足。");
        assertThat(text.paragraphs().get(3).label()).isEqualTo(2);
        assertThat(text.paragraphs().get(4).label()).isZero();
    }

    @Test
    void a_second_list_of_the_same_kind_goes_on_unless_it_says_where_it_starts() {
        String again = "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
                + "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
        ReportText text =
                read(Docx.ofBody(numbered(1, 0, "甲") + numbered(2, 0, "乙") + numbered(3, 0, "丙") + numbered(3, 0, "丁"))
                        .with("numbering", "numbering", OFFICIAL + again));
        assertThat(texts(text)).containsExactly("一、甲", "二、乙", "五、丙", "六、丁");
    }

    @Test
    void a_number_may_come_from_the_style() {
        String styles = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
                + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"own\"/><w:basedOn w:val=\"a\"/></w:style>";
        ReportText text = read(Docx.ofBody("<w:p><w:pPr><w:pStyle w:val=\"b\"/></w:pPr>" + r("总体情况") + "</w:p>")
                .with("styles", "styles", styles)
                .with("numbering", "numbering", OFFICIAL));
        assertThat(texts(text)).containsExactly("一、总体情况");
        assertThat(text.paragraphs().get(0).kind()).isEqualTo(BlockKind.HEADING);
        assertThat(text.paragraphs().get(0).level()).isEqualTo(1);
    }

    @Test
    void hidden_runs_are_left_out_and_told() {
        ReportText text =
                read(Docx.ofBody("<w:p>" + r("办理案件23件") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>实为99件</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>。</w:t></w:r></w:p>"));
        assertThat(texts(text)).containsExactly("办理案件23件。");
        SourceNote note = note(text, NoteKind.HIDDEN_TEXT).orElseThrow();
        assertThat(note.message(Lang.ZH)).isEqualTo("隐藏文字 1 处，未读入，首处：“实为99件”");
        assertThat(note.message(Lang.EN)).isEqualTo("1 hidden passage left out, first: “实为99件”");
    }

    @Test
    void text_hidden_by_its_style_is_hidden() {
        String styles =
                "<w:style w:type=\"character\" w:styleId=\"x\"><w:name w:val=\"x\"/><w:rPr><w:vanish/></w:rPr></w:style>";
        ReportText text = read(Docx.ofBody(
                        "<w:p>" + r("甲。") + "<w:r><w:rPr><w:rStyle w:val=\"x\"/></w:rPr><w:t>乙99件</w:t></w:r></w:p>")
                .with("styles", "styles", styles));
        assertThat(texts(text)).containsExactly("甲。");
    }

    @Test
    void a_tracked_change_puts_what_it_touches_in_doubt() {
        ReportText text = read(Docx.ofBody("<w:p>" + r("审查合同") + "<w:del><w:r><w:delText>15</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>25</w:t></w:r></w:ins>" + r("份，出具意见10份。") + "</w:p>"));
        assertThat(texts(text)).containsExactly("审查合同25份，出具意见10份。");
        int changed = text.text().indexOf("25");
        int plain = text.text().indexOf("10");
        assertThat(text.inDoubt(changed, changed + 2)).isTrue();
        assertThat(text.inDoubt(plain, plain + 2)).isFalse();
        assertThat(note(text, NoteKind.TRACKED_DELETION)).isPresent();
        assertThat(note(text, NoteKind.TRACKED_INSERTION)).isPresent();
    }

    @Test
    void a_number_beside_a_deleted_digit_is_in_doubt() {
        ReportText text = read(Docx.ofBody(
                "<w:p>" + r("共2") + "<w:del><w:r><w:delText>9</w:delText></w:r></w:del>" + r("件。") + "</w:p>"));
        assertThat(text.inDoubt(1, 2)).isTrue();
    }

    @Test
    void a_number_over_two_runs_joins() {
        ReportText text = read(Docx.ofBody("<w:p>" + r("发布信息6") + r("74") + r("条。") + "</w:p>"));
        assertThat(texts(text)).containsExactly("发布信息674条。");
        assertThat(text.span(4, 7).locators())
                .containsExactly("body/p[1], run 1, offset 4", "body/p[1], run 2, offset 1");
    }

    @Test
    void text_boxes_and_footnotes_are_blocks_of_their_own() {
        String box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
                + p("框中99件")
                + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + p("框中99件")
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        ReportText text = read(Docx.ofBody("<w:p>" + r("办理案件2") + box + r("3件")
                        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r("。") + "</w:p>")
                .with(
                        "footnotes",
                        "footnotes",
                        "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">"
                                + p("含上年结转1件。") + "</w:footnote>"));
        assertThat(texts(text)).containsExactly("办理案件23件。", "框中99件", "含上年结转1件。");
        assertThat(text.paragraphs().stream().map(Paragraph::kind))
                .containsExactly(BlockKind.PARAGRAPH, BlockKind.TEXT_BOX, BlockKind.FOOTNOTE);
    }

    @Test
    void cells_of_tables_have_their_places_and_never_join() {
        String table = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
                + p("项目") + "</w:tc><w:tc>" + p("件数") + "</w:tc></w:tr>"
                + "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + p("许可") + "</w:tc><w:tc>" + p("24")
                + "</w:tc><w:tc>" + p("12.5%") + "</w:tc></w:tr>"
                + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>" + p("25") + "</w:tc><w:tc>" + p("13%")
                + "</w:tc></w:tr></w:tbl>";
        ReportText text = read(Docx.ofBody(p("见下表。") + table + p("以上。")));
        assertThat(texts(text)).containsExactly("见下表。", "项目", "件数", "许可", "24", "12.5%", "25", "13%", "以上。");
        assertThat(text.paragraphs().stream().flatMap(each -> each.cell().stream()))
                .containsExactly(
                        new CellPlace(0, 0, 0, 1, 2, true),
                        new CellPlace(0, 0, 2, 1, 1, true),
                        new CellPlace(0, 1, 0, 2, 1, false),
                        CellPlace.of(0, 1, 1),
                        CellPlace.of(0, 1, 2),
                        CellPlace.of(0, 2, 1),
                        CellPlace.of(0, 2, 2));
    }

    @Test
    void running_heads_and_tables_of_contents_are_furniture() {
        String contents =
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>"
                        + p("一、主要举措 1") + "</w:sdtContent></w:sdt>";
        ReportText text = read(Docx.ofBody(contents + p("正文。")).with("header1", "hdr", p("内部文件 第3页")));
        assertThat(texts(text)).containsExactly("正文。");
        assertThat(note(text, NoteKind.FURNITURE).orElseThrow().count()).isEqualTo(2);
    }

    @Test
    void a_line_break_inside_a_paragraph_is_judged_like_a_line_of_text() {
        ReportText text = read(Docx.ofBody("<w:p>" + r("工作成效明显。一些人员的法") + "<w:r><w:br/></w:r>" + r("治观念不够强。")
                + "<w:r><w:br/></w:r>" + r("二是能力不足。") + "</w:p>"));
        assertThat(texts(text)).containsExactly("工作成效明显。一些人员的法治观念不够强。", "二是能力不足。");
    }

    @Test
    void codes_of_fields_are_not_text() {
        ReportText text = read(Docx.ofBody("<w:p>" + r("共")
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE 99</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + r("12") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r("件。") + "</w:p>"));
        assertThat(texts(text)).containsExactly("共12件。");
    }
}
