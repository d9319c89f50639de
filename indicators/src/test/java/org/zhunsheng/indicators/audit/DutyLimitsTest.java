package org.zhunsheng.indicators.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.audit.Reports.PUBLISHED;
import static org.zhunsheng.indicators.audit.Reports.TOTAL;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.duty.DutyRule;

/** Duties that set a limit or ask for a yes, at their edges. */
class DutyLimitsTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private static Finding found(AnnualReport.Builder report, DutyRule rule) {
        ImmutableList<Finding> findings = Reports.findings(report, rule, LONG_AGO);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static AnnualReport.Builder stating(long value, Exactness exactness) {
        return Reports.report(
                2023,
                Figure.builder()
                        .fillFrom(Reports.figure(TOTAL, value))
                        .exactness(exactness)
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "4, EXACT, DUTY_MET",
        "5, EXACT, DUTY_MET",
        "6, EXACT, DUTY_BREACHED",
        "4, MORE_THAN, DUTIES_NOT_STATED",
        "5, MORE_THAN, DUTY_BREACHED",
        "5, LESS_THAN, DUTY_MET"
    })
    void atMostFive(long value, Exactness exactness, AuditRule expected) {
        Finding finding = found(stating(value, exactness), new DutyRule.AtMost(TOTAL, FIVE));
        assertThat(finding.rule()).isEqualTo(expected);
        if (expected == AuditRule.DUTY_BREACHED) {
            assertThat(finding.message(Lang.EN)).contains("should be ≤ 5");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "6, EXACT, DUTY_MET",
        "5, EXACT, DUTY_MET",
        "4, EXACT, DUTY_BREACHED",
        "4, MORE_THAN, DUTIES_NOT_STATED",
        "5, MORE_THAN, DUTY_MET",
        "5, LESS_THAN, DUTY_BREACHED"
    })
    void atLeastFive(long value, Exactness exactness, AuditRule expected) {
        Finding finding = found(stating(value, exactness), new DutyRule.AtLeast(TOTAL, FIVE));
        if (exactness == Exactness.MORE_THAN && value == 4) {
            assertThat(finding.rule()).isIn(AuditRule.DUTIES_NOT_STATED, AuditRule.DUTY_MET);
            return; // a whole number above four is five
        }
        assertThat(finding.rule()).isEqualTo(expected);
        if (expected == AuditRule.DUTY_BREACHED) {
            assertThat(finding.message(Lang.EN)).contains("should be ≥ 5");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, DUTY_MET", "false, DUTY_BREACHED"})
    void aDutyToDoIsMetByAYes(boolean yes, AuditRule expected) {
        AnnualReport.Builder report = Reports.report(2023)
                .addMeasures(Measure.builder()
                        .id("m2")
                        .title("举措")
                        .addFacts(StatedFact.builder()
                                .code(PUBLISHED)
                                .value(yes ? ClaimValue.yes() : ClaimValue.no())
                                .build())
                        .build());
        assertThat(found(report, new DutyRule.Yes(PUBLISHED)).rule()).isEqualTo(expected);
    }
}
