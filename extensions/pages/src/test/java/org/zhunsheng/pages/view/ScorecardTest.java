package org.zhunsheng.pages.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.pages.Cards;
import org.zhunsheng.pages.view.IndicatorEntry.Line;
import org.zhunsheng.serialization.Documents;

class ScorecardTest {
    private static final Scorecard CARD = Cards.card(Cards.report());

    private static BigDecimal sum(Function<Line, String> end) {
        Stream<Line> ofIndicators = CARD.dimensions().stream()
                .flatMap(dimension -> dimension.groups().stream())
                .flatMap(group -> group.indicators().stream())
                .flatMap(indicator -> indicator.ledger().stream());
        return Stream.concat(ofIndicators, CARD.overall().stream())
                .map(end)
                .map(points -> new BigDecimal(points.replace('−', '-')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void theLinesThatAreShownAddUpToTheTotalThatIsShown() {
        assertThat(sum(Line::low))
                .isEqualByComparingTo(CARD.total().score().low())
                .isEqualByComparingTo("12.79");
        assertThat(sum(Line::high))
                .isEqualByComparingTo(CARD.total().score().high())
                .isEqualByComparingTo("100");
    }

    static List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../examples/reports/made-up"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyReportHasACardWithAllThatItStates(Path file) {
        AnnualReport report = Documents.create().read(AnnualReport.class, file);
        Statements shown = Cards.card(report).statements().orElseThrow();
        assertThat(shown.measures().stream().mapToInt(item -> item.details().size()))
                .containsExactlyElementsOf(report.measures().stream()
                        .map(item -> item.figures().size()
                                + item.facts().size()
                                + item.uncoded().size())
                        .toList());
    }

    @Test
    void theBandsOfGradesCoverTheScaleWithoutAGap() {
        int from = 0;
        for (Total.Band band : CARD.total().bands()) {
            assertThat(band.from()).isEqualTo(from);
            from = band.to();
        }
        assertThat(from).isEqualTo(1000);
    }

    @Test
    void theSharesOfEveryBarAddUpToTheWhole() {
        assertThat(CARD.dimensions())
                .allSatisfy(dimension -> assertThat(dimension.shares().certain()
                                + dimension.shares().open()
                                + dimension.shares().lost())
                        .isEqualTo(1000));
        assertThat(CARD.dimensions().get(7).shares()).isEqualTo(new Shares(500, 500, 0));
    }

    @Test
    void whatTheReportDoesNotStateIsSaid() {
        assertThat(CARD.notStated().get(0).what())
                .extracting(Text::en)
                .anySatisfy(text -> assertThat(text).startsWith("6 of 6 plans without a due date"))
                .contains("no day of publication", "no part on other matters");
    }

    @Test
    void charactersThatNobodySeesAreWrittenOut() {
        assertThat(Text.same("a\u202Eb\u0000c\n\uD800d").zh()).isEqualTo("a[U+202E]b[U+0000]c [U+D800]d");
        assertThat(Text.same("周口 – “100 %” é 𠮷 🙂").zh()).isEqualTo("周口 – “100 %” é 𠮷 🙂");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "示范评分细则（100分）|示范评分细则（100分）",
                "功能区（2023），共 5 项|功能区（2023），共 5 项",
                "分项与总数相符,140 + 173 = 313|分项与总数相符，140 + 173 = 313",
                "f(x), 1:2 及 12,345|f(x), 1:2 及 12,345"
            })
    void chinesePunctuationIsSetInFullWidthAndNumbersAreLeftAlone(String model, String shown) {
        assertThat(Text.of(LocalText.of(model, "x")).zh()).isEqualTo(shown);
    }

    @Test
    void theWordsOfAReportAreLeftAsTheyWereWritten() {
        assertThat(Text.same("学习,宣传").zh()).isEqualTo("学习,宣传");
    }
}
