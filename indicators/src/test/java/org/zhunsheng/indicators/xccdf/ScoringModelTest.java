package org.zhunsheng.indicators.xccdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.indicators.xccdf.Benchmarks.benchmark;
import static org.zhunsheng.indicators.xccdf.Benchmarks.group;
import static org.zhunsheng.indicators.xccdf.Benchmarks.rule;
import static org.zhunsheng.indicators.xccdf.Benchmarks.score;
import static org.zhunsheng.indicators.xccdf.Benchmarks.unscored;
import static org.zhunsheng.indicators.xccdf.RuleResult.FAIL;
import static org.zhunsheng.indicators.xccdf.RuleResult.NOTAPPLICABLE;
import static org.zhunsheng.indicators.xccdf.RuleResult.NOTSELECTED;
import static org.zhunsheng.indicators.xccdf.RuleResult.PASS;
import static org.zhunsheng.indicators.xccdf.ScoringModel.ABSOLUTE;
import static org.zhunsheng.indicators.xccdf.ScoringModel.DEFAULT;
import static org.zhunsheng.indicators.xccdf.ScoringModel.FLAT;
import static org.zhunsheng.indicators.xccdf.ScoringModel.FLAT_UNWEIGHTED;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.validation.InvalidModelException;

class ScoringModelTest {
    /*
     * group: (1×0 + 2×100) ÷ 3 = 200/3; benchmark: (3×100 + 1×200/3) ÷ 4 = 275/3
     * flat: 3 + 2 of 3 + 1 + 2, the weight of the group left aside
     */
    private static final Benchmark NESTED =
            benchmark(rule("a", "3", PASS), group("g", "1", rule("b", "1", FAIL), rule("c", "2", PASS)));

    @ParameterizedTest
    @CsvSource({
        // beside one passed rule of weight 1, a rule of weight 3 with each result
        "PASS, 100, 4, 4, 2, 2, 1",
        "FIXED, 100, 4, 4, 2, 2, 1",
        "FAIL, 25, 1, 4, 1, 2, 0",
        "ERROR, 25, 1, 4, 1, 2, 0",
        "UNKNOWN, 25, 1, 4, 1, 2, 0",
        "NOTAPPLICABLE, 100, 1, 1, 1, 1, 1",
        "NOTCHECKED, 100, 1, 1, 1, 1, 1",
        "NOTSELECTED, 100, 1, 1, 1, 1, 1",
        "INFORMATIONAL, 100, 1, 1, 1, 1, 1"
    })
    void eachResultEarnsEarnsNothingOrIsLeftOut(
            RuleResult result, String points, String flat, String most, String count, String all, String absolute) {
        Benchmark benchmark = benchmark(rule("a", "1", PASS), rule("b", "3", result));
        assertThat(DEFAULT.score(benchmark)).isEqualTo(score(points, "100"));
        assertThat(FLAT.score(benchmark)).isEqualTo(score(flat, most));
        assertThat(FLAT_UNWEIGHTED.score(benchmark)).isEqualTo(score(count, all));
        assertThat(ABSOLUTE.score(benchmark)).isEqualTo(score(absolute, "1"));
    }

    @Test
    void theDefaultScoreWeighsTheChildrenLevelByLevel() {
        assertThat(DEFAULT.score(NESTED)).isEqualTo(score("91.666667", "100"));
    }

    @Test
    void theFlatScoresLeaveGroupsAside() {
        assertThat(FLAT.score(NESTED)).isEqualTo(score("5", "6"));
        assertThat(FLAT_UNWEIGHTED.score(NESTED)).isEqualTo(score("2", "3"));
        assertThat(ABSOLUTE.score(NESTED)).isEqualTo(score("0", "1"));
    }

    /*
     * inner: (0.5×100 + 1.5×0) ÷ 2 = 25; outer: (2×25 + 3×100) ÷ 5 = 70; benchmark: (10×70 + 4×0) ÷ 14 = 50
     */
    @Test
    void theWeightOfADeepGroupCountsAmongItsSiblingsOnly() {
        Benchmark benchmark = benchmark(
                group(
                        "outer",
                        "10",
                        group("inner", "2", rule("a", "0.5", PASS), rule("b", "1.5", FAIL)),
                        rule("c", "3", PASS)),
                rule("d", "4", FAIL));
        assertThat(DEFAULT.score(benchmark)).isEqualTo(score("50", "100"));
        assertThat(FLAT.score(benchmark)).isEqualTo(score("3.5", "9"));
    }

    /*
     * (1/2 + 1/3 + 5/24) ÷ 3 = 25/72. A published scan with this score prints 34.722221: the 32-bit number nearest to 34.7222222 is
     * 34.72222137451172. The exact value to six decimals is 34.722222.
     */
    @Test
    void theScoreIsExactWhere32BitFloatingPointIsNot() {
        Benchmark benchmark = benchmark(
                group("half", "1", rule("a", "1", PASS), rule("b", "1", FAIL)),
                group("third", "1", rule("c", "1", PASS), rule("d", "2", FAIL)),
                group("rest", "1", rule("e", "5", PASS), rule("f", "19", FAIL)));
        XccdfScore score = DEFAULT.score(benchmark);
        assertThat(score).isEqualTo(score("34.722222", "100"));
        assertThat(score.score().subtract(new BigDecimal("34.722221"))).isEqualByComparingTo("0.000001");
    }

    // 2/3 of 100 = 66.6666666…
    @Test
    void theDefaultScoreIsRoundedHalfUpToSixDecimals() {
        assertThat(DEFAULT.score(benchmark(rule("a", "2", PASS), rule("b", "1", FAIL))))
                .isEqualTo(score("66.666667", "100"));
    }

    // (200/3 + 100) ÷ 2 = 83.3333333…; with 66.666667 on the way it would be 83.3333335, and 83.333334 in the end
    @Test
    void nothingIsRoundedBetweenTheLevels() {
        Benchmark benchmark =
                benchmark(group("g", "1", rule("a", "2", PASS), rule("b", "1", FAIL)), rule("c", "1", PASS));
        assertThat(DEFAULT.score(benchmark)).isEqualTo(score("83.333333", "100"));
    }

    @Test
    void aGroupWithoutACountedRuleIsLeftOut() {
        Benchmark benchmark = benchmark(
                rule("a", "1", PASS),
                rule("b", "1", FAIL),
                group("empty", "9"),
                group("nested", "9", group("inner", "9")),
                group("other", "9", rule("c", "1", NOTAPPLICABLE), unscored("d", "1", FAIL)));
        assertThat(DEFAULT.score(benchmark)).isEqualTo(score("50", "100"));
    }

    @Test
    void anUnscoredRuleMovesNoScore() {
        Benchmark benchmark = benchmark(rule("a", "1", PASS), unscored("b", "5", FAIL), unscored("c", "5", PASS));
        assertThat(DEFAULT.score(benchmark)).isEqualTo(score("100", "100"));
        assertThat(FLAT.score(benchmark)).isEqualTo(score("1", "1"));
        assertThat(FLAT_UNWEIGHTED.score(benchmark)).isEqualTo(score("1", "1"));
        assertThat(ABSOLUTE.score(benchmark)).isEqualTo(score("1", "1"));
    }

    @ParameterizedTest
    @CsvSource({"DEFAULT, 0, 100", "FLAT, 0, 0", "FLAT_UNWEIGHTED, 0, 0", "ABSOLUTE, 1, 1"})
    void withoutACountedRuleEachModelHasItsOwnScore(ScoringModel model, String score, String maximum) {
        assertThat(model.score(benchmark())).isEqualTo(score(score, maximum));
        assertThat(model.score(benchmark(group("g", "1", rule("a", "1", NOTSELECTED)))))
                .isEqualTo(score(score, maximum));
    }

    @Test
    void aGroupWhoseRulesWeighNothingScoresZeroAndStillTakesPart() {
        Benchmark benchmark = benchmark(rule("a", "1", PASS), group("g", "1", rule("b", "0", PASS)));
        assertThat(DEFAULT.score(benchmark)).isEqualTo(score("50", "100"));
        assertThat(FLAT.score(benchmark)).isEqualTo(score("1", "1"));
    }

    @Test
    void weightsOfZeroThroughoutGiveTheDefaultScoreZero() {
        Benchmark benchmark = benchmark(rule("a", "0", PASS), rule("b", "0", PASS));
        assertThat(DEFAULT.score(benchmark)).isEqualTo(score("0", "100"));
        assertThat(FLAT.score(benchmark)).isEqualTo(score("0", "0"));
        assertThat(FLAT_UNWEIGHTED.score(benchmark)).isEqualTo(score("2", "2"));
    }

    @Test
    void aFailedRuleThatWeighsNothingDoesNotBreakTheAbsoluteScore() {
        Benchmark benchmark = benchmark(rule("a", "1", PASS), rule("b", "0", FAIL));
        assertThat(ABSOLUTE.score(benchmark)).isEqualTo(score("1", "1"));
    }

    @Test
    void idsAreUniqueThroughoutTheTree() {
        assertThatThrownBy(
                        () -> benchmark(rule("a", "1", PASS), group("g", "1", rule("a", "1", FAIL)), group("g", "1")))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(violation -> violation.code() + " "
                                        + violation.message().en())
                                .containsExactly(
                                        "DUPLICATE_ID the id “a” is used twice",
                                        "DUPLICATE_ID the id “g” is used twice"));
    }

    @Test
    void weightsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> rule("a", "-1", PASS)).hasMessageContaining("WEIGHT_NEGATIVE");
        assertThatThrownBy(() -> group("g", "-0.5")).hasMessageContaining("WEIGHT_NEGATIVE");
        assertThatThrownBy(() -> rule("a", "0.0000001", PASS)).hasMessageContaining("NUMBER_TOO_PRECISE");
    }

    @Test
    void aScoreLiesBetweenZeroAndItsMaximum() {
        assertThatThrownBy(() -> score("2", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> score("-1", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(score("1.50", "1e2").maximum()).hasToString("100");
    }

    @ParameterizedTest
    @CsvSource({
        "DEFAULT, urn:xccdf:scoring:default",
        "FLAT, urn:xccdf:scoring:flat",
        "FLAT_UNWEIGHTED, urn:xccdf:scoring:flat-unweighted",
        "ABSOLUTE, urn:xccdf:scoring:absolute"
    })
    void eachModelHasTheNameOfTheStandard(ScoringModel model, String urn) {
        assertThat(model.urn()).isEqualTo(urn);
    }

    @ParameterizedTest
    @CsvSource({
        "pass, PASS",
        "fail, FAIL",
        "error, ERROR",
        "unknown, UNKNOWN",
        "notapplicable, NOTAPPLICABLE",
        "notchecked, NOTCHECKED",
        "notselected, NOTSELECTED",
        "informational, INFORMATIONAL",
        "fixed, FIXED"
    })
    void eachResultHasTheNameOfTheStandard(String name, RuleResult result) {
        assertThat(RuleResult.named(name)).contains(result);
        assertThat(result.xccdfName()).isEqualTo(name);
    }

    @Test
    void aNameThatIsNotInTheStandardIsNoResult() {
        assertThat(RuleResult.named("PASS")).isEmpty();
        assertThat(RuleResult.named("skipped")).isEmpty();
    }
}
