package org.zhunsheng.reading.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.reading.text.Paragraph;
import org.zhunsheng.reading.text.ReportText;

class HtmlSourceTest {
    private static final String LONG = "始终把贯彻习近平法治思想作为重大政治任务，牢牢把握法治政府建设的政治方向和重点任务，不折不扣落实上级关于法治政府建设的决策部署。";

    private static ReportText read(String page) {
        return ReportText.of(SourceReader.withDefaults().read(page.getBytes(UTF_8), "report.html"));
    }

    private static List<String> texts(String page) {
        return read(page).paragraphs().stream().map(Paragraph::text).toList();
    }

    @Test
    void the_main_part_is_picked_and_the_rest_is_furniture() {
        String page = "<html><head><title>2023年度法治政府建设情况报告-某县人民政府</title></head><body>"
                + "<div class='nav'><a href='/'>首页</a> <a>政务公开</a></div><div>今天是2024年3月5日 星期二</div>"
                + "<h1 class='title'>2023年度法治政府建设情况报告</h1><div>发布时间：2024-01-03 浏览次数：1234次</div>"
                + "<div class='TRS_Editor'><p>　　" + LONG + "</p><p>审查合同25份。</p></div>"
                + "<div>打印 关闭</div><div class='foot'>豫ICP备05012345号</div></body></html>";
        assertThat(texts(page)).containsExactly("2023年度法治政府建设情况报告", LONG, "审查合同25份。");
        assertThat(read(page).source().notes().get(0).kind()).isEqualTo(NoteKind.FURNITURE);
    }

    @Test
    void without_a_known_container_the_largest_block_of_text_is_the_main_part() {
        String page = "<body><table><tr><td><a>导航</a></td></tr><tr><td><div><div><p>" + LONG
                + "</p><p>办理23件。</p></div></div></td></tr></table><div>版权所有：某县</div></body>";
        assertThat(texts(page)).containsExactly(LONG, "办理23件。");
    }

    @Test
    void cells_never_join() {
        String page = "<div id='zoom'><p>" + LONG
                + "</p><table><tr><th>件数</th><th>占比</th></tr><tr><td>24</td><td>12.5%</td></tr></table></div>";
        assertThat(texts(page)).containsExactly(LONG, "件数", "占比", "24", "12.5%");
    }

    @Test
    void blocks_without_space_between_them_never_join() {
        assertThat(texts("<body><p>" + LONG + "</p><div>24</div><div>12.5%</div></body>"))
                .containsExactly(LONG, "24", "12.5%");
    }

    @Test
    void cells_that_span_rows_and_columns_have_their_places() {
        String page =
                "<body><table><tr><td rowspan='2'>许可</td><td colspan='2'>件数</td></tr><tr><td>24</td><td>25</td></tr></table></body>";
        assertThat(read(page).paragraphs().stream().flatMap(each -> each.cell().stream()))
                .containsExactly(
                        new CellPlace(0, 0, 0, 2, 1, false),
                        new CellPlace(0, 0, 1, 1, 2, false),
                        CellPlace.of(0, 1, 1),
                        CellPlace.of(0, 1, 2));
    }

    @Test
    void a_table_for_the_layout_is_no_table() {
        String page = "<table><tr><td>　　" + LONG + "<br>　　审查合同25份。</td></tr></table>";
        assertThat(texts(page)).containsExactly(LONG, "审查合同25份。");
        assertThat(read(page).paragraphs()).noneMatch(each -> each.cell().isPresent());
    }

    @Test
    void inline_elements_join_even_inside_a_number() {
        assertThat(texts("<body><p>审查合同<b>2</b><span>5</span>份。</p></body>")).containsExactly("审查合同25份。");
    }

    @Test
    void hidden_elements_and_scripts_are_left_out_and_told() {
        ReportText text = read(
                "<body><p>办理23件。<span style='display: none'>实为99件</span></p><script>document.write('98件')</script></body>");
        assertThat(text.text()).isEqualTo("办理23件。\n");
        assertThat(text.source().notes().stream().map(SourceNote::kind))
                .containsExactly(NoteKind.HIDDEN_TEXT, NoteKind.ACTIVE_CONTENT);
    }

    @Test
    void struck_and_inserted_text_is_in_doubt() {
        ReportText text = read("<body><p>办理<del>22</del><ins>23</ins>件，审结10件。</p></body>");
        assertThat(text.text()).isEqualTo("办理23件，审结10件。\n");
        assertThat(text.inDoubt(2, 4)).isTrue();
        assertThat(text.inDoubt(8, 10)).isFalse();
    }

    @Test
    void furniture_inside_the_main_part_is_left_out() {
        assertThat(texts("<div class='TRS_Editor'><p>来源：司法局</p><p>" + LONG
                        + "</p><p>【打印本页】 【关闭窗口】</p><p>上一篇：通知</p></div>"))
                .containsExactly(LONG);
    }

    @Test
    void numbers_of_lists_are_computed() {
        assertThat(texts("<body><p>" + LONG + "</p><ol><li>加强学习。</li><li>规范应诉。</li></ol></body>"))
                .containsExactly(LONG, "1.加强学习。", "2.规范应诉。");
    }

    @Test
    void a_place_in_a_page_is_the_path_of_its_element() {
        ReportText text = read("<body><div><p>" + LONG + "</p><p>审查合同25份。</p></div></body>");
        int start = text.text().indexOf("25份");
        assertThat(text.span(start, start + 2).locators()).containsExactly("html/body/div/p[2], offset 4");
    }
}
