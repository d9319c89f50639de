package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.FigureKeys;
import org.zhunsheng.indicators.relation.RelationAudit;
import org.zhunsheng.indicators.relation.RelationFault;
import org.zhunsheng.indicators.relation.RelationReport;
import org.zhunsheng.indicators.relation.StatedValues;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Puts claims in dispute that hard relations contradict, so that nothing is scored by them: every figure that a mistake can be in, with
 * what does not add up as the reason. What follows from the others for figures that nobody claims is added, marked as derived. It finds
 * what {@link ReportAudit} finds. What only a soft relation doubts stays as it is, and so do figures that are only stated in two ways:
 * between these the score has its own rule. Immutable and thread-safe.
 */
public final class ContradictedClaims {
    private final Vocabulary vocabulary;
    private final RelationAudit relations;

    private ContradictedClaims(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.relations = RelationAudit.of(vocabulary.relations());
    }

    /** By the relations of {@code vocabulary}, and by those that a report declares. */
    public static ContradictedClaims of(Vocabulary vocabulary) {
        return new ContradictedClaims(vocabulary);
    }

    /** Whether another value of {@code code} can change what contradicts what in {@code dossier}. */
    public boolean concerns(FactCode code, Dossier dossier) {
        return relations.relations().isSpokenOf(code)
                || dossier.figures().stream()
                        .anyMatch(figure -> (figure.code().equals(code) && saysMoreThanItsValue(figure))
                                || figure.parts()
                                        .filter(parts -> parts.of().contains(code))
                                        .isPresent()
                                || figure.rate()
                                        .filter(rate -> rate.numerator().equals(Optional.of(code))
                                                || rate.denominator().equals(Optional.of(code)))
                                        .isPresent());
    }

    /** Whether what a figure says relates it to others, or to the year before; else it can contradict nothing but itself. */
    private static boolean saysMoreThanItsValue(Figure figure) {
        return figure.form() != FigureForm.LEVEL
                || figure.parts().isPresent()
                || figure.rate().isPresent()
                || figure.earlier().isPresent();
    }

    /** {@code dossier} with the claims in dispute that relations contradict, and with what follows; itself if there is neither. */
    public Dossier mark(Dossier dossier) {
        StatedFigures stated = ClaimedFigures.of(dossier, vocabulary);
        StatedValues values = ReportValues.of(stated);
        ImmutableList<Relation> declared = new DeclaredRelations(stated).all();
        RelationReport report = (declared.isEmpty() ? relations : RelationAudit.of(declared)).audit(values);
        FigureKeys keys = stated.keys();
        ImmutableList<Claim> derived = new DerivedClaims(dossier, vocabulary, keys).of(report);
        if (report.faults().isEmpty()) {
            return derived.isEmpty()
                    ? dossier
                    : Dossier.builder().fillFrom(dossier).addAllClaims(derived).build();
        }
        Map<FigureKey, LocalText> reasons = reasons(report, new RelationFindings(stated, values, report));
        return Dossier.builder()
                .fillFrom(dossier)
                .claims(dossier.claims().stream()
                        .map(claim -> key(claim, keys)
                                .flatMap(key -> reason(key, claim, report, reasons))
                                .map(why -> Claim.builder()
                                        .fillFrom(claim)
                                        .dispute(claim.dispute().orElse(why))
                                        .build())
                                .orElse(claim))
                        .toList())
                .addAllClaims(derived)
                .build();
    }

    private Optional<FigureKey> key(Claim claim, FigureKeys keys) {
        if (!(claim.value() instanceof ClaimValue.Numeric)) {
            return Optional.empty();
        }
        Optional<FactDefinition> definition = vocabulary.find(claim.code());
        return definition.isPresent()
                ? definition.filter(known -> known.kind().isNumeric()).map(known -> keys.of(known, claim.scope()))
                : Optional.of(new FigureKey(claim.code(), ""));
    }

    private static Map<FigureKey, LocalText> reasons(RelationReport report, RelationFindings texts) {
        Map<FigureKey, LocalText> reasons = new HashMap<>();
        for (RelationFault fault : report.faults()) {
            LocalText why = texts.reason(fault);
            fault.suspects().stream()
                    .filter(key -> !fault.disagreements().isEmpty()
                            || !fault.contradictions().contains(key))
                    .forEach(key -> reasons.putIfAbsent(key, why));
        }
        return reasons;
    }

    /** Why a claim is in dispute; one that was worked out is if what it was worked out from is. */
    private static Optional<LocalText> reason(
            FigureKey key, Claim claim, RelationReport report, Map<FigureKey, LocalText> reasons) {
        if (!claim.derived()) {
            return Optional.ofNullable(reasons.get(key));
        }
        return report.derived()
                .find(key)
                .flatMap(derived -> derived.from().stream()
                        .flatMap(from -> Optional.ofNullable(reasons.get(from)).stream())
                        .findFirst());
    }
}
