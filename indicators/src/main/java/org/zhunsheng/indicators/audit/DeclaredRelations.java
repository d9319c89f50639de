package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Breakdown;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.RateBasis;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/**
 * What a report itself declares: the parts of a total, and what a rate is the rate of. It adds to the vocabulary. A declared base of a
 * rate that the vocabulary knows is one more base that it may rest on.
 */
final class DeclaredRelations {
    /** What the ids of declared relations begin with. */
    static final String PREFIX = "declared.";

    private final StatedFigures stated;

    DeclaredRelations(StatedFigures stated) {
        this.stated = stated;
    }

    /** The relations of the vocabulary that hold as they are, for a report that declares some; and those that it declares. */
    ImmutableList<Relation> all() {
        ImmutableList<Relation> declared = stated.figures().stream()
                .filter(figure -> figure.form() == FigureForm.LEVEL)
                .flatMap(figure -> of(figure).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Relation> shares = ShareRates.of(stated);
        if (declared.isEmpty() && shares.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Relation> all = ImmutableList.builder();
        stated.vocabulary().relations().stream()
                .filter(relation -> declared.stream().noneMatch(own -> own.id().equals(relation.id())))
                .filter(relation -> declared.stream().noneMatch(own -> saysTheSame(own, relation)))
                .forEach(all::add);
        return all.addAll(declared).addAll(shares).build();
    }

    private static boolean saysTheSame(Relation declared, Relation known) {
        return declared instanceof Relation.Sum own
                && known instanceof Relation.Sum sum
                && own.total().equals(sum.total())
                && own.complete() == sum.complete()
                && List.copyOf(own.parts()).containsAll(sum.parts())
                && sum.parts().containsAll(own.parts());
    }

    private List<Relation> of(Figure figure) {
        ImmutableList.Builder<Relation> relations = ImmutableList.builder();
        figure.parts().ifPresent(parts -> relations.addAll(split(figure.code(), parts)));
        figure.rate().flatMap(basis -> rate(figure.code(), basis)).ifPresent(relations::add);
        return relations.build();
    }

    private List<Relation> split(FactCode total, Breakdown parts) {
        if (!parts.of().stream().allMatch(part -> countsTheSame(part, total))) {
            return List.of();
        }
        ImmutableList<Term> terms = terms(parts.of());
        return switch (parts.coverage()) {
            case EXHAUSTIVE -> List.of(sum(total, terms, true));
            case DISJOINT -> List.of(sum(total, terms, false));
            case OVERLAPPING ->
                parts.of().stream()
                        .<Relation>map(part -> new Relation.Bound(
                                boundId(part, total),
                                terms(List.of(part)),
                                terms(List.of(total)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                        .toList();
            case REMAINDER ->
                List.of(sum(
                        total,
                        ImmutableList.<Term>builder()
                                .addAll(terms)
                                .addAll(terms(parts.remainder().stream().toList()))
                                .build(),
                        true));
        };
    }

    /** Whether both count, or both measure the same: an amount is no part of a number of cases. What the vocabulary does not know may be. */
    private boolean countsTheSame(FactCode part, FactCode total) {
        Optional<UnitClass> one = unit(part);
        Optional<UnitClass> other = unit(total);
        return one.isEmpty()
                || other.isEmpty()
                || one.equals(other)
                || (one.get().isWhole() && other.get().isWhole());
    }

    private Optional<UnitClass> unit(FactCode code) {
        return stated.vocabulary().find(code).flatMap(FactDefinition::unit);
    }

    /** The id of the relation that says that {@code part} is not above {@code total}. */
    static String boundId(FactCode part, FactCode total) {
        return PREFIX + part.value() + ".of." + total.value();
    }

    private static Relation sum(FactCode total, ImmutableList<Term> parts, boolean complete) {
        return new Relation.Sum(
                PREFIX + total.value(),
                total,
                parts,
                complete,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ImmutableList<Term> terms(List<FactCode> codes) {
        return codes.stream().map(code -> new Term(code, false)).collect(ImmutableList.toImmutableList());
    }

    private Optional<Relation> rate(FactCode rate, RateBasis basis) {
        Optional<Relation.Rate> known = stated.vocabulary().relations().stream()
                .filter(Relation.Rate.class::isInstance)
                .map(Relation.Rate.class::cast)
                .filter(relation -> relation.rate().equals(rate))
                .findFirst();
        if (basis.numerator().isEmpty() || basis.denominator().isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Term> numerator = terms(List.of(basis.numerator().get()));
        ImmutableList<Term> base = terms(List.of(basis.denominator().get()));
        Optional<Relation.Rate> same =
                known.filter(relation -> relation.numerator().equals(numerator));
        ImmutableList.Builder<List<Term>> bases =
                ImmutableList.<List<Term>>builder().add(base);
        same.ifPresent(relation ->
                relation.bases().stream().filter(one -> !one.equals(base)).forEach(bases::add));
        return Optional.of(new Relation.Rate(
                same.map(Relation::id).orElse(PREFIX + rate.value()),
                rate,
                numerator,
                bases.build(),
                same.flatMap(Relation.Rate::complementOf),
                Optional.empty(),
                same.flatMap(Relation::title),
                same.flatMap(Relation::source),
                same.flatMap(Relation::note)));
    }
}
