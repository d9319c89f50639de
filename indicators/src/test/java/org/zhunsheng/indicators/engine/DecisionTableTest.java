package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.atLeast;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.gap.Targets;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.SchemeFindings;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.Hits;
import org.zhunsheng.indicators.scheme.ScoringMethod.Rule;

/**
 * Appraisal by votes: ten points from 90 % of good votes, eight from 80 %, and none with more than a third of low ones, whatever the
 * good ones. The good votes are the rate here, the low ones are counted as cases.
 */
class DecisionTableTest {
    private static final Rule TOO_MANY_LOW = rule("low", "0", atLeastSo(CASES, "34"));
    private static final Rule NINETY = rule("90", "10", atLeastSo(RATE, "90"));
    private static final Rule EIGHTY = rule("80", "8", atLeastSo(RATE, "80"), atMostSo(RATE, "89.999999"));

    private static Condition atLeastSo(FactCode fact, String value) {
        return new Condition.AtLeast(fact, new BigDecimal(value));
    }

    private static Condition atMostSo(FactCode fact, String value) {
        return new Condition.AtMost(fact, new BigDecimal(value));
    }

    private static Rule rule(String id, String points, Condition... when) {
        return new Rule(id, LocalText.same("rule " + id), List.of(when), Points.of(points));
    }

    private static OneItem table(Optional<Hits> hits, Rule... rules) {
        return new OneItem("10", new ScoringMethod.DecisionTable(List.of(rules), Points.of("5"), hits));
    }

    private static SchemeFindings check(Optional<Hits> hits, Rule... rules) {
        return SchemeChecker.check(
                Worlds.scheme(Worlds.item(0, "10", table(hits, rules).method())),
                Worlds.catalogue(1),
                Worlds.vocabulary());
    }

    private static Stream<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code);
    }

    @Test
    void rulesThatCanMeetWithDifferentPointsAreAmbiguousUnlessTheSchemeChooses() {
        assertThat(codes(check(Optional.empty(), TOO_MANY_LOW, NINETY, EIGHTY).errors()))
                .containsExactly("RULES_AMBIGUOUS", "RULES_AMBIGUOUS");
        assertThat(check(Optional.of(Hits.FIRST), TOO_MANY_LOW, NINETY, EIGHTY).errors())
                .isEmpty();
        assertThat(check(Optional.empty(), NINETY, EIGHTY).errors())
                .as("of one figure the two exclude each other")
                .isEmpty();
        assertThat(check(Optional.empty(), NINETY, rule("a", "10", new Condition.Yes(HEARD)))
                        .errors())
                .as("the same points do no harm")
                .isEmpty();
    }

    @Test
    void theRuleThatTheSchemeChoosesCounts() {
        OneItem first = table(Optional.of(Hits.FIRST), TOO_MANY_LOW, NINETY, EIGHTY);
        assertThat(first.score(claim(RATE, 95), claim(CASES, 40))).isEqualTo("0");
        assertThat(first.score(claim(RATE, 95), claim(CASES, 33))).isEqualTo("10");
        assertThat(first.score(claim(RATE, 85), claim(CASES, 0))).isEqualTo("8");
        assertThat(first.score(claim(RATE, 50), claim(CASES, 0)))
                .as("otherwise")
                .isEqualTo("5");
        assertThat(table(Optional.of(Hits.HIGHEST), TOO_MANY_LOW, NINETY, EIGHTY)
                        .score(claim(RATE, 95), claim(CASES, 40)))
                .isEqualTo("10");
        assertThat(table(Optional.of(Hits.LOWEST), NINETY, TOO_MANY_LOW).score(claim(RATE, 95), claim(CASES, 40)))
                .isEqualTo("0");
    }

    @Test
    void whatIsOpenLeavesOnlyThePointsThatCanComeOut() {
        OneItem first = table(Optional.of(Hits.FIRST), TOO_MANY_LOW, NINETY, EIGHTY);
        assertThat(first.score()).isEqualTo("0 – 10");
        assertThat(first.score(claim(CASES, 40))).as("the first decides alone").isEqualTo("0");
        assertThat(first.score(claim(CASES, 0))).isEqualTo("5 – 10");
        assertThat(first.score(claim(CASES, 0), atLeast(RATE, 80))).isEqualTo("8 – 10");
        OneItem both = table(
                Optional.of(Hits.FIRST),
                rule("y", "10", new Condition.Yes(HEARD)),
                rule("n", "8", new Condition.No(HEARD)));
        assertThat(both.score())
                .as("one of the two always applies, so otherwise never does")
                .isEqualTo("8 – 10");
    }

    @Test
    void theLedgerNamesEveryConditionAndTheRuleThatCounts() {
        OneItem first = table(Optional.of(Hits.FIRST), TOO_MANY_LOW, NINETY);
        assertThat(first.lines(claim(RATE, 95), claim(CASES, 3)))
                .containsExactly("CONDITION_FAILS 0", "CONDITION_HOLDS 0", "DECIDED 10");
        assertThat(first.assess(claim(RATE, 95), claim(CASES, 3))
                        .ledger()
                        .get(2)
                        .reason()
                        .args()
                        .get(0)
                        .en())
                .isEqualTo("rule 90");
    }

    @Test
    void aRuleThatContradictsItselfIsWorthASecondLook() {
        assertThat(codes(check(Optional.empty(), rule("never", "10", atLeastSo(RATE, "90"), atMostSo(RATE, "80")))
                        .warnings()))
                .contains("RULE_NEVER_APPLIES");
    }

    @Test
    void aTableOfTooManyCombinationsIsRefused() {
        Rule[] rules = new Rule[70];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = rule("r" + i, "10", atLeastSo(RATE, "0." + (100 + i)), atLeastSo(CASES, Integer.toString(i)));
        }
        assertThat(codes(check(Optional.of(Hits.FIRST), rules).errors())).contains("RULES_TOO_MANY");
    }

    @Test
    void aTableOfTooManyRulesIsRefusedBeforeEachIsHeldAgainstEveryOther() {
        Rule[] rules = new Rule[101];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = rule("r" + i, Integer.toString(i % 3), atLeastSo(RATE, "90"));
        }
        assertThat(codes(check(Optional.empty(), rules).errors())).containsExactly("RULES_TOO_MANY");
        assertThat(codes(check(Optional.of(Hits.FIRST), Arrays.copyOf(rules, 100))
                        .errors()))
                .doesNotContain("RULES_TOO_MANY");
    }

    @Test
    void allPointsNeedTheBestRuleAndNoneThatGoesBeforeIt() {
        Assessment assessment =
                table(Optional.of(Hits.FIRST), TOO_MANY_LOW, NINETY, EIGHTY).assess(claim(RATE, 70), claim(CASES, 50));
        assertThat(assessment
                        .whatIf(Targets.of(assessment).claims(List.of(Worlds.code(0))))
                        .total())
                .hasToString("10");
    }

    @Test
    void aConditionOnWhatDoesNotApplyHolds() {
        assertThat(table(Optional.empty(), rule("a", "10", new Condition.Yes(HEARD), atMostSo(ERRORS, "3")))
                        .score(claim(HEARD, ClaimValue.notApplicable()), claim(ERRORS, 3)))
                .isEqualTo("10");
    }
}
