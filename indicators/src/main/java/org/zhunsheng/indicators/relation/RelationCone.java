package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/** Everything that figures can be by a list of relations alone, without anything being stated. */
final class RelationCone {
    private final Map<FactCode, Integer> numbers = new LinkedHashMap<>();
    private final ExactSimplex simplex;
    private final int number;
    private final boolean possible;

    /** A sum of signed figures that a relation says to lie in a range. */
    record Line(List<Term> terms, ValueRange allowed) {
        /** The line of a relation; none for rates of parts and changes, which bind nothing by themselves. */
        static Optional<Line> of(Relation relation) {
            return relation.match(new Lines());
        }
    }

    /** The cone of {@code relations}; {@code extra} is one more sum, that can be optimised as {@link #ofExtra}. */
    RelationCone(List<Relation> relations, Iterable<FactCode> rates, List<Term> extra) {
        List<Line> lines = relations.stream()
                .flatMap(relation -> Line.of(relation).stream())
                .toList();
        lines.forEach(line -> line.terms().forEach(term -> add(term.code())));
        extra.forEach(term -> add(term.code()));
        simplex = new ExactSimplex(numbers.size());
        int[] sums = lines.stream()
                .mapToInt(line -> simplex.addSum(coefficients(line.terms())))
                .toArray();
        number = simplex.addSum(coefficients(extra));
        boolean bounded = true;
        for (int i = 0; i < sums.length; i++) {
            bounded &= bound(sums[i], lines.get(i).allowed());
        }
        for (int figure : numbers.values()) {
            bounded &= bound(figure, ValueRange.NOT_NEGATIVE);
        }
        for (FactCode rate : rates) {
            Integer figure = numbers.get(rate);
            bounded &= figure == null || bound(figure, ValueRange.between(Fraction.ZERO, Fraction.HUNDRED));
        }
        possible = bounded && simplex.check().isEmpty();
    }

    private void add(FactCode code) {
        numbers.putIfAbsent(code, numbers.size());
    }

    private Fraction[] coefficients(List<Term> terms) {
        Fraction[] coefficients = new Fraction[numbers.size()];
        Arrays.fill(coefficients, Fraction.ZERO);
        for (Term term : terms) {
            int figure = numbers.getOrDefault(term.code(), 0);
            coefficients[figure] = coefficients[figure].plus(term.minus() ? Fraction.ONE.negate() : Fraction.ONE);
        }
        return coefficients;
    }

    private boolean bound(int figure, ValueRange range) {
        return range.low()
                        .flatMap(end -> simplex.atLeast(figure, DeltaNumber.above(end, range.includesLow())))
                        .isEmpty()
                && range.high()
                        .flatMap(end -> simplex.atMost(figure, DeltaNumber.below(end, range.includesHigh())))
                        .isEmpty();
    }

    boolean isPossible() {
        return possible;
    }

    /** What the extra sum can be. */
    ValueRange ofExtra() {
        ValueRange low = simplex.optimise(number, false)
                ? ValueRange.exactly(simplex.value(number).real()).plus(ValueRange.NOT_NEGATIVE)
                : ValueRange.ALL;
        return simplex.optimise(number, true)
                ? low.intersect(ValueRange.exactly(simplex.value(number).real()).minus(ValueRange.NOT_NEGATIVE))
                        .orElse(low)
                : low;
    }

    private record Lines() implements Relation.Cases<Optional<Line>> {
        @Override
        public Optional<Line> sum(Relation.Sum relation) {
            return sides(
                    ImmutableList.of(new Term(relation.total(), false)),
                    relation.parts(),
                    relation.complete() ? SystemBuilder.ZERO : ValueRange.NOT_NEGATIVE);
        }

        @Override
        public Optional<Line> bound(Relation.Bound relation) {
            return sides(relation.larger(), relation.smaller(), ValueRange.NOT_NEGATIVE);
        }

        @Override
        public Optional<Line> balance(Relation.Balance relation) {
            return sides(relation.left(), relation.right(), SystemBuilder.ZERO);
        }

        @Override
        public Optional<Line> rate(Relation.Rate relation) {
            return relation.bases().isEmpty()
                    ? relation.complementOf()
                            .map(other -> new Line(
                                    ImmutableList.of(new Term(relation.rate(), false), new Term(other, false)),
                                    ValueRange.exactly(Fraction.HUNDRED)))
                    : Optional.empty();
        }

        @Override
        public Optional<Line> change(Relation.Change relation) {
            return Optional.empty();
        }

        private static Optional<Line> sides(List<Term> one, List<Term> other, ValueRange allowed) {
            ImmutableList.Builder<Term> terms = ImmutableList.<Term>builder().addAll(one);
            other.forEach(term -> terms.add(new Term(term.code(), !term.minus())));
            return Optional.of(new Line(terms.build(), allowed));
        }
    }
}
