package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.Scope.Time;
import org.zhunsheng.core.figure.Scope.Whose;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.review.Decision;
import org.zhunsheng.reading.review.Review;
import org.zhunsheng.reading.review.Verdict;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.serialization.BundledData;

/** Whose a figure is and over which time it counts goes into the model, and the score reads only what its facts are. */
class StatedScopeTest {
    private static Extraction read(String body) {
        String text = "丰和县人民政府关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n" + body + "\n\n二、存在的问题\n\n一是力量不足。\n";
        return TestVocabulary.reader()
                .read(SourceReader.withDefaults().read(text.getBytes(StandardCharsets.UTF_8), "a.txt"));
    }

    private static Optional<Scope> figure(Extraction read, String code) {
        return read.toReport().measures().stream()
                .flatMap(measure -> measure.figures().stream())
                .filter(figure -> figure.code().equals(FactCode.of(code)))
                .map(Figure::scope)
                .findFirst()
                .orElseThrow();
    }

    private static Extraction accepted(Extraction read, String code) {
        Decision open = Review.of(read).decisions().get(0);
        return new Review(
                        "a.txt",
                        read.text().source().sha256(),
                        ImmutableList.of(new Decision(
                                open.start(),
                                open.quote(),
                                open.before(),
                                open.behind(),
                                open.label(),
                                open.offered(),
                                Verdict.ACCEPT,
                                Optional.of(FactCode.of(code)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())))
                .replay(read)
                .extraction();
    }

    @Test
    void whatIsTheUnitsOwnOfTheYearStatesNoScope() {
        assertThat(figure(read("审查合同43份。"), "contract.reviewed")).isEmpty();
    }

    @Test
    void aFigureOfPartOfTheYearIsMarkedAsSuch() {
        assertThat(figure(read("1—11月，审查合同43份。"), "contract.reviewed").flatMap(Scope::time))
                .contains(Time.PART);
        assertThat(figure(read("1-12月，审查合同43份。"), "contract.reviewed")).isEmpty();
    }

    @Test
    void aFigureOfAnotherBodyThatAPersonAcceptsKeepsWhoseItIs() {
        Extraction read = read("全省新收行政复议案件18000件。");
        assertThat(read.statements(Grade.PROPOSED)).hasSize(1);
        assertThat(figure(accepted(read, "reconsideration.received"), "reconsideration.received")
                        .flatMap(Scope::whose))
                .contains(Whose.OTHER);
    }

    @Test
    void aFigureOfSeveralYearsThatAPersonAcceptsKeepsThem() {
        Extraction read = read("近三年来审查合同143份。");
        assertThat(figure(accepted(read, "contract.reviewed"), "contract.reviewed")
                        .flatMap(Scope::time))
                .contains(Time.SINCE);
    }

    @Test
    void aFigureWithoutACodeHasItsScopeToo() {
        Extraction read = read("两级法院共发表调研文章240篇。");
        assertThat(read.toReport().measures().stream()
                        .flatMap(measure -> measure.uncoded().stream())
                        .map(figure -> figure.scope().flatMap(Scope::whose)))
                .containsExactly(Optional.of(Whose.COURT));
    }

    @Test
    void theScorePassesOverAFigureOfAnotherScope() {
        BundledData data = BundledData.load();
        Extraction year = read("审查合同43份。");
        Extraction part = read("1—11月，审查合同43份。");
        FactCode code = FactCode.of("contract.reviewed");
        assertThat(year.toReport().toDossier().claims())
                .anyMatch(claim -> claim.code().equals(code) && claim.scope().isEmpty());
        assertThat(part.toReport().toDossier().claims())
                .anyMatch(claim -> claim.code().equals(code)
                        && !claim.scope()
                                .orElseThrow()
                                .isWithin(data.vocabulary()
                                        .find(code)
                                        .orElseThrow()
                                        .scope()));
    }
}
