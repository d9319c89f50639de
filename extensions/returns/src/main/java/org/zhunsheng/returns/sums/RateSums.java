package org.zhunsheng.returns.sums;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.FactAggregation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.FigureCell;
import org.zhunsheng.returns.sums.ConsolidatedFigure.Outcome;

/**
 * Works rates out again from their added-up parts; a rate is never averaged and never added. Where a part is not complete, the rate does
 * not follow. For one consolidation and one thread.
 */
final class RateSums {
    private static final ValueRange PERCENT = ValueRange.between(Fraction.ZERO, Fraction.HUNDRED);

    private final Vocabulary vocabulary;
    private final Map<FigureCell, ConsolidatedFigure> figures;
    private final Map<FigureCell, Map<String, UnitAnswer>> answers;
    private final UnitSums sums;

    RateSums(
            Vocabulary vocabulary,
            Map<FigureCell, ConsolidatedFigure> figures,
            Map<FigureCell, Map<String, UnitAnswer>> answers,
            UnitSums sums) {
        this.vocabulary = vocabulary;
        this.figures = figures;
        this.answers = answers;
        this.sums = sums;
    }

    void addTo(Map<FigureCell, ConsolidatedFigure> target) {
        Map<FigureCell, List<Relation.Rate>> wanted = new LinkedHashMap<>();
        for (FigureCell cell : answers.keySet()) {
            if (vocabulary
                    .find(cell.code())
                    .filter(fact -> fact.kind() == FactKind.RATE)
                    .isPresent()) {
                wanted.put(cell, new ArrayList<>());
            }
        }
        Set<String> breakdowns = new TreeSet<>();
        figures.keySet().forEach(cell -> breakdowns.add(cell.breakdown()));
        for (Relation relation : vocabulary.relations()) {
            if (relation instanceof Relation.Rate rate && !rate.bases().isEmpty()) {
                for (String breakdown : breakdowns) {
                    FigureCell cell = new FigureCell(rate.rate(), breakdown);
                    if (wanted.containsKey(cell) || share(rate, breakdown).isPresent()) {
                        wanted.computeIfAbsent(cell, any -> new ArrayList<>()).add(rate);
                    }
                }
            }
        }
        wanted.forEach((cell, relations) ->
                vocabulary.find(cell.code()).ifPresent(fact -> target.put(cell, rate(fact, cell, relations))));
    }

    private ConsolidatedFigure rate(FactDefinition fact, FigureCell cell, List<Relation.Rate> relations) {
        Map<String, UnitAnswer> stated = answers.getOrDefault(cell, Map.of());
        if (fact.aggregation() == FactAggregation.OWN || fact.aggregation() == FactAggregation.EXTERNAL) {
            ConsolidatedFigure own = sums.of(fact, cell, stated);
            if (own.outcome() != Outcome.NOT_DERIVABLE) {
                return own;
            }
        }
        ImmutableList<FigurePart> parts = stated.values().stream()
                .map(answer -> answer.part(FigurePart.Role.SHOWN))
                .collect(ImmutableList.toImmutableList());
        Optional<Share> share = relations.stream()
                .flatMap(relation -> share(relation, cell.breakdown()).stream())
                .findFirst();
        Set<String> due = sums.due(cell.code(), stated.keySet());
        Set<String> open = new HashSet<>(due);
        stated.forEach((unit, answer) -> {
            if (answer.entry().value().isAnswer()) {
                open.remove(unit);
            }
        });
        return new ConsolidatedFigure(
                cell,
                FactAggregation.NONE,
                share.isPresent() ? Outcome.COMPLETE : Outcome.NOT_DERIVABLE,
                share.map(Share::range),
                share.map(Share::range),
                share.map(Share::coverage).orElse(new Coverage(due.size() - open.size(), due.size())),
                share.isPresent() ? ImmutableSet.of() : ImmutableSet.copyOf(new TreeSet<>(open)),
                parts,
                share.map(Share::from).orElse(ImmutableList.of()),
                false);
    }

    private record Share(ValueRange range, ImmutableList<org.zhunsheng.core.code.FactCode> from, Coverage coverage) {}

    /** The rate over the first of its bases that is complete, if the numerator is, and the same units stand on both sides. */
    private Optional<Share> share(Relation.Rate rate, String breakdown) {
        Optional<Side> numerator = side(rate.numerator(), breakdown);
        if (numerator.isEmpty()) {
            return Optional.empty();
        }
        for (List<Term> base : rate.bases()) {
            Optional<Side> below = side(base, breakdown);
            if (below.isPresent()
                    && below.get().units().equals(numerator.get().units())
                    && !below.get().sum().contains(Fraction.ZERO)) {
                ValueRange share = numerator.get().sum().over(below.get().sum()).times(Fraction.HUNDRED);
                ImmutableList.Builder<org.zhunsheng.core.code.FactCode> from = ImmutableList.builder();
                rate.numerator().forEach(term -> from.add(term.code()));
                base.forEach(term -> from.add(term.code()));
                // More than all is no rate: the parts contradict each other, which the relations tell.
                return share.intersect(PERCENT)
                        .map(range -> new Share(
                                range,
                                from.build(),
                                new Coverage(
                                        below.get().units().size(),
                                        below.get().units().size())));
            }
        }
        return Optional.empty();
    }

    private record Side(ValueRange sum, Set<String> units) {}

    private Optional<Side> side(List<Term> terms, String breakdown) {
        ValueRange sum = ValueRange.exactly(0);
        Set<String> units = new HashSet<>();
        for (Term term : terms) {
            ConsolidatedFigure figure = figures.get(new FigureCell(term.code(), breakdown));
            if (figure == null
                    || figure.outcome() != Outcome.COMPLETE
                    || figure.range().isEmpty()) {
                return Optional.empty();
            }
            sum = term.minus()
                    ? sum.minus(figure.range().get())
                    : sum.plus(figure.range().get());
            figure.parts().stream()
                    .filter(part -> part.value().range().isPresent())
                    .forEach(part -> units.add(part.unit()));
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Side(sum, units));
    }
}
