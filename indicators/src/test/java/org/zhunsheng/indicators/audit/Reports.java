package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Breakdown;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

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

    static AnnualReport.Builder report(int year, Figure... figures) {
        return AnnualReport.builder()
                .unit(GovernmentUnit.builder()
                        .id("unit")
                        .name("某区")
                        .kind(UnitKind.COUNTY)
                        .build())
                .period(ReportingPeriod.ofYear(year))
                .title("报告")
                .addMeasures(Measure.builder()
                        .id("m1")
                        .title("举措")
                        .addFigures(figures)
                        .build());
    }

    static Figure figure(FactCode code, long value) {
        return Figure.builder()
                .code(code)
                .value(java.math.BigDecimal.valueOf(value))
                .unit(UnitClass.CASE)
                .build();
    }

    static Breakdown parts(PartsCoverage coverage) {
        Breakdown.Builder parts = Breakdown.builder().addOf(ONE, OTHER).coverage(coverage);
        return coverage == PartsCoverage.REMAINDER ? parts.remainder(REST).build() : parts.build();
    }

    static Instrument law(String id, EffectivePeriod effective) {
        return Instrument.builder()
                .id(id)
                .title(TEXT)
                .issuer(TEXT)
                .lineage("law")
                .effective(effective)
                .build();
    }

    static Duty duty(String id, DutyRule rule, String instrument) {
        return Duty.builder()
                .id(id)
                .title(TEXT)
                .requirement(TEXT)
                .appliesTo(ImmutableSet.of(UnitKind.COUNTY))
                .rule(rule)
                .severity(Severity.ERROR)
                .addBasis(LegalBasis.builder()
                        .instrument(instrument)
                        .source(URI.create("https://example.org/law"))
                        .build())
                .build();
    }

    static AuditBasis basis(List<Duty> duties, Instrument... instruments) {
        return AuditBasis.builder()
                .vocabulary(Vocabulary.builder()
                        .id("facts")
                        .addFacts(count(TOTAL), count(ONE), count(OTHER), count(REST), count(LONGEST))
                        .addFacts(FactDefinition.builder()
                                .code(RATE)
                                .kind(FactKind.RATE)
                                .name(TEXT)
                                .unit(UnitClass.PERCENT)
                                .build())
                        .addFacts(plain(PUBLISHED, FactKind.YES_NO), plain(SIGNED, FactKind.DATE))
                        .addFacts(plain(SUBMITTED, FactKind.DATE), plain(PUBLISHED_ON, FactKind.DATE))
                        .build())
                .duties(DutyRegister.builder().id("duties").duties(duties).build())
                .instruments(InstrumentRegister.builder()
                        .id("laws")
                        .addInstruments(instruments)
                        .build())
                .build();
    }

    private static FactDefinition count(FactCode code) {
        return FactDefinition.builder()
                .code(code)
                .kind(FactKind.COUNT)
                .name(LocalText.same(code.value()))
                .unit(UnitClass.CASE)
                .build();
    }

    private static FactDefinition plain(FactCode code, FactKind kind) {
        return FactDefinition.builder()
                .code(code)
                .kind(kind)
                .name(LocalText.same(code.value()))
                .build();
    }

    /** What the audit finds in {@code report}, without duties. */
    static ImmutableList<Finding> findings(AnnualReport.Builder report) {
        return ReportAudit.of(basis(ImmutableList.of())).audit(report.build());
    }

    /** What the audit finds in {@code report} by one duty under a law in force since {@code since}. */
    static ImmutableList<Finding> findings(AnnualReport.Builder report, DutyRule rule, LocalDate since) {
        return ReportAudit.of(
                        basis(ImmutableList.of(duty("duty", rule, "law")), law("law", EffectivePeriod.since(since))))
                .audit(report.build());
    }
}
