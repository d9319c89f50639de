package org.zhunsheng.indicators.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.audit.Reports.ONE;
import static org.zhunsheng.indicators.audit.Reports.OTHER;
import static org.zhunsheng.indicators.audit.Reports.TOTAL;
import static org.zhunsheng.indicators.audit.Reports.figure;
import static org.zhunsheng.indicators.audit.Reports.findings;
import static org.zhunsheng.indicators.audit.Reports.parts;
import static org.zhunsheng.indicators.audit.Reports.report;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.duty.Severity;

class ReportAuditProperties {
    @Property
    void exhaustivePartsAgreeIfAndOnlyIfTheyAddUp(
            @ForAll @LongRange(max = 30) long total,
            @ForAll @LongRange(max = 15) long one,
            @ForAll @LongRange(max = 15) long other) {
        boolean error = findings(report(
                        2023,
                        Figure.builder()
                                .fillFrom(figure(TOTAL, total))
                                .parts(parts(PartsCoverage.EXHAUSTIVE))
                                .build(),
                        figure(ONE, one),
                        figure(OTHER, other)))
                .stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(error).isEqualTo(one + other != total);
    }

    @Property
    void partsWithinTheTotalThatAreNotExhaustiveAreNeverAnError(
            @ForAll @LongRange(max = 100) long total,
            @ForAll @LongRange(max = 100) long one,
            @ForAll @LongRange(max = 100) long other) {
        long least = Math.max(total, Math.max(one, other));
        assertThat(findings(report(
                        2023,
                        Figure.builder()
                                .fillFrom(figure(TOTAL, least))
                                .parts(parts(PartsCoverage.OVERLAPPING))
                                .build(),
                        figure(ONE, one),
                        figure(OTHER, other))))
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Property
    void aDeadlineIsMetUpToItsLastDayAndNotAfter(
            @ForAll @IntRange(min = 2015, max = 2040) int year,
            @ForAll @IntRange(min = -400, max = 400) int shift,
            @ForAll boolean inclusive) {
        DutyRule rule = new DutyRule.AnnualDate(Reports.SUBMITTED, Optional.empty(), 1, 3, 1, inclusive);
        LocalDate first = LocalDate.of(year + 1, 3, 1);
        LocalDate day = first.plusDays(shift);
        boolean met = findings(report(year).submittedOn(day), rule, LocalDate.of(2000, 1, 1)).stream()
                .anyMatch(finding -> finding.rule() == AuditRule.DUTY_MET);
        assertThat(met).isEqualTo(inclusive ? !day.isAfter(first) : day.isBefore(first));
    }

    @Property
    void everyFindingHasATextInBothLanguages(@ForAll @LongRange(max = 30) long total, @ForAll PartsCoverage coverage) {
        findings(report(
                        2023,
                        Figure.builder()
                                .fillFrom(figure(TOTAL, total))
                                .parts(parts(coverage))
                                .build(),
                        figure(ONE, 9),
                        figure(OTHER, 9)))
                .forEach(finding -> {
                    for (Lang lang : Lang.values()) {
                        assertThat(finding.message(lang)).isNotBlank().doesNotContainPattern("\\{[0-9]\\}");
                    }
                });
    }
}
