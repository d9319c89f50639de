package org.zhunsheng.indicators.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.audit.Reports.LONGEST;
import static org.zhunsheng.indicators.audit.Reports.figure;
import static org.zhunsheng.indicators.audit.Reports.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.duty.Severity;

/** Law that changes inside the period of a report, ends, or is not kept up to it. */
class LawOfTheDayTest {
    private static final LocalDate CHANGE = LocalDate.of(2024, 8, 1);

    private static EffectivePeriod until(LocalDate last) {
        return EffectivePeriod.builder().from(LocalDate.of(2000, 1, 1)).to(last).build();
    }

    private static Duty atMost(int days, String instrument, Severity severity) {
        return Duty.builder()
                .fillFrom(Reports.duty(
                        "duty-of-" + instrument, new DutyRule.Longest(LONGEST, days, DayUnit.DAYS), instrument))
                .severity(severity)
                .build();
    }

    /** An old law to 31 July 2024 with one limit, a new one from 1 August with another. */
    private static ImmutableList<Finding> underBoth(int year, int took, int oldLimit, int newLimit, Severity ofOld) {
        AuditBasis basis = Reports.basis(
                List.of(atMost(oldLimit, "old", ofOld), atMost(newLimit, "new", Severity.ERROR)),
                Reports.law("old", until(CHANGE.minusDays(1))),
                Reports.law("new", EffectivePeriod.since(CHANGE)));
        return ReportAudit.of(basis).audit(report(year, figure(LONGEST, took)).build());
    }

    private static ImmutableList<String> lawsOf(Finding finding) {
        return finding.basis().stream().map(LegalBasis::instrument).collect(ImmutableList.toImmutableList());
    }

    @Test
    void whatEveryLawOfTheYearForbidsIsOneBreachUnderBoth() {
        assertThat(underBoth(2024, 90, 60, 30, Severity.ERROR)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(AuditRule.DUTY_BREACHED);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(lawsOf(finding)).containsExactly("old", "new");
        });
    }

    @Test
    void aBreachUnderBothLawsIsNoGraverThanTheMilderOfThem() {
        assertThat(underBoth(2024, 90, 60, 30, Severity.WARNING))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void whatOnlyTheNewLawForbidsIsANoteThatNamesBothLawsAndTheDays() {
        assertThat(underBoth(2024, 45, 60, 30, Severity.ERROR)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(AuditRule.DUTY_PART_OF_PERIOD);
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(lawsOf(finding)).containsExactly("new");
            assertThat(finding.message(Lang.EN)).contains("2024-08-01", "2024-12-31", "law of the rest: text");
        });
    }

    @Test
    void whatBothLawsAllowIsMetOnce() {
        assertThat(underBoth(2024, 20, 60, 30, Severity.ERROR)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(AuditRule.DUTY_MET);
            assertThat(lawsOf(finding)).containsExactly("old", "new");
        });
    }

    @Test
    void inAYearWithOneLawThatOneDecidesAlone() {
        assertThat(underBoth(2023, 45, 60, 30, Severity.ERROR))
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo(AuditRule.DUTY_MET);
        assertThat(underBoth(2025, 45, 60, 30, Severity.ERROR))
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo(AuditRule.DUTY_BREACHED);
    }

    @Test
    void aLawThatBeganInsideTheYearWithNoneBeforeItIsANote() {
        AuditBasis basis = Reports.basis(
                List.of(atMost(30, "new", Severity.ERROR)), Reports.law("new", EffectivePeriod.since(CHANGE)));
        assertThat(ReportAudit.of(basis).audit(report(2024, figure(LONGEST, 31)).build()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(AuditRule.DUTY_PART_OF_PERIOD);
                    assertThat(finding.message(Lang.EN)).contains("law of the rest: none");
                });
    }

    @Test
    void aGapBetweenTwoLawsLeavesTheBreachANote() {
        AuditBasis basis = Reports.basis(
                List.of(atMost(30, "old", Severity.ERROR), atMost(30, "new", Severity.ERROR)),
                Reports.law("old", until(CHANGE.minusDays(2))),
                Reports.law("new", EffectivePeriod.since(CHANGE)));
        assertThat(ReportAudit.of(basis).audit(report(2024, figure(LONGEST, 31)).build()))
                .hasSize(2)
                .extracting(Finding::rule)
                .containsOnly(AuditRule.DUTY_PART_OF_PERIOD);
    }

    @Test
    void aTimeLimitIsJudgedByTheLawOfTheDayOnWhichItBegan() {
        DutyRule rule = new DutyRule.Within(Reports.SIGNED, Reports.PUBLISHED_ON, 5, DayUnit.DAYS);
        AuditBasis basis = Reports.basis(
                List.of(Reports.duty("duty", rule, "new")), Reports.law("new", EffectivePeriod.since(CHANGE)));
        assertThat(ReportAudit.of(basis)
                        .audit(report(2024)
                                .signedOn(CHANGE)
                                .publishedOn(CHANGE.plusDays(30))
                                .build()))
                .filteredOn(finding -> finding.rule() != AuditRule.PUBLISHED_BEFORE_END)
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo(AuditRule.DUTY_BREACHED);
        assertThat(ReportAudit.of(basis)
                        .audit(report(2024)
                                .signedOn(CHANGE.minusDays(1))
                                .publishedOn(CHANGE.plusDays(30))
                                .build()))
                .filteredOn(finding -> finding.rule() != AuditRule.PUBLISHED_BEFORE_END)
                .isEmpty();
    }

    @Test
    void aDayOfTheNextYearIsJudgedByTheLawOfThatDay() {
        DutyRule rule = new DutyRule.AnnualDate(Reports.PUBLISHED_ON, Optional.empty(), 1, 4, 1, false);
        AuditBasis basis = Reports.basis(
                List.of(Reports.duty("duty", rule, "new")),
                Reports.law("new", EffectivePeriod.since(LocalDate.of(2025, 3, 31))));
        LocalDate late = LocalDate.of(2025, 4, 1);
        assertThat(ReportAudit.of(basis).audit(report(2024).publishedOn(late).build()))
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo(AuditRule.DUTY_BREACHED);
        assertThat(ReportAudit.of(basis).audit(report(2023).publishedOn(late).build()))
                .isEmpty();
    }

    @Test
    void aDutyBindsOnlyInItsOwnTimeWithinThatOfItsLaw() {
        Duty early = Duty.builder()
                .fillFrom(atMost(30, "law", Severity.ERROR))
                .effective(until(LocalDate.of(2023, 12, 31)))
                .build();
        AuditBasis basis = Reports.basis(List.of(early), Reports.law("law", until(CHANGE)));
        assertThat(ReportAudit.of(basis).audit(report(2023, figure(LONGEST, 31)).build()))
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo(AuditRule.DUTY_BREACHED);
        assertThat(ReportAudit.of(basis).audit(report(2024, figure(LONGEST, 31)).build()))
                .isEmpty();
    }

    @Test
    void aBreachOfLawThatIsOnlyRecalledIsAWarning() {
        Duty seenLater = Duty.builder()
                .fillFrom(atMost(30, "new", Severity.ERROR))
                .addBasis(LegalBasis.builder().instrument("old").build())
                .build();
        AuditBasis basis = Reports.basis(
                List.of(seenLater),
                Reports.law("old", until(CHANGE.minusDays(1))),
                Reports.law("new", EffectivePeriod.since(CHANGE)));
        assertThat(ReportAudit.of(basis).audit(report(2023, figure(LONGEST, 31)).build()))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.WARNING);
        assertThat(ReportAudit.of(basis).audit(report(2025, figure(LONGEST, 31)).build()))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void aReportOnDaysThatTheLawWasNotKeptUpToGetsAWarning() {
        AuditBasis none = Reports.basis(List.of());
        AuditBasis kept = AuditBasis.builder()
                .fillFrom(none)
                .instruments(InstrumentRegister.builder()
                        .fillFrom(none.instruments())
                        .keptUpTo(LocalDate.of(2024, 12, 30))
                        .build())
                .build();
        assertThat(ReportAudit.of(kept).audit(report(2023).build())).isEmpty();
        assertThat(ReportAudit.of(kept).audit(report(2024).build()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(AuditRule.LAW_NOT_KEPT);
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.message(Lang.ZH)).contains("2024-12-31", "2024-12-30");
                });
    }
}
