package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * The figures that a dossier claims, as far as no stronger claim of the same figure stands against them. A claim that was taken from a
 * report counts with all that the report says of the figure; one that was put in its place counts by itself.
 */
final class ClaimedFigures {
    private final Dossier dossier;
    private final Vocabulary vocabulary;
    private final ImmutableListMultimap<Said, Figure> levels;
    private final Map<FactCode, UnitClass> units = new HashMap<>();
    private final Map<FigureOfScope, Assurance> strongest = new HashMap<>();
    private final Set<Figure> figures = new LinkedHashSet<>();
    private final Set<FactCode> left = new HashSet<>();
    private final Set<Said> taken = new HashSet<>();
    private final Set<Said> takenAsProved = new HashSet<>();
    private final ImmutableSet.Builder<Figure> proved = ImmutableSet.builder();

    /** What a figure of a report and the claim that was taken from it have in common. */
    private record Said(FactCode code, Optional<Scope> scope, Exactness exactness, ClaimValue value) {
        static Said of(Figure figure) {
            return new Said(figure.code(), figure.scope(), figure.exactness(), ClaimValue.number(figure.value()));
        }

        static Said of(Claim claim) {
            return new Said(claim.code(), claim.scope(), claim.exactness(), claim.value());
        }
    }

    private record FigureOfScope(FactCode code, Optional<Scope> scope) {}

    private ClaimedFigures(Dossier dossier, Vocabulary vocabulary) {
        this.dossier = dossier;
        this.vocabulary = vocabulary;
        ImmutableList<Figure> stated = dossier.figures().stream()
                .filter(figure -> figure.form() == FigureForm.LEVEL)
                .collect(ImmutableList.toImmutableList());
        this.levels = Multimaps.index(stated, Said::of);
        stated.forEach(figure -> units.putIfAbsent(figure.code(), figure.unit()));
        dossier.claims()
                .forEach(claim -> strongest.merge(
                        new FigureOfScope(claim.code(), claim.scope()),
                        claim.assurance(),
                        (one, other) -> one.compareTo(other) < 0 ? other : one));
    }

    static StatedFigures of(Dossier dossier, Vocabulary vocabulary) {
        return new ClaimedFigures(dossier, vocabulary).collect();
    }

    private StatedFigures collect() {
        ImmutableList.Builder<Figure> all = ImmutableList.builder();
        for (Claim claim : dossier.claims()) {
            if (isCounted(claim)) {
                ImmutableList<Figure> told = levels.get(Said.of(claim));
                if (told.isEmpty()) {
                    alone(claim).ifPresent(figure -> add(figure, claim));
                } else {
                    add(told, claim);
                }
            }
        }
        all.addAll(figures);
        dossier.figures().stream()
                .filter(figure -> figure.form() != FigureForm.LEVEL && isLeft(figure.code()))
                .forEach(all::add);
        return new StatedFigures(all.build(), ImmutableList.of(), proved.build(), vocabulary, dossier.to());
    }

    /** Adds what the report says of the figure; once, however often it is claimed. */
    private void add(ImmutableList<Figure> told, Claim claim) {
        left.add(claim.code());
        Set<Said> seen = claim.assurance().isProved() ? takenAsProved : taken;
        if (seen.add(Said.of(claim))) {
            told.forEach(figure -> add(figure, claim));
        }
    }

    private void add(Figure figure, Claim claim) {
        figures.add(figure);
        if (claim.assurance().isProved()) {
            proved.add(figure);
        }
    }

    /** Whether relations are held against a claim: a number that is said, and no stronger claim of the same figure. */
    private boolean isCounted(Claim claim) {
        return claim.value() instanceof ClaimValue.Numeric
                && !claim.derived()
                && claim.assurance() == strongest.get(new FigureOfScope(claim.code(), claim.scope()));
    }

    /** Whether what the report says of a figure beside its value still stands: no other claim was put in the place of the report's. */
    private boolean isLeft(FactCode code) {
        return left.contains(code) || dossier.claimsByCode().get(code).isEmpty();
    }

    /** A claim as a figure; none for a number that no figure can be. */
    private Optional<Figure> alone(Claim claim) {
        Optional<FactDefinition> definition =
                vocabulary.find(claim.code()).filter(known -> known.kind().isNumeric());
        if (definition.isEmpty() || !(claim.value() instanceof ClaimValue.Numeric number)) {
            return Optional.empty();
        }
        UnitClass stated = units.get(claim.code());
        UnitClass unit = stated == null ? definition.get().unit().orElseThrow() : stated;
        try {
            return Optional.of(Figure.builder()
                    .code(claim.code())
                    .value(Decimals.ofMicros(number.micros()))
                    .unit(unit)
                    .exactness(claim.exactness())
                    .upTo(claim.upTo())
                    .precision(claim.precision())
                    .scope(claim.scope())
                    .build());
        } catch (InvalidModelException e) {
            return Optional.empty();
        }
    }
}
