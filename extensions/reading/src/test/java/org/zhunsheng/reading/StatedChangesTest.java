package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.reading.source.SourceReader;

/** A change stands behind the figure that changed, with the value of the year before, in whatever order the words are. */
class StatedChangesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            新收行政复议申请363件，比上年300件增长21%            | GROWTH     | 21  | 300
            新收行政复议申请363件，较上年的300件增长21%           | GROWTH     | 21  | 300
            新收行政复议申请363件，上年为300件，同比增长21%        | GROWTH     | 21  | 300
            新收行政复议申请363件（上年300件），同比增长21%        | GROWTH     | 21  | 300
            新收行政复议申请363件（去年同期300件，增长21%）        | GROWTH     | 21  | 300
            新收行政复议申请363件，与2022年的300件相比增长21%     | GROWTH     | 21  | 300
            新收行政复议申请由上年的300件增至363件，增长21%        | GROWTH     | 21  | 300
            新收行政复议申请363件，比上年同期的300件增加63件        | DIFFERENCE | 63  | 300
            新收行政复议申请363件，较上年300件下降21%            | GROWTH     | -21 | 300
            新收行政复议申请363件，同比增长21%                 | GROWTH     | 21  |
            """)
    void aChangeHasTheValueOfTheYearBefore(String sentence, FigureForm form, String value, @Nullable String earlier) {
        List<Figure> figures = figures(sentence);
        assertThat(figures).allMatch(figure -> figure.code().value().equals("reconsideration.received"));
        assertThat(figures)
                .extracting(figure -> figure.form() + " " + figure.value().toPlainString() + " "
                        + figure.earlier().map(Object::toString).orElse(""))
                .containsExactly("LEVEL 363 ", form + " " + value + " " + (earlier == null ? "" : earlier));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新收行政复议申请363件，较2019年增长21%",
                "新收行政复议申请363件，环比增长21%",
                "新收行政复议申请363件，网上申请同比增长21%",
                "新收行政复议申请363件。同比增长21%",
            })
    void aChangeOfSomethingElseOrSinceAnotherYearIsNoneOfIt(String sentence) {
        assertThat(figures(sentence)).extracting(Figure::form).containsOnly(FigureForm.LEVEL);
    }

    @Test
    void aGrowthInPercentOfAPercentageIsNoneOfIt() {
        assertThat(figures("行政机关负责人出庭应诉率95%，同比增长3%"))
                .extracting(figure -> figure.form() + " " + figure.value().toPlainString())
                .containsExactly("LEVEL 95");
    }

    @Test
    void aFigureOfAnotherYearIsNoneOfThisOne() {
        assertThat(figures("2021年新收行政复议申请363件")).isEmpty();
        assertThat(figures("2023年新收行政复议申请363件")).hasSize(1);
    }

    @Test
    void aNumberOfAPlanIsNoResult() {
        assertThat(figures("完善机制。\n\n三、下一年度工作安排\n\n新收行政复议申请363件")).isEmpty();
    }

    private static List<Figure> figures(String sentence) {
        String text = "丰和县人民政府关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n" + sentence + "。\n";
        AnnualReport report = TestVocabulary.reader()
                .read(SourceReader.withDefaults().read(text.getBytes(StandardCharsets.UTF_8), "line.txt"))
                .toReport();
        return Stream.concat(
                        report.measures().stream().flatMap(item -> item.figures().stream()),
                        report.responsibilities().stream().flatMap(item -> item.figures().stream()))
                .toList();
    }
}
