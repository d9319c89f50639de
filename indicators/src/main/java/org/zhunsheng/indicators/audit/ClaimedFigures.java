package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
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
    private final ImmutableListMultimap<FactCode, Figure> byCode;
    private final Set<Figure> figures = new LinkedHashSet<>();
    private final Set<FactCode> left = new HashSet<>();
    private final ImmutableSet.Builder<Figure> proved = ImmutableSet.builder();

    private ClaimedFigures(Dossier dossier, Vocabulary vocabulary) {
        this.dossier = dossier;
        this.vocabulary = vocabulary;
        this.byCode = Multimaps.index(dossier.figures(), Figure::code);
    }

    static StatedFigures of(Dossier dossier, Vocabulary vocabulary) {
        return new ClaimedFigures(dossier, vocabulary).collect();
    }

    private StatedFigures collect() {
        ImmutableList.Builder<Figure> all = ImmutableList.builder();
        for (Claim claim : dossier.claims()) {
            if (isCounted(claim)) {
                List<Figure> told = byCode.get(claim.code()).stream()
                        .filter(figure -> isOf(figure, claim))
                        .toList();
                (told.isEmpty() ? alone(claim).stream().toList() : told).forEach(figure -> add(figure, claim));
                if (!told.isEmpty()) {
                    left.add(claim.code());
                }
            }
        }
        all.addAll(figures);
        dossier.figures().stream()
                .filter(figure -> figure.form() != FigureForm.LEVEL && isLeft(figure.code()))
                .forEach(all::add);
        return new StatedFigures(all.build(), ImmutableList.of(), proved.build(), vocabulary, dossier.to());
    }

    private void add(Figure figure, Claim claim) {
        figures.add(figure);
        if (claim.assurance().isProved()) {
            proved.add(figure);
        }
    }

    /** Whether relations are held against a claim: a number that is said, and no stronger claim of the same figure. */
    private boolean isCounted(Claim claim) {
        if (!(claim.value() instanceof ClaimValue.Numeric) || claim.derived()) {
            return false;
        }
        List<Claim> ofTheFact = dossier.claimsByCode().get(claim.code());
        return ofTheFact.size() == 1
                || ofTheFact.stream()
                        .filter(other -> other.scope().equals(claim.scope()))
                        .map(Claim::assurance)
                        .allMatch(other -> other.compareTo(claim.assurance()) <= 0);
    }

    private static boolean isOf(Figure figure, Claim claim) {
        return figure.form() == FigureForm.LEVEL
                && figure.code().equals(claim.code())
                && figure.scope().equals(claim.scope())
                && figure.exactness() == claim.exactness()
                && ClaimValue.number(figure.value()).equals(claim.value());
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
        UnitClass unit = byCode.get(claim.code()).stream()
                .filter(figure -> figure.form() == FigureForm.LEVEL)
                .map(Figure::unit)
                .findFirst()
                .orElse(definition.get().unit().orElseThrow());
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
