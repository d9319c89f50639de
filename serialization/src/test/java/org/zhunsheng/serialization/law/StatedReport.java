package org.zhunsheng.serialization.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.report.Responsibility;
import org.zhunsheng.core.report.Section;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Reports of a unit in a year that state one thing. In odd years it stands under the responsibilities, in even ones under the
 * measures.
 */
record StatedReport(Vocabulary vocabulary, UnitKind kind, int year) {
    AnnualReport without() {
        return report().build();
    }

    AnnualReport withSection(SectionKind section) {
        return report().addSections(Section.builder().kind(section).heading("一").build())
                .build();
    }

    AnnualReport number(Duty duty, BigDecimal value) {
        FactCode code = fact(duty);
        Figure figure = Figure.builder()
                .code(code)
                .value(value)
                .unit(vocabulary.find(code).orElseThrow().unit().orElseThrow())
                .build();
        return year % 2 == 0
                ? report().addMeasures(measure().addFigures(figure).build()).build()
                : report().addResponsibilities(
                                responsibility().addFigures(figure).build())
                        .build();
    }

    AnnualReport with(Duty duty, ClaimValue value) {
        return with(report(), fact(duty), value).build();
    }

    AnnualReport within(DutyRule.Within rule, LocalDate start, LocalDate end) {
        return with(with(report(), rule.start(), ClaimValue.on(start)), rule.end(), ClaimValue.on(end))
                .build();
    }

    private AnnualReport.Builder with(AnnualReport.Builder report, FactCode code, ClaimValue value) {
        if (value instanceof ClaimValue.Day day && code.value().equals("report.signed-on")) {
            return report.signedOn(day.day());
        } else if (value instanceof ClaimValue.Day day && code.value().equals("report.submitted-on")) {
            return report.submittedOn(day.day());
        } else if (value instanceof ClaimValue.Day day && code.value().equals("report.published-on")) {
            return report.publishedOn(day.day());
        }
        StatedFact fact = StatedFact.builder().code(code).value(value).build();
        return year % 2 == 0
                ? report.addMeasures(measure().addFacts(fact).build())
                : report.addResponsibilities(responsibility().addFacts(fact).build());
    }

    /** What the duty asks about first; a proxy is not used. */
    private static FactCode fact(Duty duty) {
        return duty.rule().facts().iterator().next();
    }

    private AnnualReport.Builder report() {
        return AnnualReport.builder()
                .unit(GovernmentUnit.builder().id("unit").name("某单位").kind(kind).build())
                .period(ReportingPeriod.ofYear(year))
                .title("法治政府建设年度报告");
    }

    private static Measure.Builder measure() {
        return Measure.builder().id("m1").title("举措");
    }

    private static Responsibility.Builder responsibility() {
        return Responsibility.builder().id("r1").title("职责");
    }
}
