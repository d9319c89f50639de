package org.zhunsheng.reading.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhunsheng.reading.text.Paragraph;
import org.zhunsheng.reading.text.ReportText;

class MarkdownSourceTest {
    private static ReportText read(String text) {
        return ReportText.of(SourceReader.withDefaults().read(text.getBytes(UTF_8), "report.md"));
    }

    @Test
    void headings_have_levels_and_lines_of_a_paragraph_join() {
        ReportText text = read("# 年度报告\n\n## 一、主要举措\n审查合同**25**份，出具\n意见[15份](http://localhost)。\n\n- 开庭36场。\n");
        assertThat(text.paragraphs().stream().map(Paragraph::text))
                .containsExactly("年度报告", "一、主要举措", "审查合同25份，出具意见15份。", "开庭36场。");
        assertThat(text.paragraphs().stream().map(Paragraph::level)).containsExactly(1, 2, 0, 0);
    }

    @Test
    void cells_of_a_table_have_their_places() {
        ReportText text = read("| 类别 | 件数 |\n|---|---:|\n| 许可 | 24 |\n");
        assertThat(text.paragraphs().get(3).cell()).contains(CellPlace.of(0, 1, 1));
        assertThat(text.paragraphs().get(0).cell().orElseThrow().header()).isTrue();
        assertThat(text.span(
                                text.paragraphs().get(3).start(),
                                text.paragraphs().get(3).end())
                        .locators())
                .containsExactly("line 3, column 8");
    }
}
