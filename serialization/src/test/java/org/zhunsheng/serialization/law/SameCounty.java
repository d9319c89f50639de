package org.zhunsheng.serialization.law;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.report.Section;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.serialization.BundledData;

/** A county that reports the same in every year: each thing that the table of the law limits just at the first limit named for it. */
final class SameCounty {
    static final ImmutableSet<AuditRule> VERDICTS =
            Sets.immutableEnumSet(AuditRule.DUTY_MET, AuditRule.DUTY_BREACHED, AuditRule.DUTY_PART_OF_PERIOD);

    private SameCounty() {}

    static AnnualReport report(BundledData data, int year) {
        Map<FactCode, ClaimValue> facts = new LinkedHashMap<>();
        for (LawLine line : DoubleEntry.read().lines().values()) {
            boolean asked = line.who().contains(UnitKind.COUNTY);
            if (asked) {
                FactCode code = Objects.requireNonNull(data.duties().byId().get(line.duty()))
                        .rule()
                        .facts()
                        .iterator()
                        .next();
                put(facts, code, line, year);
            }
        }
        facts.put(FactCode.of("report.signed-on"), ClaimValue.on(LocalDate.of(year + 1, 2, 20)));
        return report(data, facts, year);
    }

    private static void put(Map<FactCode, ClaimValue> facts, FactCode code, LawLine line, int year) {
        switch (line.rule()) {
            case "LONGEST", "AT_MOST", "SHORTEST", "AT_LEAST" ->
                facts.putIfAbsent(code, ClaimValue.number(new BigDecimal(line.quantity())));
            case "BEFORE", "BY" ->
                facts.putIfAbsent(
                        code,
                        ClaimValue.on(LocalDate.parse((year + 1) + "-" + line.quantity())
                                .minusDays(1)));
            case "YES" -> facts.putIfAbsent(code, ClaimValue.yes());
            default -> {
                // Sections stand in the report, times set locally and units of days are no facts of their own.
            }
        }
    }

    private static AnnualReport report(BundledData data, Map<FactCode, ClaimValue> facts, int year) {
        Measure.Builder measure = Measure.builder().id("m1").title("举措");
        AnnualReport.Builder report = AnnualReport.builder()
                .unit(GovernmentUnit.builder()
                        .id("same-county")
                        .name("某县人民政府")
                        .kind(UnitKind.COUNTY)
                        .build())
                .period(ReportingPeriod.ofYear(year))
                .title("法治政府建设年度报告");
        for (SectionKind kind : SectionKind.values()) {
            report.addSections(
                    Section.builder().kind(kind).heading(kind.title().zh()).build());
        }
        facts.forEach((code, value) -> {
            if (value instanceof ClaimValue.Numeric number) {
                measure.addFigures(Figure.builder()
                        .code(code)
                        .value(number.number())
                        .unit(data.vocabulary().find(code).orElseThrow().unit().orElseThrow())
                        .build());
            } else if (!(value instanceof ClaimValue.Day day && own(report, code, day.day()))) {
                measure.addFacts(StatedFact.builder().code(code).value(value).build());
            }
        });
        return report.addMeasures(measure.build()).build();
    }

    /** Whether the report has a field of its own for the day. */
    private static boolean own(AnnualReport.Builder report, FactCode code, LocalDate day) {
        switch (code.value()) {
            case "report.signed-on" -> report.signedOn(day);
            case "report.submitted-on" -> report.submittedOn(day);
            case "report.published-on" -> report.publishedOn(day);
            default -> {
                return false;
            }
        }
        return true;
    }
}
