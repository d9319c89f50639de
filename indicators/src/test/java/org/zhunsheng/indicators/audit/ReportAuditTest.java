package org.zhunsheng.indicators.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.audit.Reports.ONE;
import static org.zhunsheng.indicators.audit.Reports.OTHER;
import static org.zhunsheng.indicators.audit.Reports.RATE;
import static org.zhunsheng.indicators.audit.Reports.TOTAL;
import static org.zhunsheng.indicators.audit.Reports.figure;
import static org.zhunsheng.indicators.audit.Reports.findings;
import static org.zhunsheng.indicators.audit.Reports.parts;
import static org.zhunsheng.indicators.audit.Reports.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.figure.Breakdown;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.core.figure.RateBasis;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.duty.Severity;

class ReportAuditTest {
    private static ImmutableList<AuditRule> rules(ImmutableList<Finding> findings) {
        return findings.stream().map(Finding::rule).collect(ImmutableList.toImmutableList());
    }

    @Nested
    class Parts {
        private ImmutableList<Finding> audit(PartsCoverage coverage, long total, long one, long other) {
            return findings(report(
                    2023,
                    Figure.builder()
                            .fillFrom(figure(TOTAL, total))
                            .parts(parts(coverage))
                            .build(),
                    figure(ONE, one),
                    figure(OTHER, other)));
        }

        @Test
        void partsThatAreAllThereIsHaveToAddUp() {
            assertThat(rules(audit(PartsCoverage.EXHAUSTIVE, 10, 4, 6))).containsExactly(AuditRule.PARTS_AGREE);
            Finding wrong = audit(PartsCoverage.EXHAUSTIVE, 10, 4, 5).get(0);
            assertThat(wrong.rule()).isEqualTo(AuditRule.PARTS_DISAGREE);
            assertThat(wrong.severity()).isEqualTo(Severity.ERROR);
            assertThat(wrong.message(Lang.EN)).contains("4 + 5 = 9 ≠ 10");
        }

        @Test
        void partsThatMayOverlapAreNeverAddedUp() {
            assertThat(rules(audit(PartsCoverage.OVERLAPPING, 10, 8, 8)))
                    .containsExactly(AuditRule.PARTS_NOT_EXHAUSTIVE);
            assertThat(rules(audit(PartsCoverage.OVERLAPPING, 10, 11, 1))).containsExactly(AuditRule.PARTS_ABOVE_TOTAL);
        }

        @Test
        void rateAmongThePartsIsNoPart() {
            Figure total = Figure.builder()
                    .fillFrom(figure(TOTAL, 10))
                    .parts(Breakdown.builder()
                            .addOf(RATE)
                            .coverage(PartsCoverage.OVERLAPPING)
                            .build())
                    .build();
            Figure rate = Figure.builder()
                    .code(RATE)
                    .value(new BigDecimal("99"))
                    .unit(UnitClass.PERCENT)
                    .build();
            assertThat(rules(findings(report(2023, total, rate)))).doesNotContain(AuditRule.PARTS_ABOVE_TOTAL);
        }

        @Test
        void disjointPartsMayStayBelowTheTotal() {
            assertThat(rules(audit(PartsCoverage.DISJOINT, 10, 1, 2))).containsExactly(AuditRule.PARTS_NOT_EXHAUSTIVE);
            assertThat(rules(audit(PartsCoverage.DISJOINT, 10, 6, 6))).containsExactly(AuditRule.PARTS_ABOVE_TOTAL);
        }

        @Test
        void theRestIsDerivedAndMarkedAsDerived() {
            Finding derived = audit(PartsCoverage.REMAINDER, 10, 1, 2).get(0);
            assertThat(derived.rule()).isEqualTo(AuditRule.REMAINDER_DERIVED);
            assertThat(derived.message(Lang.EN)).contains("10 − 1 − 2 = 7", "derived, not stated");
            assertThat(derived.message(Lang.ZH)).contains("推算");
        }

        @Test
        void aRoundedFigureIsNoError() {
            assertThat(rules(findings(report(
                            2023,
                            Figure.builder()
                                    .fillFrom(figure(TOTAL, 10))
                                    .parts(parts(PartsCoverage.EXHAUSTIVE))
                                    .build(),
                            Figure.builder()
                                    .fillFrom(figure(ONE, 4))
                                    .exactness(Exactness.MORE_THAN)
                                    .build(),
                            figure(OTHER, 4)))))
                    .containsExactly(AuditRule.PARTS_AGREE);
        }

        @Test
        void aPartThatIsNotStatedIsNoError() {
            assertThat(rules(findings(report(
                            2023,
                            Figure.builder()
                                    .fillFrom(figure(TOTAL, 10))
                                    .parts(parts(PartsCoverage.EXHAUSTIVE))
                                    .build(),
                            figure(ONE, 4)))))
                    .containsExactly(AuditRule.PART_NOT_STATED);
        }
    }

    @Nested
    class Rates {
        private Figure rate(String value) {
            return Figure.builder()
                    .code(RATE)
                    .value(new BigDecimal(value))
                    .unit(UnitClass.PERCENT)
                    .build();
        }

        @ParameterizedTest
        @CsvSource({
            "66.67,RATE_AGREES",
            "66.66,RATE_AGREES",
            "66.7,RATE_AGREES",
            "67,RATE_AGREES",
            "66,RATE_AGREES",
            "66.68,RATE_DISAGREES",
            "70,RATE_DISAGREES"
        })
        void aRateAgreesWithinTheDecimalsItIsStatedIn(String value, AuditRule expected) {
            Figure stated = Figure.builder()
                    .fillFrom(rate(value))
                    .rate(RateBasis.builder().numerator(ONE).denominator(TOTAL).build())
                    .build();
            assertThat(rules(findings(report(2023, stated, figure(ONE, 2), figure(TOTAL, 3)))))
                    .containsExactly(expected);
        }

        @Test
        void whatIsNotStatedIsSaidAndIsNoError() {
            assertThat(rules(findings(report(2023, rate("100"))))).containsExactly(AuditRule.RATE_BASIS_NOT_STATED);
            Figure ofTotal = Figure.builder()
                    .fillFrom(rate("100"))
                    .rate(RateBasis.builder().denominator(TOTAL).build())
                    .build();
            Finding finding = findings(report(2023, ofTotal, figure(TOTAL, 36))).get(0);
            assertThat(finding.rule()).isEqualTo(AuditRule.NUMERATOR_NOT_STATED);
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.message(Lang.ZH)).matches(".*分子（.+）未写明");
            assertThat(finding.message(Lang.EN)).doesNotContain("denominator");
            Figure ofOne = Figure.builder()
                    .fillFrom(rate("100"))
                    .rate(RateBasis.builder().numerator(ONE).build())
                    .build();
            assertThat(rules(findings(report(2023, ofOne, figure(ONE, 36)))))
                    .containsExactly(AuditRule.DENOMINATOR_NOT_STATED);
        }
    }

    @ParameterizedTest
    @CsvSource({"YUAN,ERROR", "AREA,ERROR", "PERSON,WARNING", "EVENT,INFO", "ITEM,INFO"})
    void aFigureInAnotherUnitIsANoteIfItIsUsualAQuestionIfItIsCountedAndElseAnError(UnitClass unit, Severity expected) {
        Finding finding = findings(report(
                        2023,
                        Figure.builder().fillFrom(figure(ONE, 1)).unit(unit).build()))
                .get(0);
        assertThat(finding.rule()).isEqualTo(AuditRule.UNIT_DIFFERS);
        assertThat(finding.severity()).isEqualTo(expected);
        assertThat(finding.message(Lang.ZH))
                .endsWith("：计量单位为“" + unit.title().zh() + "”，数据字典为“"
                        + UnitClass.CASE.title().zh() + "”");
    }

    @ParameterizedTest
    @CsvSource({"GROWTH,PERCENT", "SHARE,PERCENT", "POINT_CHANGE,PERCENTAGE_POINT"})
    void aChangeOrAShareHasAUnitOfItsOwn(FigureForm form, UnitClass unit) {
        assertThat(findings(report(
                        2023,
                        Figure.builder()
                                .fillFrom(figure(ONE, 1))
                                .unit(unit)
                                .form(form)
                                .build())))
                .isEmpty();
    }

    @Test
    void aFigureStatedTwiceDifferentlyIsAnError() {
        assertThat(rules(findings(report(2023, figure(ONE, 1), figure(ONE, 2)))))
                .containsExactly(AuditRule.STATED_DIFFERENTLY);
        assertThat(findings(report(2023, figure(ONE, 1), figure(ONE, 1)))).isEmpty();
    }

    @Test
    void problemsWithoutCausesAreWarningsAndPlansWithoutOwnerOrDateAreNotes() {
        ImmutableList<Finding> findings = findings(report(2023)
                .addProblems(Problem.builder().id("p1").title("问题").build())
                .addPlans(Plan.builder().id("n1").title("计划").build()));
        assertThat(rules(findings))
                .containsExactly(
                        AuditRule.CAUSES_NOT_STATED, AuditRule.OWNERS_NOT_STATED, AuditRule.DUE_DATES_NOT_STATED);
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .extracting(Finding::rule)
                .containsExactly(AuditRule.CAUSES_NOT_STATED);
    }

    @Nested
    class Duties {
        private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
        private final DutyRule before1March =
                new DutyRule.AnnualDate(Reports.SUBMITTED, Optional.of(Reports.SIGNED), 1, 3, 1, false);

        @ParameterizedTest
        @CsvSource({"2024-02-29,DUTY_MET", "2024-03-01,DUTY_BREACHED"})
        void beforeTheFirstOfMarchMeansTheLastDayOfFebruary(LocalDate day, AuditRule expected) {
            assertThat(rules(findings(report(2023).submittedOn(day), before1March, LONG_AGO)))
                    .containsExactly(expected);
        }

        @Test
        void theDayOfSignatureShowsItWhereTheDayOfDeliveryIsNotStated() {
            assertThat(rules(findings(report(2023).signedOn(LocalDate.of(2024, 1, 3)), before1March, LONG_AGO)))
                    .containsExactly(AuditRule.DUTY_MET_BY_PROXY);
        }

        @Test
        void aBreachThatTheDayOfSignatureShowsSaysSo() {
            assertThat(findings(report(2023).signedOn(LocalDate.of(2024, 3, 2)), before1March, LONG_AGO))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.rule()).isEqualTo(AuditRule.DUTY_BREACHED);
                        assertThat(finding.message(Lang.ZH)).contains("按落款日期判断，送达日期未写明");
                    });
        }

        @Test
        void aPartThatAnExcerptDoesNotShowMayStandElsewhere() {
            assertThat(findings(report(2023).excerpt(true), new DutyRule.Section(SectionKind.NEXT_YEAR_PLAN), LONG_AGO))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.rule()).isEqualTo(AuditRule.DUTIES_NOT_IN_EXCERPT);
                        assertThat(finding.severity()).isEqualTo(Severity.INFO);
                    });
        }

        @Test
        void nothingStatedIsNeitherMetNorBreached() {
            assertThat(rules(findings(report(2023), before1March, LONG_AGO)))
                    .containsExactly(AuditRule.DUTIES_NOT_STATED);
        }

        @Test
        void aMissingPartOfTheReportIsABreachButOtherMattersMayBeNone() {
            assertThat(rules(findings(report(2023), new DutyRule.Section(SectionKind.NEXT_YEAR_PLAN), LONG_AGO)))
                    .containsExactly(AuditRule.DUTY_BREACHED);
            assertThat(rules(findings(report(2023), new DutyRule.Section(SectionKind.OTHER_MATTERS), LONG_AGO)))
                    .containsExactly(AuditRule.DUTIES_NOT_STATED);
        }

        @Test
        void aReportIsJudgedByTheLawOfItsYear() {
            DutyRule within60Days = new DutyRule.Longest(Reports.LONGEST, 60, DayUnit.DAYS);
            LocalDate newLaw = LocalDate.of(2024, 1, 1);
            assertThat(findings(report(2023, figure(Reports.LONGEST, 90)), within60Days, newLaw))
                    .isEmpty();
            assertThat(rules(findings(report(2024, figure(Reports.LONGEST, 90)), within60Days, newLaw)))
                    .containsExactly(AuditRule.DUTY_BREACHED);
        }

        @Test
        void aLawThatEndedBeforeThePeriodIsToldToHaveEndedAndBindsNobody() {
            EffectivePeriod old = org.zhunsheng.core.law.EffectivePeriod.builder()
                    .from(LONG_AGO)
                    .to(LocalDate.of(2023, 12, 31))
                    .build();
            DutyRule rule = new DutyRule.Longest(Reports.LONGEST, 60, DayUnit.DAYS);
            AuditBasis basis =
                    Reports.basis(ImmutableList.of(Reports.duty("duty", rule, "law")), Reports.law("law", old));
            assertThat(rules(ReportAudit.of(basis)
                            .audit(report(2024, figure(Reports.LONGEST, 90)).build())))
                    .containsExactly(AuditRule.DUTIES_LAPSED);
            assertThat(rules(ReportAudit.of(basis)
                            .audit(report(2023, figure(Reports.LONGEST, 90)).build())))
                    .containsExactly(AuditRule.DUTY_BREACHED);
            DutyRule section = new DutyRule.Section(SectionKind.NEXT_YEAR_PLAN);
            assertThat(rules(ReportAudit.of(Reports.basis(
                                    ImmutableList.of(Reports.duty("part", section, "law")), Reports.law("law", old)))
                            .audit(report(2024).build())))
                    .as("a duty that asks about no fact")
                    .containsExactly(AuditRule.DUTIES_LAPSED);
        }

        @Test
        void withinWorkingDaysSaysWhenTheHolidaysAreNotKnown() {
            DutyRule rule = new DutyRule.Within(Reports.SIGNED, Reports.PUBLISHED_ON, 20, DayUnit.WORKING_DAYS);
            Finding finding = findings(
                            report(2023).signedOn(LocalDate.of(2024, 1, 3)).publishedOn(LocalDate.of(2024, 1, 31)),
                            rule,
                            LONG_AGO)
                    .get(0);
            assertThat(finding.rule()).isEqualTo(AuditRule.DUTY_MET);
            assertThat(finding.message(Lang.EN)).contains("weekends only");
        }

        @Test
        void aNumberThatTheLocalitySetsIsNotHeldAgainstAnybody() {
            DutyRule rule = new DutyRule.LocallySet(Reports.LONGEST, DutyRule.Comparison.AT_MOST, UnitClass.DAY);
            assertThat(rules(findings(report(2023, figure(Reports.LONGEST, 900)), rule, LONG_AGO)))
                    .containsExactly(AuditRule.DUTIES_LEFT_TO_LOCALITY);
        }
    }
}
