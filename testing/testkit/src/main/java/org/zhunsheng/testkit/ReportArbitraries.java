package org.zhunsheng.testkit;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.evidence.ImmutableClaim;
import org.zhunsheng.core.evidence.ImmutableDossier;
import org.zhunsheng.core.evidence.ImmutableEvidence;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.figure.CountUnit;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.ImmutableBreakdown;
import org.zhunsheng.core.figure.ImmutableFigure;
import org.zhunsheng.core.figure.ImmutableRateBasis;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ImmutableAnnualReport;
import org.zhunsheng.core.report.ImmutableMeasure;
import org.zhunsheng.core.report.ImmutableMilestone;
import org.zhunsheng.core.report.ImmutablePlan;
import org.zhunsheng.core.report.ImmutableProblem;
import org.zhunsheng.core.report.ImmutableSection;
import org.zhunsheng.core.report.ImmutableStatedFact;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.report.SectionKind;

/** Reports and dossiers of whatever content that the model allows; for reading, writing and showing them, not for scoring. */
public final class ReportArbitraries {
    private ReportArbitraries() {}

    /** Reports with figures, problems and plans. */
    public static Arbitrary<AnnualReport> reports() {
        return Combinators.combine(
                        UnitArbitraries.units(),
                        figures().list().ofMaxSize(6),
                        UnitArbitraries.texts(),
                        days().optional(),
                        UnitArbitraries.texts().list().ofMaxSize(2))
                .as((unit, figures, text, day, causes) -> ImmutableAnnualReport.builder()
                        .unit(unit)
                        .period(ReportingPeriod.ofYear(2023))
                        .title(text)
                        .signedOn(day)
                        .addSections(ImmutableSection.builder()
                                .kind(SectionKind.NEXT_YEAR_PLAN)
                                .heading(text)
                                .build())
                        .addMeasures(ImmutableMeasure.builder()
                                .id("m1")
                                .title(text)
                                .addIndicators(IndicatorCode.of("5.10"))
                                .figures(figures)
                                .addFacts(ImmutableStatedFact.builder()
                                        .code(FactCode.of("a.b"))
                                        .value(ClaimValue.never())
                                        .build())
                                .build())
                        .addProblems(ImmutableProblem.builder()
                                .id("p1")
                                .title(text)
                                .causes(causes)
                                .build())
                        .addPlans(ImmutablePlan.builder()
                                .id("n1")
                                .title(text)
                                .addProblems("p1")
                                .due(day)
                                .addMilestones(ImmutableMilestone.builder()
                                        .title(text)
                                        .due(day)
                                        .build())
                                .build())
                        .build());
    }

    /** Dossiers with claims of every sort of value and a piece of evidence. */
    public static Arbitrary<Dossier> dossiers() {
        return Combinators.combine(UnitArbitraries.units(), claims().list().ofMaxSize(8))
                .as((unit, claims) -> ImmutableDossier.builder()
                        .unit(unit)
                        .from(LocalDate.of(2023, 1, 1))
                        .to(LocalDate.of(2023, 12, 31))
                        .claims(claims)
                        .addEvidence(ImmutableEvidence.builder()
                                .id("e1")
                                .kind(EvidenceKind.RECORD)
                                .title("记录 “甲”: #1")
                                .link(URI.create("https://example.org/a?b=c"))
                                .sha256("0".repeat(64))
                                .build())
                        .build());
    }

    static Arbitrary<ClaimValue> values() {
        return Arbitraries.oneOf(
                numbers().map(ClaimValue::number),
                days().map(ClaimValue::on),
                Arbitraries.of(ClaimValue.yes(), ClaimValue.no(), ClaimValue.never(), ClaimValue.notApplicable()));
    }

    static Arbitrary<Claim> claims() {
        return Combinators.combine(codes(), values(), Arbitraries.of(AssuranceLevel.class), UnitArbitraries.texts())
                .as((code, value, standing, text) -> ImmutableClaim.builder()
                        .code(code)
                        .value(value)
                        .standing(standing)
                        .addEvidence("e1")
                        .source(text)
                        .reason(value.equals(ClaimValue.notApplicable()) ? Optional.of(text) : Optional.empty())
                        .build());
    }

    private static Arbitrary<Figure> figures() {
        return Combinators.combine(
                        codes(),
                        numbers(),
                        Arbitraries.of(Exactness.class),
                        Arbitraries.integers().between(0, 2))
                .as((code, number, exactness, form) -> {
                    ImmutableFigure.Builder figure =
                            ImmutableFigure.builder().code(code).exactness(exactness);
                    if (form == 0) {
                        return figure.value(number.remainder(BigDecimal.valueOf(100)))
                                .unit(CountUnit.PERCENT)
                                .rate(ImmutableRateBasis.builder()
                                        .denominator(FactCode.of("a.whole"))
                                        .build())
                                .build();
                    }
                    if (form == 1) {
                        figure.parts(ImmutableBreakdown.builder()
                                .of(List.of(FactCode.of("a.part"), FactCode.of("a.other-part")))
                                .coverage(PartsCoverage.REMAINDER)
                                .remainder(FactCode.of("a.rest"))
                                .build());
                    }
                    return figure.value(number).unit(CountUnit.YUAN).build();
                });
    }

    static Arbitrary<FactCode> codes() {
        return Arbitraries.of("a.b", "hotline.cases", "x9.y-z.w").map(FactCode::of);
    }

    static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999999"))
                .ofScale(6);
    }

    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 4000)
                .map(day -> LocalDate.of(2019, 1, 1).plusDays(day));
    }
}
