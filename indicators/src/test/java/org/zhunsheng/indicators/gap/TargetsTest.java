package org.zhunsheng.indicators.gap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.AnswerClass;
import org.zhunsheng.indicators.scheme.ScoringMethod.Band;
import org.zhunsheng.indicators.scheme.Veto;

class TargetsTest {
    private static final Points TWO = Points.of("2");

    private static Condition atLeast(FactCode fact, String value) {
        return new Condition.AtLeast(fact, new BigDecimal(value));
    }

    private static Condition atMost(FactCode fact, String value) {
        return new Condition.AtMost(fact, new BigDecimal(value));
    }

    private static Band band(String from, String to, String points) {
        return new Band(
                Optional.of(from).filter(end -> !end.isEmpty()).map(BigDecimal::new),
                Optional.of(to).filter(end -> !end.isEmpty()).map(BigDecimal::new),
                Points.of(points));
    }

    static Stream<ScoringMethod> methodsOfTwoPoints() {
        return Stream.of(
                new ScoringMethod.MetOrNot(List.of(
                        new Condition.Yes(Worlds.HEARD),
                        new Condition.No(Worlds.PUBLISHED),
                        atLeast(Worlds.DONE, "3"),
                        atMost(Worlds.DONE, "5"))),
                new ScoringMethod.Bands(
                        Worlds.RATE,
                        ScoringMethod.ClosedEnd.LOWER,
                        List.of(band("", "60", "0"), band("60", "90", "1"), band("90", "", "2"))),
                new ScoringMethod.Bands(
                        Worlds.RATE,
                        ScoringMethod.ClosedEnd.UPPER,
                        List.of(band("", "60", "0"), band("60", "90", "1"), band("90", "", "2"))),
                new ScoringMethod.Bands(
                        Worlds.ERRORS, ScoringMethod.ClosedEnd.LOWER, List.of(band("", "3", "2"), band("3", "", "0"))),
                new ScoringMethod.Bands(
                        Worlds.ERRORS,
                        ScoringMethod.ClosedEnd.UPPER,
                        List.of(band("", "3", "0"), band("3", "4", "2"), band("4", "", "1"))),
                new ScoringMethod.Proportional(Worlds.RATE, BigDecimal.TEN, BigDecimal.valueOf(95)),
                new ScoringMethod.Proportional(Worlds.ERRORS, BigDecimal.TEN, BigDecimal.ONE),
                new ScoringMethod.Deduction(
                        Optional.of(Points.ZERO),
                        List.of(
                                new Clause.PerOccurrence(
                                        "a", Worlds.TEXT, Worlds.ERRORS, Points.of("0.5"), Optional.empty()),
                                new Clause.Shortfall(
                                        "b",
                                        Worlds.TEXT,
                                        Worlds.RATE,
                                        BigDecimal.valueOf(90),
                                        BigDecimal.ONE,
                                        Clause.Steps.STARTED,
                                        Points.of("0.1"),
                                        Optional.empty()),
                                new Clause.Excess(
                                        "c",
                                        Worlds.TEXT,
                                        Worlds.BREACHES,
                                        BigDecimal.valueOf(2),
                                        BigDecimal.ONE,
                                        Clause.Steps.WHOLE,
                                        Points.of("0.1"),
                                        Optional.empty()),
                                new Clause.Unless(
                                        "d",
                                        Worlds.TEXT,
                                        new Condition.Yes(Worlds.HEARD),
                                        Points.of("1"),
                                        Optional.empty()),
                                new Clause.AsJudged("e", Worlds.TEXT, Worlds.DONE, Points.of("0.5"), Points.of("1")))),
                new ScoringMethod.Checklist(List.of(
                        new ScoringMethod.Entry("a", Worlds.TEXT, new Condition.Yes(Worlds.HEARD), Points.of("1.5")),
                        new ScoringMethod.Entry("b", Worlds.TEXT, atMost(Worlds.ERRORS, "0"), Points.of("0.5")))),
                new ScoringMethod.Deadline(
                        Worlds.FILED_ON, new Due.AnnualDate(1, 3, 1, false), List.of(), DayUnit.DAYS),
                new ScoringMethod.Deadline(
                        Worlds.FILED_ON,
                        new Due.Within(Worlds.MADE_ON, 15, DayUnit.WORKING_DAYS),
                        List.of(),
                        DayUnit.DAYS),
                new ScoringMethod.Addition(
                        ScoringMethod.Combine.SUM,
                        List.of(
                                new Occurrence(
                                        "a", Worlds.TEXT, Worlds.DONE, Points.of("0.3"), Optional.of(Points.of("0.5"))),
                                new Occurrence("b", Worlds.TEXT, Worlds.CASES, Points.of("0.4"), Optional.empty()))),
                new ScoringMethod.Addition(
                        ScoringMethod.Combine.HIGHEST,
                        List.of(
                                new Occurrence(
                                        "a", Worlds.TEXT, Worlds.DONE, Points.of("1"), Optional.of(Points.of("1"))),
                                new Occurrence("b", Worlds.TEXT, Worlds.CASES, Points.of("2"), Optional.of(TWO)))),
                new ScoringMethod.Judged(Worlds.DONE, Points.ZERO, TWO),
                new ScoringMethod.Survey(List.of(new ScoringMethod.RespondentGroup(
                        "public",
                        Worlds.TEXT,
                        BigDecimal.valueOf(100),
                        List.of(
                                new AnswerClass(Worlds.DONE, BigDecimal.ZERO),
                                new AnswerClass(Worlds.CASES, BigDecimal.valueOf(100)))))));
    }

    @ParameterizedTest
    @MethodSource("methodsOfTwoPoints")
    void anItemWhoseFactsAreAtTheirTargetsEarnsAllOfItsPoints(ScoringMethod method) {
        assertThat(reached(Worlds.assess("2", method))).isEqualTo(ScoreInterval.exactly(TWO));
    }

    @ParameterizedTest
    @MethodSource("methodsOfTwoPoints")
    void theSameFromTheWorstFacts(ScoringMethod method) {
        Assessment worst = Worlds.assess(
                "2",
                method,
                Worlds.claim(Worlds.HEARD, ClaimValue.no()),
                Worlds.claim(Worlds.PUBLISHED, ClaimValue.yes()),
                Worlds.claim(Worlds.RATE, 0),
                Worlds.claim(Worlds.ERRORS, 40),
                Worlds.claim(Worlds.BREACHES, 40),
                Worlds.claim(Worlds.DONE, 0),
                Worlds.claim(Worlds.MADE_ON, ClaimValue.on(LocalDate.of(2023, 5, 6))),
                Worlds.claim(Worlds.FILED_ON, ClaimValue.never()));
        assertThat(reached(worst)).isEqualTo(ScoreInterval.exactly(TWO));
    }

    private static ScoreInterval reached(Assessment assessment) {
        List<Claim> targets = Targets.of(assessment).claims(List.of(Worlds.code(0)));
        return assessment.whatIf(targets).total();
    }

    @Test
    void aFigureThatIsKnownMovesNoFurtherThanNeeded() {
        Assessment assessment = Worlds.assess(
                "2",
                new ScoringMethod.MetOrNot(List.of(atLeast(Worlds.DONE, "3"), atMost(Worlds.ERRORS, "4"))),
                Worlds.claim(Worlds.DONE, 7),
                Worlds.claim(Worlds.ERRORS, 9));
        assertThat(Targets.of(assessment).claims(List.of(Worlds.code(0))))
                .extracting(claim -> claim.code() + " " + claim.value())
                .containsExactlyInAnyOrder("law.done 7", "law.errors 4");
    }

    /** The period ends with 2023: before 1 March of the next year, or on the day of the event itself. */
    @Test
    void whatIsDueIsAssumedDoneOnItsLastDayOrOnTheDayOfTheEvent() {
        Due.AnnualDate march = new Due.AnnualDate(1, 3, 1, false);
        assertThat(days(new ScoringMethod.Deadline(Worlds.FILED_ON, march, List.of(), DayUnit.DAYS)))
                .containsExactly("law.filed-on 2024-02-29");
        Due.Within days = new Due.Within(Worlds.MADE_ON, 15, DayUnit.WORKING_DAYS);
        assertThat(days(
                        new ScoringMethod.Deadline(Worlds.FILED_ON, days, List.of(), DayUnit.DAYS),
                        Worlds.claim(Worlds.MADE_ON, ClaimValue.on(LocalDate.of(2023, 5, 6)))))
                .containsExactly("law.made-on 2023-05-06", "law.filed-on 2023-05-06");
        assertThat(days(new ScoringMethod.Deadline(Worlds.FILED_ON, days, List.of(), DayUnit.DAYS)))
                .containsExactly("law.made-on 2023-12-31", "law.filed-on 2023-12-31");
    }

    private static List<String> days(ScoringMethod method, Claim... claims) {
        return Targets.of(Worlds.assess("2", method, claims)).claims(List.of(Worlds.code(0))).stream()
                .map(claim -> claim.code() + " " + claim.value())
                .toList();
    }

    @Test
    void whatDoesNotApplyIsLeftAsItIs() {
        Assessment assessment = Worlds.assess(
                "2",
                new ScoringMethod.MetOrNot(List.of(new Condition.Yes(Worlds.HEARD), atLeast(Worlds.DONE, "3"))),
                Worlds.claim(Worlds.HEARD, ClaimValue.notApplicable()));
        assertThat(Targets.of(assessment).claims(List.of(Worlds.code(0))))
                .extracting(Claim::code)
                .containsExactly(Worlds.DONE);
    }

    @Test
    void aPlaceAmongOthersHasNoTargetUnlessNobodyCanDoBetter() {
        ScoringMethod most = new ScoringMethod.Rank(
                Worlds.DONE,
                ScoringMethod.Better.HIGHER,
                Points.of("0.1"),
                Points.ZERO,
                ScoringMethod.Ties.BEST_PLACE,
                ScoringMethod.Among.STATED);
        ScoringMethod fewest = new ScoringMethod.RelativeToBest(
                Worlds.ERRORS, ScoringMethod.Better.LOWER, ScoringMethod.Among.STATED, Points.ZERO);
        assertThat(Targets.of(Worlds.assess("2", most)).claims(List.of(Worlds.code(0))))
                .isEmpty();
        assertThat(Targets.of(Worlds.assess("2", fewest)).claims(List.of(Worlds.code(0))))
                .extracting(claim -> claim.code() + " " + claim.value())
                .containsExactly("law.errors 0");
    }

    @Test
    void theTargetsOfAnIndicatorLiftAVetoThatTakesItsPoints() {
        Veto veto = Veto.builder()
                .id("v")
                .title(Worlds.TEXT)
                .condition(atLeast(Worlds.BREACHES, "2"))
                .effect(new Veto.Effect.ZeroItem(Worlds.code(0)))
                .build();
        Assessment assessment = Assessor.compile(Worlds.basis(Worlds.schemeOf(ImmutableList.of(Worlds.item(
                                0, "2", new ScoringMethod.MetOrNot(List.of(new Condition.Yes(Worlds.HEARD))))))
                        .addVetoes(veto)
                        .build()))
                .assess(Worlds.dossier(Worlds.claim(Worlds.BREACHES, 3)));
        assertThat(assessment.total()).isEqualTo(ScoreInterval.ZERO);
        assertThat(reached(assessment)).isEqualTo(ScoreInterval.exactly(TWO));
    }
}
