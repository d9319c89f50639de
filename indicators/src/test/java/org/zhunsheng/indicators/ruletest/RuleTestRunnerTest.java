package org.zhunsheng.indicators.ruletest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.DONE;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.claim;
import static org.zhunsheng.indicators.engine.Worlds.code;
import static org.zhunsheng.indicators.engine.Worlds.item;
import static org.zhunsheng.indicators.engine.Worlds.schemeOf;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.ReasonCode;
import org.zhunsheng.indicators.engine.Status;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Veto;

/** A scheme of 7 points: 1.1.1 published (2), 1.2.1 one off for each breach (3), 2.1.1 the rate against the best (2), a bonus, a veto. */
class RuleTestRunnerTest {
    private static final ScoringScheme SCHEME = schemeOf(List.of(
                    item(0, "2", new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED)))),
                    item(
                            1,
                            "3",
                            new ScoringMethod.Deduction(
                                    Optional.of(Points.ZERO),
                                    List.of(new Clause.PerOccurrence(
                                            "each", TEXT, BREACHES, Points.of("1"), Optional.empty())))),
                    item(
                            2,
                            "2",
                            new ScoringMethod.RelativeToBest(
                                    RATE, ScoringMethod.Better.HIGHER, ScoringMethod.Among.ALL, Points.ZERO))))
            .addBonuses(Bonus.builder()
                    .id("praise")
                    .title(TEXT)
                    .addClauses(new Occurrence("p", TEXT, ERRORS, Points.of("0.5"), Optional.empty()))
                    .cap(Points.of("1"))
                    .counted(Bonus.Counted.BEYOND)
                    .build())
            .addVetoes(Veto.builder()
                    .id("grave")
                    .title(TEXT)
                    .condition(new Condition.AtLeast(BREACHES, BigDecimal.TEN))
                    .effect(new Veto.Effect.ZeroTotal())
                    .build())
            .build();
    private static final RuleTestRunner RUNNER = RuleTestRunner.of(Assessor.compile(Worlds.basis(SCHEME)));
    private static final ImmutableMap<FactCode, ClaimValue> ALL = ImmutableMap.of(
            PUBLISHED,
            ClaimValue.yes(),
            BREACHES,
            ClaimValue.number(1),
            RATE,
            ClaimValue.number(45),
            ERRORS,
            ClaimValue.number(1));

    private static RuleTest.Builder test() {
        return RuleTest.builder().name("a test").given(ALL).addCohort(ImmutableMap.of(RATE, ClaimValue.number(90)));
    }

    private static ScoreInterval exactly(String points) {
        return ScoreInterval.exactly(Points.of(points));
    }

    private static List<String> faults(RuleTest test) {
        return RUNNER.faults(test).stream()
                .map(fault -> fault.code() + " " + fault.path())
                .toList();
    }

    @Test
    void everythingThatComesOutAsExpectedPasses() {
        RuleTestResult result = RUNNER.run(test().expect(Expectation.builder()
                        // 2, 3 − 1, 2 × 45 ÷ 90 and 0.5
                        .total(exactly("5.5"))
                        .totalBeforeVetoes(exactly("5.5"))
                        .coverage(BigDecimal.valueOf(100))
                        .addGrade("good")
                        .disqualification(VetoState.CLEAR)
                        .putGroups(IndicatorCode.of("1"), exactly("4"))
                        .putGroups(IndicatorCode.of("1.2"), exactly("2"))
                        .putItems(code(2), exactly("1"))
                        .putStatus(code(0), Status.KNOWN)
                        .putReasons(code(0), List.of(ReasonCode.MET))
                        .putBonuses("praise", exactly("0.5"))
                        .putVetoes("grave", VetoState.CLEAR)
                        .build())
                .build());
        assertThat(result.differences()).isEmpty();
        assertThat(result.isPassed()).isTrue();
    }

    @Test
    void everythingThatComesOutOtherwiseIsADifferenceInTheOrderOfTheKeys() {
        RuleTestResult result = RUNNER.run(test().expect(Expectation.builder()
                        .total(exactly("5"))
                        .totalBeforeVetoes(exactly("6"))
                        .coverage(BigDecimal.valueOf(99))
                        .addGrade("pass", "good")
                        .disqualification(VetoState.OPEN)
                        .putGroups(IndicatorCode.of("1"), exactly("5"))
                        .putItems(code(2), new ScoreInterval(Points.ZERO, Points.of("1")))
                        .putStatus(code(0), Status.UNKNOWN)
                        .putReasons(code(0), List.of(ReasonCode.NOT_MET))
                        .putBonuses("praise", exactly("1"))
                        .putVetoes("grave", VetoState.STRUCK)
                        .build())
                .build());
        assertThat(result.differences())
                .containsExactly(
                        new Difference("total", "5", "5.5"),
                        new Difference("totalBeforeVetoes", "6", "5.5"),
                        new Difference("coverage", "99", "100.00"),
                        new Difference("grade", "[pass, good]", "[good]"),
                        new Difference("disqualification", "OPEN", "CLEAR"),
                        new Difference("groups[1]", "5", "4"),
                        new Difference("items[2.1.1]", "0 – 1", "1"),
                        new Difference("status[1.1.1]", "UNKNOWN", "KNOWN"),
                        new Difference("reasons[1.1.1]", "[NOT_MET]", "[CONDITION_HOLDS, MET]"),
                        new Difference("bonuses[praise]", "1", "0.5"),
                        new Difference("vetoes[grave]", "STRUCK", "CLEAR"));
        assertThat(result.isPassed()).isFalse();
    }

    @Test
    void whatIsNotExpectedIsNotLookedAt() {
        assertThat(RUNNER.run(test().expect(Expectation.builder()
                                        .putItems(code(0), exactly("2"))
                                        .build())
                                .build())
                        .isPassed())
                .isTrue();
    }

    @Test
    void everythingThatIsWrongWithATestIsFoundAtOnce() {
        RuleTest wrong = test().given(ImmutableMap.of(
                        HEARD, ClaimValue.yes(), PUBLISHED, ClaimValue.number(1), RATE, ClaimValue.number(101)))
                .addClaims(claim(FactCode.of("no.such"), 1), claim(BREACHES, ClaimValue.never()))
                .addCohort(ImmutableMap.of(RATE, ClaimValue.yes(), PUBLISHED, ClaimValue.yes()))
                .expect(Expectation.builder()
                        .addGrade("best")
                        .putGroups(IndicatorCode.of("7"), exactly("1"))
                        .putItems(IndicatorCode.of("1.1.9"), exactly("1"))
                        .putReasons(IndicatorCode.of("1.1.9"), List.of(ReasonCode.MET))
                        .putBonuses("prais", exactly("1"))
                        .putVetoes("grav", VetoState.CLEAR)
                        .build())
                .build();
        assertThat(faults(wrong))
                .containsExactly(
                        "GIVEN_BUT_NOT_READ given[law.heard]",
                        "GIVEN_BUT_NOT_READ claims[0].code",
                        "CLAIM_KIND given[law.published]",
                        "CLAIM_OVER_100 given[law.rate]",
                        "CLAIM_KIND claims[1].value",
                        "GIVEN_BUT_NOT_COMPARED cohort[1][law.published]",
                        "CLAIM_KIND cohort[1][law.rate]",
                        "NOTHING_OF_THAT_NAME expect.grade",
                        "NOTHING_OF_THAT_NAME expect.groups[7]",
                        "NOTHING_OF_THAT_NAME expect.items[1.1.9]",
                        "NOTHING_OF_THAT_NAME expect.reasons[1.1.9]",
                        "NOTHING_OF_THAT_NAME expect.bonuses[prais]",
                        "NOTHING_OF_THAT_NAME expect.vetoes[grav]");
        assertThatThrownBy(() -> RUNNER.run(wrong)).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void thePartsOfARateThatIsReadAreReadTooOfTheUnitAndOfTheOthers() {
        RuleTest parts = test().given(ImmutableMap.of(DONE, ClaimValue.number(1), CASES, ClaimValue.number(2)))
                .cohort(List.of(ImmutableMap.of(DONE, ClaimValue.number(1), CASES, ClaimValue.number(1))))
                .expect(Expectation.builder().putItems(code(2), exactly("1")).build())
                .build();
        assertThat(faults(parts)).isEmpty();
        assertThat(RUNNER.run(parts).differences()).isEmpty();
    }
}
