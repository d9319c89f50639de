package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.LegalBasis;
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

/** A report is judged by the law of its year. */
class LawOfTheYearTest {
    /** What the statutory sections rest on, which the reports of this test do not have. */
    private static final String SECTIONS = "cn-supervision-rules-2019";

    private static final BundledData DATA = BundledData.load();
    private static final ReportAudit AUDIT = ReportAudit.of(AuditBasis.builder()
            .vocabulary(DATA.vocabulary())
            .duties(DATA.duties())
            .instruments(DATA.instruments())
            .calendar(WorkingCalendar.of(DATA.holidays()))
            .build());

    private static AnnualReport report(int year, String fact, long days, UnitClass unit) {
        return AnnualReport.builder()
                .unit(GovernmentUnit.builder()
                        .id("some-county")
                        .name("某县人民政府")
                        .kind(UnitKind.COUNTY)
                        .build())
                .period(ReportingPeriod.ofYear(year))
                .title("法治政府建设年度报告")
                .addMeasures(Measure.builder()
                        .id("m1")
                        .title("行政复议")
                        .addFigures(Figure.builder()
                                .code(FactCode.of(fact))
                                .value(BigDecimal.valueOf(days))
                                .unit(unit)
                                .build())
                        .build())
                .build();
    }

    /** The instruments that the findings on a duty rest on, when {@code fact} was {@code days}. */
    private static ImmutableList<String> judgedBy(int year, String fact, long days, Predicate<Finding> which) {
        UnitClass unit =
                DATA.vocabulary().find(FactCode.of(fact)).orElseThrow().unit().orElseThrow();
        return AUDIT.audit(report(year, fact, days, unit)).stream()
                .filter(which)
                .flatMap(finding -> finding.basis().stream())
                .map(LegalBasis::instrument)
                .filter(instrument -> !instrument.equals(SECTIONS))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isBreach(Finding finding) {
        return finding.rule() == AuditRule.DUTY_BREACHED;
    }

    @ParameterizedTest
    @CsvSource({"2022, cn-reconsideration-2017", "2023, cn-reconsideration-2017", "2024, cn-reconsideration-2023"})
    void aLateReconsiderationDecisionIsABreachOfTheActInForce(int year, String instrument) {
        assertThat(judgedBy(year, "reconsideration.decision.longest-days", 61, LawOfTheYearTest::isBreach))
                .containsExactly(instrument);
    }

    @Test
    void theHearingOfTheNewActIsNotAskedFor2023() {
        String fact = "reconsideration.hearing-unattended";
        assertThat(judgedBy(2023, fact, 1, LawOfTheYearTest::isBreach)).isEmpty();
        assertThat(judgedBy(2024, fact, 1, LawOfTheYearTest::isBreach)).containsExactly("cn-reconsideration-2023");
    }

    @ParameterizedTest
    @CsvSource({
        "2023, cn-fair-competition-2016",
        "2024, cn-fair-competition-2016 cn-fair-competition-2024",
        "2025, cn-fair-competition-2024"
    })
    void aMeasureWithoutFairCompetitionReviewIsABreachOfWhatWasInForceInThatYear(int year, String instruments) {
        assertThat(judgedBy(year, "fair-competition.unreviewed", 1, LawOfTheYearTest::isBreach))
                .filteredOn(instrument -> instrument.startsWith("cn-fair-competition"))
                .containsExactly(instruments.split(" "));
    }

    @Test
    void nothingThatFindsTheReportOf2023AtFaultIsLaterLaw() {
        AnnualReport report = report(2023, "reconsideration.decision.longest-days", 10, UnitClass.DAY);
        assertThat(AUDIT.audit(report).stream().flatMap(finding -> finding.basis().stream()))
                .extracting(LegalBasis::instrument)
                .doesNotContain("cn-reconsideration-2023", "cn-fair-competition-2024");
    }
}
