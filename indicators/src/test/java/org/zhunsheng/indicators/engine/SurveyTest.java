package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.DONE;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.atLeast;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/**
 * A survey of 4 points. Citizens weigh 70: satisfied is worth 100 %, fair 60 %. Companies weigh 30: satisfied 100 %, not 20 %.
 */
class SurveyTest {
    private final OneItem item = new OneItem(
            "4",
            new ScoringMethod.Survey(List.of(
                    group("citizens", 70, answer(DONE, 100), answer(CASES, 60)),
                    group("companies", 30, answer(BREACHES, 100), answer(ERRORS, 20)))));

    private static ScoringMethod.RespondentGroup group(String id, int weight, ScoringMethod.AnswerClass... answers) {
        return new ScoringMethod.RespondentGroup(id, TEXT, BigDecimal.valueOf(weight), List.of(answers));
    }

    private static ScoringMethod.AnswerClass answer(FactCode fact, int value) {
        return new ScoringMethod.AnswerClass(fact, BigDecimal.valueOf(value));
    }

    private static Claim[] answers(String numbers) {
        List<String> each = Splitter.on(' ').splitToList(numbers);
        return IntStream.range(0, each.size())
                .filter(i -> !each.get(i).equals("?"))
                .mapToObj(i -> claim(List.of(DONE, CASES, BREACHES, ERRORS).get(i), each.get(i)))
                .toArray(Claim[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        // answers; means of both groups; 4 × (0.7 × first + 0.3 × second)
        "10 0 5 0, 4", // 100, 100: 4
        "0 10 0 5, 1.92", //  60,  20: 4 × (0.42 + 0.06)
        "5 5 1 3,  2.72", //  80,  40: 4 × (0.56 + 0.12)
        "1 2 1 0,  3.25", // 73⅓, 100: 4 × (0.51333… + 0.3)
        "5 5 0 0,  3.2", //  80,   –: 4 × 0.8
        "0 0 1 3,  1.6" //   –,  40: 4 × 0.4
    })
    void theMeansOfTheGroupsByTheirWeights(String answers, String points) {
        assertThat(item.score(answers(answers))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        // ? is unknown; what that leaves possible
        "5 5 ? ?, 2.48 – 3.44", // companies 20 to 100: 4 × (0.56 + 0.06), 4 × (0.56 + 0.3)
        "5 5 3 ?, 2.48 – 3.44", // three are satisfied, and any number is not
        "5 5 ? 0, 3.2 – 3.44", // nobody is dissatisfied: no answers, or all satisfied
        "? ? 0 5, 0.8 – 3.04", // citizens silent: 4 × 0.2; all satisfied: 4 × (0.7 + 0.06)
        "? ? 1 0, 2.88 – 4", // citizens fair: 4 × (0.42 + 0.3)
        "? ? ? ?, 0 – 4",
        "0 0 0 0, 0 – 4" // nobody has answered anything
    })
    void whatIsOpenMakesTheScoreJustAsWide(String answers, String points) {
        assertThat(item.score(answers(answers))).isEqualTo(points);
    }

    @Test
    void ofAtLeastSoManyAnswersTheRestIsOpen() {
        // citizens: 5 fair, 5 satisfied or more: 80 to 100 %
        assertThat(item.score(atLeast(DONE, 5), claim(CASES, 5), claim(BREACHES, 1), claim(ERRORS, 0)))
                .isEqualTo("3.44 – 4");
    }

    @Test
    void aClassThatDoesNotApplyHasNoAnswers() {
        assertThat(item.score(
                        claim(DONE, 5), claim(CASES, 5), claim(BREACHES, 3), claim(ERRORS, ClaimValue.notApplicable())))
                .isEqualTo("3.44");
    }

    @Test
    void everyGroupHasALine() {
        assertThat(item.lines(answers("1 2 0 0"))).containsExactly("SURVEY_GROUP 0", "SURVEY_SILENT 0", "SURVEY 2.93");
        assertThat(item.lines(answers("1 2 ? ?")))
                .containsExactly("SURVEY_GROUP 0", "SURVEY_GROUP_OPEN 0", "SURVEY_OPEN 2.29 / 3.25");
        assertThat(item.lines(answers("0 0 0 0")))
                .containsExactly("SURVEY_SILENT 0", "SURVEY_SILENT 0", "SURVEY_UNANSWERED 0 / 4");
        assertThat(item.assess(answers("1 2 0 0")).ledger().get(0).reason().text(Lang.EN))
                .isEqualTo("text: 73.33 % on average");
    }

    @Test
    void aDisputedNumberOfAnswersIsOpenBetweenItsEnds() {
        // Two or six are satisfied, two fair: 80 or 90 %. Companies 100 %. 4 × (0.56 + 0.3), 4 × (0.63 + 0.3).
        assertThat(item.score(claim(DONE, 2), claim(DONE, 6), claim(CASES, 2), claim(BREACHES, 5), claim(ERRORS, 0)))
                .isEqualTo("3.44 – 3.72");
    }
}
