package org.zhunsheng.indicators.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Section;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.indicators.duty.Severity;

/** A report on 2023, day by day and year by year. */
class YearAuditTest {
    private static List<Finding> findings(AnnualReport.Builder report) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        new YearAudit(report.build(), findings).run();
        return findings.build();
    }

    @ParameterizedTest
    @CsvSource({
        "2023年法治政府建设年度报告, false",
        "2022年法治政府建设年度报告, true",
        "2024年法治政府建设年度报告, true",
        "2022—2023年法治政府建设报告, false",
        "2023—2024年法治政府建设报告, false",
        "2020—2022年法治政府建设报告, true",
        "法治政府建设年度报告, false"
    })
    void aTitleOfAnotherYearIsTold(String title, boolean told) {
        assertThat(findings(Reports.report(2023).title(title)))
                .extracting(Finding::rule)
                .isEqualTo(told ? List.of(AuditRule.TITLE_OF_OTHER_YEAR) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "NEXT_YEAR_PLAN, 2024年工作安排, false",
        "NEXT_YEAR_PLAN, 2023年工作安排, true",
        "NEXT_YEAR_PLAN, 2025年工作安排, true",
        "MEASURES_AND_RESULTS, 2023年工作成效, false",
        "MEASURES_AND_RESULTS, 2024年工作成效, true"
    })
    void aHeadingNamesTheYearOfWhatStandsUnderIt(SectionKind kind, String heading, boolean told) {
        assertThat(findings(Reports.report(2023)
                        .addSections(
                                Section.builder().kind(kind).heading(heading).build())))
                .extracting(Finding::rule)
                .isEqualTo(told ? List.of(AuditRule.HEADING_OF_OTHER_YEAR) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, true", "2023-01-01, false", "2024-12-31, false", "2025-01-01, true"})
    void aReportIsSignedInItsYearOrTheNext(LocalDate day, boolean told) {
        assertThat(findings(Reports.report(2023).signedOn(day)))
                .extracting(Finding::rule)
                .isEqualTo(told ? List.of(AuditRule.SIGNED_IN_OTHER_YEAR) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, ", "2023-12-30, WARNING", "2023-11-30, WARNING", "2023-11-29, ERROR", "2023-01-01, ERROR"})
    void aReportIsPublishedOnceItsYearIsOver(LocalDate day, Severity severity) {
        assertThat(findings(Reports.report(2023).publishedOn(day)))
                .extracting(Finding::severity)
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void whatSaysNothingOfAYearIsNotDoubted() {
        assertThat(findings(Reports.report(2023))).isEmpty();
    }
}
