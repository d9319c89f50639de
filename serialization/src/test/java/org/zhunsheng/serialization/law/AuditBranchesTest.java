package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.audit.AuditBasis;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.serialization.BundledData;

/** What the matrix of duties does not ask: rounded figures at a limit, and periods that lie in two years. */
class AuditBranchesTest {
    private static final BundledData DATA = BundledData.load();

    private static AnnualReport.Builder report(ReportingPeriod period) {
        return AnnualReport.builder()
                .unit(GovernmentUnit.builder()
                        .id("unit")
                        .name("某县")
                        .kind(UnitKind.COUNTY)
                        .build())
                .period(period)
                .title("年度报告");
    }

    /** What the audit says of {@code duty} alone: met, breached, or nothing for certain. */
    private static String verdict(String id, AnnualReport report) {
        Duty duty = DATA.duties().duties().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return ReportAudit.of(AuditBasis.builder()
                        .vocabulary(DATA.vocabulary())
                        .duties(DutyRegister.builder().id("one").addDuties(duty).build())
                        .instruments(DATA.instruments())
                        .calendar(WorkingCalendar.of(DATA.holidays()))
                        .build())
                .audit(report)
                .stream()
                .map(Finding::rule)
                .filter(rule -> rule == AuditRule.DUTY_MET || rule == AuditRule.DUTY_BREACHED)
                .map(Enum::name)
                .findFirst()
                .orElse("open");
    }

    @ParameterizedTest
    @CsvSource({
        "foi-reply, 20, EXACT, DUTY_MET",
        "foi-reply, 20, MORE_THAN, DUTY_BREACHED",
        "foi-reply, 19, MORE_THAN, open",
        "foi-reply, 21, ABOUT, open",
        "enforcer-training-hours, 60, EXACT, DUTY_MET",
        "enforcer-training-hours, 60, MORE_THAN, DUTY_MET",
        "enforcer-training-hours, 50, MORE_THAN, open",
        "decision-public-comment, 30, EXACT, DUTY_MET",
        "decision-public-comment, 30, MORE_THAN, DUTY_MET",
        "decision-public-comment, 29, MORE_THAN, open"
    })
    void moreThanAndAboutAreJudgedOnlyWhereEveryValueTheyAllowIsOnOneSideOfTheLimit(
            String duty, BigDecimal value, Exactness exactness, String expected) {
        FactCode code = DATA.duties().duties().stream()
                .filter(one -> one.id().equals(duty))
                .findFirst()
                .orElseThrow()
                .rule()
                .facts()
                .iterator()
                .next();
        AnnualReport report = report(ReportingPeriod.ofYear(2024))
                .addMeasures(Measure.builder()
                        .id("m1")
                        .title("举措")
                        .addFigures(Figure.builder()
                                .code(code)
                                .value(value)
                                .exactness(exactness)
                                .unit(DATA.vocabulary()
                                        .find(code)
                                        .orElseThrow()
                                        .unit()
                                        .orElseThrow())
                                .build())
                        .build())
                .build();
        assertThat(verdict(duty, report)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-01, 2023-06-30, 2024-03-31, DUTY_MET",
        "2022-07-01, 2023-06-30, 2024-04-01, DUTY_BREACHED",
        "2023-01-01, 2023-12-31, 2024-03-31, DUTY_MET",
        "2023-01-01, 2023-12-31, 2024-04-01, DUTY_BREACHED"
    })
    void theDayOfTheYearlyReportCountsFromTheYearInWhichThePeriodEnds(
            LocalDate from, LocalDate to, LocalDate published, String expected) {
        AnnualReport report =
                report(new ReportingPeriod(from, to)).publishedOn(published).build();
        assertThat(verdict("annual-report-published", report)).isEqualTo(expected);
    }
}
