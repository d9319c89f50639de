package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.DONE;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.FILED_ON;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.MADE_ON;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.assess;
import static org.zhunsheng.indicators.engine.Worlds.basis;
import static org.zhunsheng.indicators.engine.Worlds.claim;
import static org.zhunsheng.indicators.engine.Worlds.dossier;
import static org.zhunsheng.indicators.engine.Worlds.item;
import static org.zhunsheng.indicators.engine.Worlds.schemeOf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Aggregation;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.NodeRule;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.AnswerClass;
import org.zhunsheng.indicators.scheme.ScoringMethod.RespondentGroup;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Veto;

/** What the reference implementation in the testkit found wrong, as examples worked out by hand. */
class ReferenceFindingsTest {
    private static final ScoringMethod PUBLISHED_OR_NOT =
            new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED)));

    private static Rounding rounding(int scale, RoundingMode mode) {
        return Rounding.builder()
                .scale(scale)
                .mode(mode)
                .stage(Rounding.Stage.ITEM)
                .build();
    }

    private static Assessment assessed(ScoringScheme scheme, org.zhunsheng.core.evidence.Claim... claims) {
        return Assessor.compile(basis(scheme)).assess(dossier(claims));
    }

    @Nested
    class LargeNumbers {
        @Test
        void halfToEvenLooksAtTheWholeQuotient() {
            ScoringMethod method =
                    new ScoringMethod.Proportional(CASES, BigDecimal.ZERO, BigDecimal.valueOf(8_000_000));
            ScoringScheme scheme = schemeOf(List.of(item(0, "4", method)))
                    .rounding(rounding(2, RoundingMode.HALF_EVEN))
                    .build();
            // 4 × 6 030 000 ÷ 8 000 000 = 3.015, and the even neighbour is 3.02.
            assertThat(assessed(scheme, claim(CASES, 6_030_000)).total()).hasToString("3.02");
        }

        @Test
        void aTargetOfTwelveHundredMillionIsNoTrouble() {
            ScoringMethod method =
                    new ScoringMethod.Proportional(CASES, BigDecimal.ZERO, BigDecimal.valueOf(1_200_000_000));
            assertThat(assess("2", method, claim(CASES, 400_000_000)).total()).hasToString("0.67");
        }
    }

    @Nested
    class Survey {
        private final ScoringMethod oneGroup = survey(group(
                "public",
                "100",
                new AnswerClass(DONE, BigDecimal.valueOf(100)),
                new AnswerClass(CASES, BigDecimal.valueOf(50))));

        private static ScoringMethod survey(RespondentGroup... groups) {
            return new ScoringMethod.Survey(List.of(groups));
        }

        private static RespondentGroup group(String id, String weight, AnswerClass... answers) {
            return new RespondentGroup(id, TEXT, new BigDecimal(weight), List.of(answers));
        }

        @Test
        void aGroupIsExplainedByItsMeanInPercent() {
            Assessment assessment = assess("2", oneGroup, claim(DONE, 1), claim(CASES, 1));
            assertThat(assessment.total()).hasToString("1.5");
            assertThat(assessment.ledger().get(0).reason().text(Lang.EN)).isEqualTo("text: 75 % on average");
        }

        @Test
        void whileItIsOpenWhetherAnybodyAnsweredEverythingIsOpen() {
            assertThat(assess("2", oneGroup).total()).hasToString("0 – 2");
            assertThat(assess("2", oneGroup, claim(DONE, 0), claim(CASES, 0)).total())
                    .hasToString("0 – 2");
        }

        @Test
        void answersThatAreCountedBoundTheMeanWhileOthersAreNot() {
            // Ten of 50 % and any number of 100 %: from 50 % to all but 100 %.
            assertThat(assess("2", oneGroup, claim(CASES, 10)).total()).hasToString("1 – 2");
            // Ten of 100 % and any number of 50 %: from all but 50 % to 100 %.
            assertThat(assess("2", oneGroup, claim(DONE, 10)).total()).hasToString("1 – 2");
        }

        @Test
        void aGroupThatMayBeSilentMayShareOutItsWeight() {
            ScoringMethod method = survey(
                    group("public", "50", new AnswerClass(DONE, BigDecimal.valueOf(80))),
                    group("lawyers", "50", new AnswerClass(CASES, BigDecimal.valueOf(40))));
            // Without the lawyers 80 %, with them 60 %.
            assertThat(assess("2", method, claim(DONE, 5)).total()).hasToString("1.2 – 1.6");
        }

        @Test
        void aClassOfAnswerThatDoesNotApplyHasNoAnswers() {
            assertThat(assess("2", oneGroup, claim(DONE, 3), claim(CASES, ClaimValue.notApplicable()))
                            .total())
                    .hasToString("2");
        }
    }

    @Test
    void aStatementThatDoesNotApplyDoesNotLessenTheLoss() {
        ScoringMethod method = new ScoringMethod.Deduction(
                Optional.of(Points.ZERO),
                List.of(new Clause.Unless(
                        "a",
                        TEXT,
                        new Condition.Yes(PUBLISHED),
                        Points.of("2"),
                        Optional.of(new Clause.Lessened(new Condition.Yes(HEARD), Points.of("1"))))));
        assertThat(assess("3", method, claim(PUBLISHED, ClaimValue.no()), claim(HEARD, ClaimValue.notApplicable()))
                        .total())
                .hasToString("1");
    }

    @Test
    void aDeadlineNamesTheDayThatDoesNotApply() {
        ScoringMethod method =
                new ScoringMethod.Deadline(FILED_ON, new Due.Within(MADE_ON, 3, DayUnit.DAYS), List.of(), DayUnit.DAYS);
        Assessment assessment = assess(
                "2",
                method,
                claim(MADE_ON, ClaimValue.notApplicable()),
                claim(FILED_ON, ClaimValue.on(LocalDate.of(2023, 5, 1))));
        assertThat(assessment.ledger().get(0).reason().text(Lang.EN))
                .isEqualTo("law.made-on: not applicable, so nothing is asked");
    }

    @Test
    void aLineOfTheWholeItemHasNoTitleOfAClause() {
        ScoringMethod method = new ScoringMethod.Deduction(
                Optional.of(Points.ZERO),
                List.of(new Clause.PerOccurrence("a", TEXT, ERRORS, Points.of("1"), Optional.empty())));
        Reason base = assess("2", method, claim(ERRORS, 0)).ledger().get(0).reason();
        assertThat(base.args()).extracting(arg -> arg.in(Lang.EN)).containsExactly("", "", "", "2");
    }

    @Test
    void coverageIsNeverBelowNothing() {
        ScoringMethod method = new ScoringMethod.Deduction(
                Optional.empty(),
                List.of(new Clause.PerOccurrence("a", TEXT, ERRORS, Points.of("1"), Optional.of(Points.of("5")))));
        Assessment assessment = assess("2", method);
        assertThat(assessment.total()).hasToString("-3 – 2");
        assertThat(assessment.coverage()).isEqualByComparingTo("0");
    }

    @Test
    void aVetoOnAnItemThatCountedInFullIsALineOfItsOwn() {
        SchemeItem absent = SchemeItem.builder()
                .fillFrom(item(0, "2", PUBLISHED_OR_NOT))
                .absence(AbsencePolicy.FULL_MARKS)
                .build();
        Veto veto = Veto.builder()
                .id("veto")
                .title(TEXT)
                .condition(new Condition.Yes(HEARD))
                .effect(new Veto.Effect.ZeroItem(Worlds.code(0)))
                .build();
        Assessment assessment = assessed(
                schemeOf(List.of(absent)).addVetoes(veto).build(),
                claim(PUBLISHED, ClaimValue.notApplicable()),
                claim(HEARD, ClaimValue.yes()));
        assertThat(assessment.ledger())
                .extracting(line -> line.reason().code() + " " + line.low())
                .containsExactly("ABSENT_FULL_MARKS 2", "VETO -2");
    }

    @Test
    void whatIsLeftOutOfAGroupThatHasItsPointsAnywayIsNotAddedToTheWhole() {
        SchemeItem left = SchemeItem.builder()
                .fillFrom(item(0, "2", PUBLISHED_OR_NOT))
                .absence(AbsencePolicy.RESCALE_WITHIN_TOTAL)
                .build();
        SchemeItem kept = item(4, "2", new ScoringMethod.MetOrNot(List.of(new Condition.Yes(HEARD))));
        ScoringScheme scheme = schemeOf(List.of(left, kept))
                .putGroups(IndicatorCode.of("1.1"), Points.of("10"))
                .total(Points.of("10"))
                .addNodes(NodeRule.builder()
                        .group(IndicatorCode.of("1.1"))
                        .aggregation(Aggregation.MINIMUM)
                        .build())
                .build();
        Assessment assessment = Assessor.compile(AssessmentBasis.builder()
                        .fillFrom(basis(scheme))
                        .catalogue(Worlds.catalogue(5))
                        .build())
                .assess(dossier(claim(PUBLISHED, ClaimValue.notApplicable()), claim(HEARD, ClaimValue.yes())));
        assertThat(assessment.total()).hasToString("10");
        assertThat(assessment.available()).hasToString("10");
    }

    @Test
    void theLeastOfTwoSharesBelowNothingIsTheLower() {
        Clause perError = new Clause.PerOccurrence("a", TEXT, ERRORS, Points.of("1"), Optional.of(Points.of("10")));
        Clause perBreach =
                new Clause.PerOccurrence("a", TEXT, Worlds.BREACHES, Points.of("1"), Optional.of(Points.of("10")));
        ScoringScheme scheme = schemeOf(List.of(
                        item(0, "2", new ScoringMethod.Deduction(Optional.empty(), List.of(perError))),
                        item(4, "2", new ScoringMethod.Deduction(Optional.empty(), List.of(perBreach)))))
                .addNodes(NodeRule.builder()
                        .group(IndicatorCode.of("1.1"))
                        .aggregation(Aggregation.MINIMUM)
                        .build())
                .build();
        Assessment assessment = Assessor.compile(AssessmentBasis.builder()
                        .fillFrom(basis(scheme))
                        .catalogue(Worlds.catalogue(5))
                        .build())
                .assess(dossier(claim(ERRORS, 3), claim(Worlds.BREACHES, 8)));
        // −1 of 2 and −6 of 2: the lower share, −3, of 4 points.
        assertThat(assessment.total()).hasToString("-12");
    }

    @Test
    void lessThanNothingIsRoundedTheWayTheSchemeSays() {
        ScoringMethod method = new ScoringMethod.Deduction(
                Optional.empty(),
                List.of(new Clause.PerOccurrence("a", TEXT, ERRORS, Points.of("1"), Optional.of(Points.of("5")))));
        SchemeItem left = SchemeItem.builder()
                .fillFrom(item(4, "1", PUBLISHED_OR_NOT))
                .absence(AbsencePolicy.RESCALE_WITHIN_PARENT)
                .build();
        ScoringScheme scheme = schemeOf(List.of(item(0, "3", method), left))
                .rounding(rounding(1, RoundingMode.FLOOR))
                .build();
        Assessment assessment = Assessor.compile(AssessmentBasis.builder()
                        .fillFrom(basis(scheme))
                        .catalogue(Worlds.catalogue(5))
                        .build())
                .assess(dossier(claim(ERRORS, 5), claim(PUBLISHED, ClaimValue.notApplicable())));
        // −2 of 3 is −2.666… of 4, and −2.7 lies below.
        assertThat(assessment.total()).hasToString("-2.7");
    }

    @Test
    void pointsThatAreFinerThanTheRoundingAreRefusedWhereverTheyStand() {
        ScoringScheme scheme = schemeOf(List.of(item(0, "2", PUBLISHED_OR_NOT)))
                .scaledTo(Points.of("33.333"))
                .build();
        assertThat(SchemeChecker.check(scheme, Worlds.catalogue(1), Worlds.vocabulary())
                        .errors())
                .extracting(fault -> fault.code() + " " + fault.path())
                .containsExactly("POINTS_TOO_FINE scaledTo");
    }
}
