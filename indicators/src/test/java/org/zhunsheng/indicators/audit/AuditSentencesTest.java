package org.zhunsheng.indicators.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.audit.Reports.LONGEST;
import static org.zhunsheng.indicators.audit.Reports.PUBLISHED_ON;
import static org.zhunsheng.indicators.audit.Reports.SIGNED;
import static org.zhunsheng.indicators.audit.Reports.figure;
import static org.zhunsheng.indicators.audit.Reports.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.law.CalendarYear;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.law.HolidayTable;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.DutyRule;

/** Whole sentences of findings about law and duties, so that no two of their days, limits or units can change places. */
class AuditSentencesTest {
    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

    private static AuditBasis keptUpTo(LocalDate day) {
        return AuditBasis.builder()
                .fillFrom(Reports.basis(ImmutableList.of()))
                .instruments(
                        InstrumentRegister.builder().id("laws").keptUpTo(day).build())
                .build();
    }

    @ParameterizedTest
    @CsvSource({"2024-12-30, true", "2024-12-31, false", "2025-01-01, false"})
    void lawKeptUpToTheLastDayOfThePeriodIsKept(LocalDate kept, boolean told) {
        ImmutableList<Finding> findings =
                ReportAudit.of(keptUpTo(kept)).audit(report(2024).build());
        assertThat(findings.stream().anyMatch(finding -> finding.rule() == AuditRule.LAW_NOT_KEPT))
                .isEqualTo(told);
    }

    @Test
    void howFarTheLawIsKeptIsToldWithTheEndOfThePeriod() {
        assertThat(ReportAudit.of(keptUpTo(LocalDate.of(2024, 6, 30)))
                        .audit(report(2024).build()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message(Lang.EN))
                            .isEqualTo("the period ends on 2024-12-31, the law was kept up to 2024-06-30: later changes"
                                    + " are not taken into account");
                    assertThat(finding.message(Lang.ZH)).isEqualTo("报告期至2024-12-31，法律法规收录至2024-06-30，此后的变化未计入");
                });
    }

    private static String sentence(AnnualReport.Builder report, DutyRule rule, Lang lang) {
        return Reports.findings(report, rule, SINCE).stream()
                .filter(finding -> finding.rule() == AuditRule.DUTY_BREACHED)
                .map(finding -> finding.message(lang))
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({"DAYS, 45 (should be ≤ 30 days)", "WORKING_DAYS, 45 (should be ≤ 30 working days)"})
    void aLongestTimeIsToldWithItsUnit(DayUnit unit, String detail) {
        assertThat(sentence(report(2024, figure(LONGEST, 45)), new DutyRule.Longest(LONGEST, 30, unit), Lang.EN))
                .contains(detail);
    }

    @Test
    void aShortestTimeIsToldWithItsUnit() {
        assertThat(sentence(report(2024, figure(LONGEST, 5)), new DutyRule.Shortest(LONGEST, 7, DayUnit.DAYS), Lang.ZH))
                .contains("5（应 ≥ 7 日）");
    }

    @Test
    void aDayThatIsLateIsToldWithTheLastDayAndByHowMuch() {
        DutyRule rule = new DutyRule.AnnualDate(PUBLISHED_ON, Optional.empty(), 1, 4, 1, true);
        assertThat(sentence(report(2024).publishedOn(LocalDate.of(2025, 4, 4)), rule, Lang.EN))
                .contains("2025-04-04, last day 2025-04-01, 3 days late");
        assertThat(sentence(report(2024).publishedOn(LocalDate.of(2025, 4, 2)), rule, Lang.ZH))
                .contains("2025-04-02，最后期限 2025-04-01，迟 1 日");
    }

    /** The holidays of 2024 are held, those of 2025 are not: whatever is announced may move the last day. */
    private static Optional<Finding> withinFive(LocalDate signed, LocalDate published) {
        WorkingCalendar calendar = WorkingCalendar.of(HolidayTable.builder()
                .id("test")
                .title(LocalText.same("test"))
                .addYears(CalendarYear.builder()
                        .year(2024)
                        .addHolidays(CalendarYear.Holiday.builder()
                                .from(LocalDate.of(2024, 10, 1))
                                .to(LocalDate.of(2024, 10, 7))
                                .name(LocalText.of("国庆节", "National Day"))
                                .build())
                        .build())
                .build());
        DutyRule rule = new DutyRule.Within(SIGNED, PUBLISHED_ON, 5, DayUnit.WORKING_DAYS);
        AuditBasis basis = AuditBasis.builder()
                .fillFrom(Reports.basis(
                        List.of(Reports.duty("duty", rule, "law")), Reports.law("law", EffectivePeriod.since(SINCE))))
                .calendar(calendar)
                .build();
        return ReportAudit.of(basis)
                .audit(report(2024).signedOn(signed).publishedOn(published).build())
                .stream()
                .filter(finding -> finding.rule().name().startsWith("DUTY_"))
                .findFirst();
    }

    /** Monday 31 March 2025: five working days by weekends alone end on 7 April, with any holidays on 16 April at the latest. */
    @ParameterizedTest
    @CsvSource({"2025-04-07, DUTY_MET", "2025-04-08, DUTY_MET", "2025-06-03, DUTY_BREACHED"})
    void aBreachIsToldOnlyWhereNoHolidaysCanMakeItNone(LocalDate published, AuditRule expected) {
        assertThat(withinFive(LocalDate.of(2025, 3, 31), published))
                .get()
                .extracting(Finding::rule)
                .isEqualTo(expected);
    }

    /** From Friday 27 September 2024, with the holidays from 1 to 7 October: 30 September, then 8 to 11 October. */
    @ParameterizedTest
    @CsvSource({"2024-10-11, DUTY_MET", "2024-10-12, DUTY_BREACHED"})
    void knownHolidaysAreCounted(LocalDate published, AuditRule expected) {
        assertThat(withinFive(LocalDate.of(2024, 9, 27), published))
                .get()
                .extracting(Finding::rule)
                .isEqualTo(expected);
    }
}
