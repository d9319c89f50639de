package org.zhunsheng.core.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
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

/** Turns the statements of a report into claims. A report is the word of the unit and so no evidence of what it states. */
final class ReportClaims {
    private static final String EVIDENCE_ID = "annual-report";

    private final ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    private final ImmutableList.Builder<Figure> stated = ImmutableList.builder();
    private final Map<FactCode, Figure> figures = new HashMap<>();
    private final Set<FactCode> answered = new HashSet<>();

    private ReportClaims() {}

    static Dossier dossierOf(AnnualReport report) {
        ReportClaims collector = new ReportClaims();
        collector.day("report.signed-on", report.signedOn(), "signedOn");
        collector.day("report.submitted-on", report.submittedOn(), "submittedOn");
        collector.day("report.published-on", report.publishedOn(), "publishedOn");
        for (int i = 0; i < report.responsibilities().size(); i++) {
            Responsibility item = report.responsibilities().get(i);
            collector.item("responsibilities[" + i + "]", item.figures(), item.facts());
        }
        for (int i = 0; i < report.measures().size(); i++) {
            Measure item = report.measures().get(i);
            collector.item("measures[" + i + "]", item.figures(), item.facts());
        }
        collector.structure(report);
        collector.remainders();
        return Dossier.builder()
                .unit(report.unit())
                .from(report.period().from())
                .to(report.period().to())
                .claims(collector.claims.build())
                .figures(collector.stated.build())
                .addEvidence(Evidence.builder()
                        .id(EVIDENCE_ID)
                        .kind(EvidenceKind.DOCUMENT)
                        .title(report.title())
                        .date(report.signedOn())
                        .link(report.source())
                        .build())
                .build();
    }

    private void item(String path, List<Figure> own, List<StatedFact> facts) {
        stated.addAll(own);
        for (int i = 0; i < own.size(); i++) {
            Figure figure = own.get(i);
            if (figure.form() == FigureForm.LEVEL) {
                figures.putIfAbsent(figure.code(), figure);
                claims.add(claim(figure.code(), ClaimValue.number(figure.value()), path + ".figures[" + i + "]")
                        .exactness(figure.exactness())
                        .upTo(figure.upTo())
                        .precision(figure.precision())
                        .scope(figure.scope())
                        .build());
            }
        }
        for (int i = 0; i < facts.size(); i++) {
            answered.add(facts.get(i).code());
            claims.add(claim(facts.get(i).code(), facts.get(i).value(), path + ".facts[" + i + "]")
                    .build());
        }
    }

    private void day(String code, Optional<LocalDate> day, String path) {
        day.ifPresent(stated ->
                claims.add(claim(FactCode.of(code), ClaimValue.on(stated), path).build()));
    }

    /**
     * What the report shows by its parts, unless it states it itself: which of the statutory sections it has, and whether it states
     * causes.
     */
    private void structure(AnnualReport report) {
        for (SectionKind kind : SectionKind.values()) {
            report.shows(kind).ifPresent(there -> shown(kind.fact(), there, "sections"));
        }
        if (!report.problems().isEmpty()) {
            boolean causes = report.problems().stream()
                    .anyMatch(problem -> !problem.causes().isEmpty());
            shown(FactCode.of("report.section.causes"), causes, "problems");
        }
    }

    private void shown(FactCode fact, boolean there, String source) {
        if (!answered.contains(fact)) {
            claims.add(claim(fact, there ? ClaimValue.yes() : ClaimValue.no(), source)
                    .derived(true)
                    .build());
        }
    }

    private void remainders() {
        figures.values().stream()
                .filter(ReportClaims::leavesRemainder)
                .sorted(Comparator.comparing(Figure::code))
                .forEach(total -> remainder(total, total.parts().orElseThrow()));
    }

    private static boolean leavesRemainder(Figure total) {
        return total.parts().isPresent() && total.parts().get().coverage() == PartsCoverage.REMAINDER;
    }

    private void remainder(Figure total, Breakdown parts) {
        FactCode code = parts.remainder().orElseThrow();
        List<BigDecimal> stated = parts.of().stream()
                .map(figures::get)
                .filter(part -> part != null && isExact(part))
                .map(Figure::value)
                .toList();
        if (figures.containsKey(code)
                || !isExact(total)
                || stated.size() < parts.of().size()) {
            return;
        }
        BigDecimal rest = total.value().subtract(stated.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        if (rest.signum() >= 0) {
            claims.add(claim(code, ClaimValue.number(rest), total.code() + " − " + parts.of())
                    .derived(true)
                    .build());
        }
    }

    private static boolean isExact(Figure figure) {
        return figure.exactness() == Exactness.EXACT;
    }

    private static Claim.Builder claim(FactCode code, ClaimValue value, String source) {
        return Claim.builder().code(code).value(value).source(source);
    }
}
