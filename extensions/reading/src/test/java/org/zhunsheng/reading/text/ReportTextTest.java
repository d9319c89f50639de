package org.zhunsheng.reading.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.reading.source.SourceReader;

class ReportTextTest {
    private static ReportText read(String text) {
        return ReportText.of(SourceReader.withDefaults().read(text.getBytes(UTF_8), "report.txt"));
    }

    private static List<String> paragraphs(String text) {
        return read(text).paragraphs().stream().map(Paragraph::text).toList();
    }

    @Test
    void spaces_beside_Chinese_characters_and_units_are_dropped() {
        assertThat(paragraphs("关于 2023 年度的报 告\n\n共发放 60000 余页，56 个，占 12.5 %。"))
                .containsExactly("关于2023年度的报告", "共发放60000余页，56个，占12.5%。");
    }

    @Test
    void numbers_beside_each_other_stay_apart() {
        assertThat(paragraphs("24 12.5 %")).containsExactly("24 12.5%");
    }

    @Test
    void full_width_digits_and_letters_fold() {
        assertThat(paragraphs("办理案件２３件，占１２．５％，ＡＢ。")).containsExactly("办理案件23件，占12.5%，AB。");
    }

    @Test
    void a_line_break_inside_a_word_is_joined() {
        assertThat(paragraphs("三是能力有待提升。一些工作人员的法\n治观念不够强。")).containsExactly("三是能力有待提升。一些工作人员的法治观念不够强。");
    }

    @Test
    void a_page_break_inside_a_paragraph_is_joined_over_a_blank_line() {
        assertThat(paragraphs("开展宣传活动。共发放各类宣传单页\n\n60000 余页，制作展版 400 余块。\n\n三、存在的问题"))
                .containsExactly("开展宣传活动。共发放各类宣传单页60000余页，制作展版400余块。", "三、存在的问题");
    }

    @Test
    void a_heading_without_a_full_stop_stays_a_paragraph() {
        assertThat(paragraphs("四是规范依法应诉工作，推动负责人出庭应诉常态化\n\n积极落实第一责任人责任。"))
                .containsExactly("四是规范依法应诉工作，推动负责人出庭应诉常态化", "积极落实第一责任人责任。");
    }

    @Test
    void a_paragraph_that_ends_in_a_comma_is_not_joined_to_the_next_mark() {
        assertThat(paragraphs("积极回应关切，畅通监督渠道，\n\n四是规范应诉工作。")).containsExactly("积极回应关切，畅通监督渠道，", "四是规范应诉工作。");
    }

    @Test
    void a_file_of_a_sentence_a_line_has_no_right_edge_that_headings_would_run_over() {
        String text = """
                一、行政复议
                城管和住建领域复议案件4900件。
                全年收到检察建议共计5134件。
                二、检察监督、司法建议与检察建议
                判决确认违法或者无效共3755件。
                三、人大代表建议与政协提案的办理
                面商的建议提案件数2839件。
                """;
        assertThat(paragraphs(text)).containsExactlyElementsOf(text.lines().toList());
    }

    @Test
    void lines_that_fill_a_page_go_on_though_some_end_a_sentence_at_its_edge() {
        String text = """
                全区各单位坚持以习近平法治思想为指导，深入推进依法行政。
                一年来受理行政复议案件一百二十三件，办结一百二十件，其中
                调解和解结案三十六件，维持五十件，撤销十二件，驳回二十件
                ，终止两件。区政府负责人出庭应诉十八件，出庭率达到百分之
                百。
                二、存在的问题
                """;
        assertThat(paragraphs(text)).hasSize(2).last().isEqualTo("二、存在的问题");
    }

    @Test
    void gb18030_is_recognised() {
        byte[] bytes = "审查合同２５份。".getBytes(Charset.forName("GB18030"));
        ReportText text = ReportText.of(SourceReader.withDefaults().read(bytes, "report.txt"));
        assertThat(text.text()).isEqualTo("审查合同25份。\n");
        assertThat(text.source().encoding()).contains("GB18030");
    }

    @Test
    void a_span_gives_its_quote_back_and_its_place_in_the_file() {
        ReportText text = read("第一行。\n\n　　共审查合同 ２５ 份。");
        int start = text.text().indexOf("25");
        assertThat(text.span(start, start + 2).quote()).isEqualTo("25");
        assertThat(text.span(start, start + 2).standsIn(text.text())).isTrue();
        assertThat(text.span(start, start + 2).locators()).containsExactly("line 3, column 9");
        assertThat(text.spaceBefore(start)).isTrue();
    }
}
