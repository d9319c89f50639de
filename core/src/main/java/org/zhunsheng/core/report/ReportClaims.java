package org.zhunsheng.core.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.net.URI;
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
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.figure.Breakdown;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.PartsCoverage;

/** Gathers the statements of a report as claims. A report is the word of the unit and so no evidence of what it states. */
final class ReportClaims {
    private static final String EVIDENCE_ID = "annual-report";

    private final ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    private final ImmutableList.Builder<Figure> stated = ImmutableList.builder();
    private final Map<FactCode, Figure> figures = new HashMap<>();
    private final Set<FactCode> answered = new HashSet<>();

    /** The report itself, as what it states is found in. */
    static Evidence evidence(String title, Optional<LocalDate> signedOn, Optional<URI> source) {
        return Evidence.builder()
                .id(EVIDENCE_ID)
                .kind(EvidenceKind.DOCUMENT)
                .title(title)
                .date(signedOn)
                .link(source)
                .build();
    }

    /** The claims, in the order in which they were taken in. */
    ImmutableList<Claim> claims() {
        return claims.build();
    }

    /** The figures that were taken in, as they are stated. */
    ImmutableList<Figure> figures() {
        return stated.build();
    }

    /** Takes in the figures and facts of the item at {@code path}. */
    void item(String path, List<Figure> own, List<StatedFact> facts) {
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

    /** Takes in a day that the report states of itself. */
    void day(String code, Optional<LocalDate> day, String path) {
        day.ifPresent(stated ->
                claims.add(claim(FactCode.of(code), ClaimValue.on(stated), path).build()));
    }

    /** Takes in what the report shows by the part of it named {@code source}, unless it has stated it itself. */
    void shown(FactCode fact, boolean there, String source) {
        if (!answered.contains(fact)) {
            claims.add(claim(fact, there ? ClaimValue.yes() : ClaimValue.no(), source)
                    .derived(true)
                    .build());
        }
    }

    /** Takes in, as derived, the rest of every total whose rest the report names. */
    void remainders() {
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
