package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/** What one relation in one scope says of each of its figures, given the ranges of the others. */
abstract class Narrowing {
    private static final ValueRange ZERO = ValueRange.exactly(Fraction.ZERO);

    private final Relation relation;
    private final ImmutableList<OpenFigure> figures;
    private boolean waiting;

    private Narrowing(Relation relation, ImmutableList<OpenFigure> figures) {
        this.relation = relation;
        this.figures = figures;
    }

    Relation relation() {
        return relation;
    }

    /** The figures that it speaks of. */
    ImmutableList<OpenFigure> figures() {
        return figures;
    }

    /** Says that it is to be looked at; returns whether that is new. */
    boolean queue() {
        boolean isNew = !waiting;
        waiting = true;
        return isNew;
    }

    /** Says that it has been looked at. */
    void done() {
        waiting = false;
    }

    /** Tells what follows for each figure that can be narrowed. */
    abstract void imply(BiConsumer<OpenFigure, ValueRange> narrower);

    /** The narrowing of a relation; none if all its figures are known for certain or nothing follows from it. */
    static Optional<Narrowing> of(
            Relation relation, String scope, StatedValues stated, Function<FigureKey, OpenFigure> figures) {
        boolean open = false;
        for (FactCode code : relation.codes()) {
            Optional<StatedValue> value = stated.find(new FigureKey(code, scope));
            open |= value.isEmpty() || !value.get().range().isPoint();
        }
        boolean stands = relation instanceof Relation.Rate rate
                && stated.find(new FigureKey(rate.rate(), scope)).isPresent();
        return open && !stands ? relation.match(new ByForm(scope, figures)) : Optional.empty();
    }

    /** Signed figures add up to something in a range. */
    private static final class OfSum extends Narrowing {
        private final ImmutableList<Boolean> minus;
        private final ValueRange allowed;

        OfSum(Relation relation, ImmutableList<OpenFigure> figures, ImmutableList<Boolean> minus, ValueRange allowed) {
            super(relation, figures);
            this.minus = minus;
            this.allowed = allowed;
        }

        @Override
        void imply(BiConsumer<OpenFigure, ValueRange> narrower) {
            ImmutableList<OpenFigure> figures = figures();
            int size = figures.size();
            ValueRange[] behind = new ValueRange[size + 1];
            behind[size] = allowed;
            for (int i = size - 1; i > 0; i--) {
                behind[i] = less(behind[i + 1], i);
            }
            ValueRange[] own = new ValueRange[size];
            ValueRange before = ValueRange.exactly(Fraction.ZERO);
            for (int i = 0; i < size; i++) {
                own[i] = before.plus(behind[i + 1]);
                before = less(before, i);
            }
            for (int i = 0; i < size; i++) {
                if (!figures.get(i).range().isPoint()) {
                    narrower.accept(figures.get(i), minus.get(i) ? own[i].negate() : own[i]);
                }
            }
        }

        private ValueRange less(ValueRange sum, int i) {
            ValueRange range = figures().get(i).range();
            return minus.get(i) ? sum.plus(range) : sum.minus(range);
        }
    }

    /** A rate is its numerator over its most customary base, which tells the rate from the parts. */
    private static final class OfRate extends Narrowing {
        private static final ValueRange PERCENT = ValueRange.between(Fraction.ZERO, Fraction.HUNDRED);

        private final OpenFigure rate;
        private final ImmutableList<SignedFigure> numerator;
        private final ImmutableList<SignedFigure> base;
        private final Optional<OpenFigure> complement;

        private record SignedFigure(OpenFigure figure, boolean minus) {}

        OfRate(Relation.Rate relation, Function<FactCode, OpenFigure> figures, ImmutableList<OpenFigure> all) {
            super(relation, all);
            this.rate = figures.apply(relation.rate());
            this.numerator = signed(relation.numerator(), figures);
            this.base = relation.bases().isEmpty()
                    ? ImmutableList.of()
                    : signed(relation.bases().get(0), figures);
            this.complement =
                    relation.bases().isEmpty() ? relation.complementOf().map(figures) : Optional.empty();
        }

        private static ImmutableList<SignedFigure> signed(List<Term> terms, Function<FactCode, OpenFigure> figures) {
            return terms.stream()
                    .map(term -> new SignedFigure(figures.apply(term.code()), term.minus()))
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        void imply(BiConsumer<OpenFigure, ValueRange> narrower) {
            complement
                    .map(OpenFigure::range)
                    .filter(other -> !other.equals(ValueRange.NOT_NEGATIVE))
                    .ifPresent(other -> narrower.accept(
                            rate, ValueRange.exactly(Fraction.HUNDRED).minus(other)));
            if (base.isEmpty()) {
                return;
            }
            ValueRange below = sum(base);
            if (below.low().filter(low -> low.signum() > 0).isPresent()) {
                sum(numerator)
                        .times(Fraction.HUNDRED)
                        .over(below)
                        .intersect(PERCENT)
                        .filter(quotient -> !quotient.equals(PERCENT))
                        .ifPresent(quotient -> narrower.accept(rate, quotient));
            }
        }

        private static ValueRange sum(ImmutableList<SignedFigure> terms) {
            ValueRange sum = ZERO;
            for (SignedFigure term : terms) {
                ValueRange value = term.figure().range();
                sum = term.minus() ? sum.minus(value) : sum.plus(value);
            }
            return sum;
        }
    }

    /** Makes the narrowing of each form. */
    private record ByForm(String scope, Function<FigureKey, OpenFigure> figures)
            implements Relation.Cases<Optional<Narrowing>> {
        private OpenFigure figure(FactCode code) {
            return figures.apply(new FigureKey(code, scope));
        }

        @Override
        public Optional<Narrowing> sum(Relation.Sum relation) {
            return sides(
                    relation,
                    ImmutableList.of(new Term(relation.total(), false)),
                    relation.parts(),
                    relation.complete() ? ZERO : ValueRange.NOT_NEGATIVE);
        }

        @Override
        public Optional<Narrowing> bound(Relation.Bound relation) {
            return sides(relation, relation.larger(), relation.smaller(), ValueRange.NOT_NEGATIVE);
        }

        @Override
        public Optional<Narrowing> balance(Relation.Balance relation) {
            return sides(relation, relation.left(), relation.right(), ZERO);
        }

        @Override
        public Optional<Narrowing> rate(Relation.Rate relation) {
            ImmutableList.Builder<OpenFigure> all = ImmutableList.builder();
            all.add(figure(relation.rate()));
            relation.numerator().forEach(term -> all.add(figure(term.code())));
            if (relation.bases().isEmpty()) {
                relation.complementOf().map(this::figure).ifPresent(all::add);
            } else {
                relation.bases().get(0).forEach(term -> all.add(figure(term.code())));
            }
            return Optional.of(new OfRate(
                    relation, this::figure, all.build().stream().distinct().collect(ImmutableList.toImmutableList())));
        }

        @Override
        public Optional<Narrowing> change(Relation.Change relation) {
            return Optional.empty();
        }

        private Optional<Narrowing> sides(Relation relation, List<Term> one, List<Term> other, ValueRange allowed) {
            ImmutableList.Builder<OpenFigure> keys = ImmutableList.builder();
            ImmutableList.Builder<Boolean> minus = ImmutableList.builder();
            one.forEach(term -> {
                keys.add(figure(term.code()));
                minus.add(term.minus());
            });
            other.forEach(term -> {
                keys.add(figure(term.code()));
                minus.add(!term.minus());
            });
            return Optional.of(new OfSum(relation, keys.build(), minus.build(), allowed));
        }
    }
}
