package org.zhunsheng.serialization.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.serialization.UnreadableDocumentException;

/** One table of two headings, three subheadings and five items, as publishers lay such tables out. */
class CatalogueTableTest {
    private static final List<String> ITEMS =
            List.of("推行政务服务五办，按期办结。", "依法实施行政许可，没有变相许可。", "办事指南全部公开。", "规范性文件公开征求意见不少于7个工作日。", "规范性文件全部报送备案。");

    private static List<List<String>> table(String text) {
        return text.lines()
                .map(line -> Arrays.asList(line.replace("⏎", "\n").split("\\|", -1)))
                .map(ImmutableList::copyOf)
                .collect(ImmutableList.<List<String>>toImmutableList());
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                Arguments.of("columns in order, merged cells empty", """
                        一级指标|二级指标|序号|三级指标
                        一、政府职能|（一）简政放权|1|推行政务服务五办，按期办结。
                        ||2|依法实施行政许可，没有变相许可。
                        |（二）公共服务|3|办事指南全部公开。
                        二、制度体系|（一）公众参与|4|规范性文件公开征求意见不少于7个工作日。
                        ||5|规范性文件全部报送备案。
                        """),
                Arguments.of("number first, points and offices beside, title above, total below", """
                        某市法治政府建设指标体系|||||
                        序号|一级指标|二级指标|指标内容|分值|责任单位
                        1|政府职能|简政放权|推行政务服务五办，按期办结。|2|市政务服务局
                        2|政府职能|简政放权|依法实施行政许可，没有变相许可。|2|各部门
                        3|政府职能|公共服务|办事指南全部公开。|1|各部门
                        4|制度体系|公众参与|规范性文件公开征求意见不少于7个工作日。|3|司法局
                        5|制度体系|公众参与|规范性文件全部报送备案。|3|司法局
                        合计||||11|
                        """),
                Arguments.of("first level in rows of its own, items numbered in the text", """
                        二级指标|三级指标
                        一、政府职能|
                        （一）简政放权|1.推行政务服务五办，按期办结。
                        |2.依法实施行政许可，没有变相许可。
                        （二）公共服务|3.办事指南全部公开。
                        二、制度体系|
                        （一）公众参与|4.规范性文件公开征求意见不少于7个工作日。
                        |5.规范性文件全部报送备案。
                        """),
                Arguments.of("one list without columns, items over several lines", """
                        附件
                        某县法治政府建设指标体系
                        一、政府职能
                        （一）简政放权
                        1.推行政务服务五办，
                        按期办结。
                        2.依法实施行政许可，没有变相许可。
                        （二）公共服务
                        3.办事指南
                        全部公开。
                        二、制度体系
                        （一）公众参与
                        4.规范性文件公开征求意见不少于7个工作日。
                        5.规范性文件全部报送备案。
                        注：本表自印发之日起使用。
                        """),
                Arguments.of("several items in one cell, numbering anew under each heading", """
                        一级指标|二级指标|三级指标
                        一、政府职能|1.简政放权|1.推行政务服务五办，按期办结。⏎2.依法实施行政许可，没有变相许可。
                        |2.公共服务|1.办事指南全部公开。
                        二、制度体系|1.公众参与|1.规范性文件公开征求意见不少于7个工作日。⏎2.规范性文件全部报送备案。
                        """),
                Arguments.of("items over several rows of the table", """
                        一级指标|二级指标|编号|具体要求
                        政府职能|简政放权|1|推行政务服务五办，
                        |||按期办结。
                        ||2|依法实施行政许可，
                        |||没有变相许可。
                        |公共服务|3|办事指南全部公开。
                        制度体系|公众参与|4|规范性文件公开征求意见不少于7个工作日。
                        ||5|规范性文件全部报送备案。
                        """),
                Arguments.of("half-width brackets, full-width stops, spaces in the heading", """
                        一 级 指 标|二 级 指 标|三 级 指 标
                        一、政府职能|(一)简政放权|（1）推行政务服务五办，按期办结。
                        ||（2）依法实施行政许可，没有变相许可。
                        |(二)公共服务|（3）办事指南全部公开。
                        二、制度体系|(一)公众参与|（4）规范性文件公开征求意见不少于7个工作日。
                        ||（5）规范性文件全部报送备案。
                        """),
                Arguments.of("no number at all", """
                        类别|考核内容|测评内容
                        政府职能|简政放权|推行政务服务五办，按期办结。
                        政府职能|简政放权|依法实施行政许可，没有变相许可。
                        政府职能|公共服务|办事指南全部公开。
                        制度体系|公众参与|规范性文件公开征求意见不少于7个工作日。
                        制度体系|公众参与|规范性文件全部报送备案。
                        """),
                Arguments.of("no number at all, merged cells empty", """
                        一级指标|二级指标|三级指标
                        政府职能|简政放权|推行政务服务五办，按期办结。
                        ||依法实施行政许可，没有变相许可。
                        |公共服务|办事指南全部公开。
                        制度体系|公众参与|规范性文件公开征求意见不少于7个工作日。
                        ||规范性文件全部报送备案。
                        """),
                Arguments.of("four columns under other names", """
                        a|b|c|d
                        政府职能|简政放权|1|推行政务服务五办，按期办结。
                        ||2|依法实施行政许可，没有变相许可。
                        |公共服务|3|办事指南全部公开。
                        制度体系|公众参与|4|规范性文件公开征求意见不少于7个工作日。
                        ||5|规范性文件全部报送备案。
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void everyLayoutGivesTheSameCatalogue(String layout, String text) {
        IndicatorCatalogue catalogue = CatalogueTable.of(table(text), "ours", 2023);
        assertThat(catalogue.groups())
                .extracting(group -> group.code() + " " + group.title().zh())
                .containsExactly("1 政府职能", "1.1 简政放权", "1.2 公共服务", "2 制度体系", "2.1 公众参与");
        assertThat(catalogue.indicators())
                .extracting(indicator -> indicator.requirement().zh())
                .isEqualTo(ITEMS);
        assertThat(catalogue.indicators())
                .extracting(indicator -> indicator.code().value())
                .containsExactly("1.1.1", "1.1.2", "1.2.1", "2.1.1", "2.1.2");
        List<Integer> numbers = new ArrayList<>();
        catalogue.indicators().stream()
                .map(Indicator::officialNumber)
                .forEach(number -> number.ifPresent(numbers::add));
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5);
        assertThat(catalogue.edition().first()).isEqualTo(2);
        assertThat(catalogue.edition().second()).isEqualTo(3);
        assertThat(catalogue.edition().third()).isEqualTo(5);
    }

    @Test
    void aTextThatBelongsToNothingIsTold() {
        assertThatThrownBy(() -> CatalogueTable.of(table("一、政府职能\n孤立的文字"), "ours", 2023))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("IMPORT_LINE");
    }

    @Test
    void anItemWithoutASecondLevelIsTold() {
        assertThatThrownBy(() -> CatalogueTable.of(table("一、政府职能\n1.推行五办"), "ours", 2023))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("IMPORT_TEXT");
    }

    @Test
    void aTableWithoutAnyIndicatorIsTold() {
        assertThatThrownBy(() -> CatalogueTable.of(table("一级指标|三级指标"), "ours", 2023))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("IMPORT_EMPTY");
    }

    private static List<String> faults(String csv) {
        return catchThrowableOfType(
                        UnreadableDocumentException.class,
                        () -> CatalogueTable.of(CsvTable.of("table", csv), "t", 2023))
                .violations()
                .stream()
                .map(violation -> violation.code() + " " + violation.path())
                .toList();
    }

    @Test
    void aHeadingOfNothingButItsNumberIsRefusedAtItsLine() {
        assertThat(faults("一、职能\n（一）\n1.公布清单\n")).contains("IMPORT_HEADING [2]");
    }

    @Test
    void aTextThatNoDocumentCouldHoldIsRefused() {
        assertThat(faults("一、职能\n（一）清单\n1." + "长".repeat(4_001) + "\n")).contains("IMPORT_LONG [3]");
        assertThat(faults("一、职能\n（一）清单\n1.公布\u001b清单\n")).contains("CSV_CHARACTER ");
    }

    @Test
    void behindALineBreakInACellTheLineIsStillRight() {
        assertThat(faults("一级指标,二级指标,序号,三级指标\n一、职能,\"（一）\n清单\",1,公布\n,,x,动态调整\n"))
                .contains("IMPORT_NUMBER [4]");
    }

    private static IndicatorCatalogue imported(String text) {
        return CatalogueTable.of(CsvTable.of(text.replace("|", ",")), "imported", 2021);
    }

    @Test
    void aTitleHasWordsAndEndsWithAWholeCharacter() {
        String long25 = "一".repeat(23) + "\ud842\udfb7" + "二".repeat(9);
        IndicatorCatalogue catalogue = imported("一级|二级|序号|内容\n政府职能|清单|1|；；；；公布清单\n||2|" + long25 + "\n||3|；；\n");
        assertThat(catalogue.indicators())
                .extracting(indicator -> indicator.title().zh())
                .containsExactly("公布清单", "一".repeat(23) + "…", "；；");
    }

    @Test
    void aHeadingThatComesAgainGoesOnWithItsOwnGroup() {
        IndicatorCatalogue catalogue = imported("一级|二级|序号|内容\n甲|子|1|一项\n乙|丑|2|二项\n甲|子|3|三项\n甲|寅|4|四项\n");
        assertThat(catalogue.indicators())
                .extracting(indicator -> indicator.code().value())
                .containsExactly("1.1.1", "2.1.1", "1.1.2", "1.2.1");
    }
}
