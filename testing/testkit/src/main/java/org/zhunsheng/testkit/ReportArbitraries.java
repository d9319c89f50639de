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
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.figure.Breakdown;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.core.figure.RateBasis;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UncodedFigure;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.report.Section;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.span.TextSpan;

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
                        UnitArbitraries.texts().list().ofMaxSize(2),
                        uncoded().list().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((unit, figures, text, day, causes, uncoded, excerpt) -> AnnualReport.builder()
                        .excerpt(excerpt)
                        .unit(unit)
                        .period(ReportingPeriod.ofYear(2023))
                        .title(text)
                        .signedOn(day)
                        .addSections(Section.builder()
                                .kind(SectionKind.NEXT_YEAR_PLAN)
                                .heading(text)
                                .build())
                        .addMeasures(Measure.builder()
                                .id("m1")
                                .title(text)
                                .addIndicators(IndicatorCode.of("5.10"))
                                .figures(figures)
                                .uncoded(uncoded)
                                .addFacts(StatedFact.builder()
                                        .code(FactCode.of("a.b"))
                                        .value(ClaimValue.never())
                                        .build())
                                .build())
                        .addProblems(Problem.builder()
                                .id("p1")
                                .title(text)
                                .causes(causes)
                                .build())
                        .addPlans(Plan.builder()
                                .id("n1")
                                .title(text)
                                .addProblems("p1")
                                .due(day)
                                .addMilestones(
                                        Milestone.builder().title(text).due(day).build())
                                .build())
                        .build());
    }

    /** Dossiers with claims of every sort of value and a piece of evidence. */
    public static Arbitrary<Dossier> dossiers() {
        return Combinators.combine(UnitArbitraries.units(), claims().list().ofMaxSize(8))
                .as((unit, claims) -> Dossier.builder()
                        .unit(unit)
                        .from(LocalDate.of(2023, 1, 1))
                        .to(LocalDate.of(2023, 12, 31))
                        .claims(claims)
                        .addEvidence(Evidence.builder()
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
                .as((code, value, standing, text) -> Claim.builder()
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
                        Arbitraries.integers().between(0, 3),
                        scopes().optional())
                .as((code, number, exactness, form, scope) -> {
                    Figure.Builder figure =
                            Figure.builder().code(code).exactness(exactness).scope(scope);
                    BigDecimal value = form == 0 ? number.remainder(BigDecimal.valueOf(100)) : number;
                    figure.value(value)
                            .upTo(exactness == Exactness.RANGE ? Optional.of(value) : Optional.empty())
                            .unit(form == 0 ? UnitClass.PERCENT : UnitClass.YUAN);
                    if (form == 0) {
                        figure.rate(RateBasis.builder()
                                .denominator(FactCode.of("a.whole"))
                                .build());
                    } else if (form == 1) {
                        figure.parts(Breakdown.builder()
                                .of(List.of(FactCode.of("a.part"), FactCode.of("a.other-part")))
                                .coverage(PartsCoverage.REMAINDER)
                                .remainder(FactCode.of("a.rest"))
                                .build());
                    } else if (form == 2) {
                        figure.form(FigureForm.DIFFERENCE)
                                .value(number.negate())
                                .upTo(exactness == Exactness.RANGE ? Optional.of(BigDecimal.ONE) : Optional.empty())
                                .earlier(number)
                                .precision(2);
                    }
                    return figure.build();
                });
    }

    private static Arbitrary<UncodedFigure> uncoded() {
        return Combinators.combine(UnitArbitraries.texts(), numbers())
                .as((text, number) -> UncodedFigure.builder()
                        .label(text)
                        .value(number)
                        .unit(UnitClass.OTHER)
                        .word("挂")
                        .span(TextSpan.of("前文" + text + "后文", 2, 2 + text.length(), List.of("line 1")))
                        .build());
    }

    private static Arbitrary<Scope> scopes() {
        return Combinators.combine(
                        Arbitraries.of(Scope.Whose.class).optional(),
                        Arbitraries.of(Scope.Side.class).optional(),
                        Arbitraries.of(Scope.Time.class).optional(),
                        days().optional())
                .as((whose, side, time, to) -> new Scope(whose, side, time, Optional.empty(), to));
    }

    static Arbitrary<FactCode> codes() {
        return Arbitraries.of("a.b", "hotline.received", "x9.y-z.w").map(FactCode::of);
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
