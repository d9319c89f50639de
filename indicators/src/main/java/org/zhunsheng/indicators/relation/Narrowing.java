package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/** What one relation in one scope says of each of its figures, given the ranges of the others. */
interface Narrowing {
    /** The relation. */
    Relation relation();

    /** The figures that it speaks of. */
    ImmutableList<FigureKey> keys();

    /** What follows for the figures that can be narrowed. */
    Map<FigureKey, ValueRange> implied(Function<FigureKey, ValueRange> ranges);

    /** The narrowing of a relation; none if all its figures are known for certain or nothing follows from it. */
    static Optional<Narrowing> of(Relation relation, String scope, StatedValues stated) {
        boolean open = relation.codes().stream()
                .anyMatch(code -> stated.find(new FigureKey(code, scope))
                        .map(value -> !value.range().isPoint())
                        .orElse(true));
        boolean stands = relation instanceof Relation.Rate rate
                && stated.find(new FigureKey(rate.rate(), scope)).isPresent();
        return open && !stands ? relation.match(new ByForm(scope)) : Optional.empty();
    }

    /** Signed figures add up to something in a range. */
    record OfSum(Relation relation, ImmutableList<FigureKey> keys, ImmutableList<Boolean> minus, ValueRange allowed)
            implements Narrowing {
        @Override
        public Map<FigureKey, ValueRange> implied(Function<FigureKey, ValueRange> ranges) {
            Map<FigureKey, ValueRange> implied = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                if (!ranges.apply(keys.get(i)).isPoint()) {
                    ValueRange rest = allowed;
                    for (int j = 0; j < keys.size(); j++) {
                        if (j != i) {
                            ValueRange other = ranges.apply(keys.get(j));
                            rest = minus.get(j) ? rest.plus(other) : rest.minus(other);
                        }
                    }
                    implied.put(keys.get(i), minus.get(i) ? rest.negate() : rest);
                }
            }
            return implied;
        }
    }

    /** A rate is its numerator over its most customary base, which tells the rate from the parts. */
    record OfRate(Relation.Rate relation, ImmutableList<FigureKey> keys, String scope) implements Narrowing {
        private static final ValueRange PERCENT = ValueRange.between(Fraction.ZERO, Fraction.HUNDRED);

        @Override
        public Map<FigureKey, ValueRange> implied(Function<FigureKey, ValueRange> ranges) {
            Map<FigureKey, ValueRange> implied = new LinkedHashMap<>();
            FigureKey rate = new FigureKey(relation.rate(), scope);
            if (relation.bases().isEmpty()) {
                relation.complementOf()
                        .map(other -> new FigureKey(other, scope))
                        .filter(other -> !ranges.apply(other).equals(ValueRange.NOT_NEGATIVE))
                        .ifPresent(other -> implied.put(
                                rate, ValueRange.exactly(Fraction.HUNDRED).minus(ranges.apply(other))));
                return implied;
            }
            ValueRange base = sum(relation.bases().get(0), ranges);
            ValueRange numerator = sum(relation.numerator(), ranges);
            boolean aboveZero = base.low().filter(low -> low.signum() > 0).isPresent();
            if (aboveZero) {
                numerator
                        .times(Fraction.HUNDRED)
                        .over(base)
                        .intersect(PERCENT)
                        .filter(quotient -> !quotient.equals(PERCENT))
                        .ifPresent(quotient -> implied.put(rate, quotient));
            }
            return implied;
        }

        private ValueRange sum(List<Term> terms, Function<FigureKey, ValueRange> ranges) {
            ValueRange sum = SystemBuilder.ZERO;
            for (Term term : terms) {
                ValueRange value = ranges.apply(new FigureKey(term.code(), scope));
                sum = term.minus() ? sum.minus(value) : sum.plus(value);
            }
            return sum;
        }
    }

    /** Makes the narrowing of each form. */
    record ByForm(String scope) implements Relation.Cases<Optional<Narrowing>> {
        @Override
        public Optional<Narrowing> sum(Relation.Sum relation) {
            return sides(
                    relation,
                    ImmutableList.of(new Term(relation.total(), false)),
                    relation.parts(),
                    relation.complete() ? SystemBuilder.ZERO : ValueRange.NOT_NEGATIVE);
        }

        @Override
        public Optional<Narrowing> bound(Relation.Bound relation) {
            return sides(relation, relation.larger(), relation.smaller(), ValueRange.NOT_NEGATIVE);
        }

        @Override
        public Optional<Narrowing> balance(Relation.Balance relation) {
            return sides(relation, relation.left(), relation.right(), SystemBuilder.ZERO);
        }

        @Override
        public Optional<Narrowing> rate(Relation.Rate relation) {
            Stream<FactCode> base = relation.bases().isEmpty()
                    ? relation.complementOf().stream()
                    : relation.bases().get(0).stream().map(Term::code);
            return Optional.of(new OfRate(
                    relation,
                    Stream.of(
                                    Stream.of(relation.rate()),
                                    relation.numerator().stream().map(Term::code),
                                    base)
                            .flatMap(part -> part)
                            .distinct()
                            .map(code -> new FigureKey(code, scope))
                            .collect(ImmutableList.toImmutableList()),
                    scope));
        }

        @Override
        public Optional<Narrowing> change(Relation.Change relation) {
            return Optional.empty();
        }

        private Optional<Narrowing> sides(Relation relation, List<Term> one, List<Term> other, ValueRange allowed) {
            ImmutableList.Builder<FigureKey> keys = ImmutableList.builder();
            ImmutableList.Builder<Boolean> minus = ImmutableList.builder();
            one.forEach(term -> {
                keys.add(new FigureKey(term.code(), scope));
                minus.add(term.minus());
            });
            other.forEach(term -> {
                keys.add(new FigureKey(term.code(), scope));
                minus.add(!term.minus());
            });
            return Optional.of(new OfSum(relation, keys.build(), minus.build(), allowed));
        }
    }
}
