package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.CountUnit;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.ImmutableBreakdown;
import org.zhunsheng.core.figure.ImmutableFigure;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.law.ImmutableInstrument;
import org.zhunsheng.core.law.ImmutableLegalBasis;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.report.ImmutableAnnualReport;
import org.zhunsheng.core.report.ImmutableMeasure;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.ImmutableGovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.ImmutableFactDefinition;
import org.zhunsheng.indicators.vocabulary.ImmutableFactDictionary;
import org.zhunsheng.indicators.catalogue.ImmutableInstrumentRegister;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.duty.ImmutableDuty;
import org.zhunsheng.indicators.duty.ImmutableDutyRegister;
import org.zhunsheng.indicators.duty.Severity;

/** Small reports and duties for the tests of the audit. */
final class Reports {
    static final FactCode TOTAL = FactCode.of("case.total");
    static final FactCode ONE = FactCode.of("case.one");
    static final FactCode OTHER = FactCode.of("case.other");
    static final FactCode REST = FactCode.of("case.rest");
    static final FactCode RATE = FactCode.of("case.rate");
    static final FactCode LONGEST = FactCode.of("case.longest-days");
    static final FactCode PUBLISHED = FactCode.of("case.published");
    static final FactCode SIGNED = FactCode.of("report.signed-on");
    static final FactCode SUBMITTED = FactCode.of("report.submitted-on");
    static final FactCode PUBLISHED_ON = FactCode.of("report.published-on");
    private static final LocalText TEXT = LocalText.of("文本", "text");

    private Reports() {}

    static ImmutableAnnualReport.Builder report(int year, Figure... figures) {
        return ImmutableAnnualReport.builder()
                .unit(ImmutableGovernmentUnit.builder()
                        .id("unit")
                        .name("某区")
                        .kind(UnitKind.COUNTY)
                        .build())
                .period(ReportingPeriod.ofYear(year))
                .title("报告")
                .addMeasures(ImmutableMeasure.builder()
                        .id("m1")
                        .title("举措")
                        .addFigures(figures)
                        .build());
    }

    static ImmutableFigure figure(FactCode code, long value) {
        return ImmutableFigure.builder()
                .code(code)
                .value(java.math.BigDecimal.valueOf(value))
                .unit(CountUnit.CASE)
                .build();
    }

    static ImmutableBreakdown parts(PartsCoverage coverage) {
        ImmutableBreakdown.Builder parts =
                ImmutableBreakdown.builder().addOf(ONE, OTHER).coverage(coverage);
        return coverage == PartsCoverage.REMAINDER ? parts.remainder(REST).build() : parts.build();
    }

    static Instrument law(String id, EffectivePeriod effective) {
        return ImmutableInstrument.builder()
                .id(id)
                .title(TEXT)
                .issuer(TEXT)
                .lineage("law")
                .effective(effective)
                .build();
    }

    static ImmutableDuty duty(String id, DutyRule rule, String instrument) {
        return ImmutableDuty.builder()
                .id(id)
                .title(TEXT)
                .requirement(TEXT)
                .appliesTo(ImmutableSet.of(UnitKind.COUNTY))
                .rule(rule)
                .severity(Severity.ERROR)
                .addBasis(ImmutableLegalBasis.builder()
                        .instrument(instrument)
                        .source(URI.create("https://example.org/law"))
                        .build())
                .build();
    }

    static ImmutableAuditBasis basis(List<Duty> duties, Instrument... instruments) {
        return ImmutableAuditBasis.builder()
                .dictionary(ImmutableFactDictionary.builder()
                        .id("facts")
                        .addFacts(count(TOTAL), count(ONE), count(OTHER), count(REST), count(LONGEST))
                        .addFacts(ImmutableFactDefinition.builder()
                                .code(RATE)
                                .kind(FactKind.RATE)
                                .name(TEXT)
                                .unit(CountUnit.PERCENT)
                                .build())
                        .addFacts(plain(PUBLISHED, FactKind.YES_NO), plain(SIGNED, FactKind.DATE))
                        .addFacts(plain(SUBMITTED, FactKind.DATE), plain(PUBLISHED_ON, FactKind.DATE))
                        .build())
                .duties(ImmutableDutyRegister.builder()
                        .id("duties")
                        .duties(duties)
                        .build())
                .instruments(ImmutableInstrumentRegister.builder()
                        .id("laws")
                        .addInstruments(instruments)
                        .build())
                .build();
    }

    private static FactDefinition count(FactCode code) {
        return ImmutableFactDefinition.builder()
                .code(code)
                .kind(FactKind.COUNT)
                .name(LocalText.same(code.value()))
                .unit(CountUnit.CASE)
                .build();
    }

    private static FactDefinition plain(FactCode code, FactKind kind) {
        return ImmutableFactDefinition.builder()
                .code(code)
                .kind(kind)
                .name(LocalText.same(code.value()))
                .build();
    }

    /** What the audit finds in {@code report}, without duties. */
    static ImmutableList<Finding> findings(ImmutableAnnualReport.Builder report) {
        return ReportAudit.of(basis(ImmutableList.of())).audit(report.build());
    }

    /** What the audit finds in {@code report} by one duty under a law in force since {@code since}. */
    static ImmutableList<Finding> findings(ImmutableAnnualReport.Builder report, DutyRule rule, LocalDate since) {
        return ReportAudit.of(
                        basis(ImmutableList.of(duty("duty", rule, "law")), law("law", EffectivePeriod.since(since))))
                .audit(report.build());
    }
}
