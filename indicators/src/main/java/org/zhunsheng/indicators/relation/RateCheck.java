package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.RelationOutcome.Basis;
import org.zhunsheng.indicators.relation.RelationOutcome.Comparison;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/**
 * Holds a stated rate against every customary base that is stated, the most customary first. It is wrong only if the most customary
 * base is stated and no stated base fits: else something is missing.
 */
final class RateCheck {
    private static final ValueRange HUNDRED = ValueRange.exactly(Fraction.HUNDRED);

    private final RelationSet relations;
    private final StatedValues values;
    private final String scope;

    RateCheck(RelationSet relations, StatedValues values, String scope) {
        this.relations = relations;
        this.values = values;
        this.scope = scope;
    }

    RelationOutcome check(Relation.Rate relation) {
        Optional<StatedValue> rate = find(relation.rate());
        if (rate.isEmpty()) {
            return new RelationOutcome.DoesNotApply(relation, scope, Optional.empty());
        }
        Trial trial = new Trial(relation, rate.get());
        SignedSum numerator = SignedSum.of(relation.numerator(), scope, values);
        for (List<Term> base : relation.bases()) {
            trial.base(numerator, SignedSum.of(base, scope, values), ImmutableList.copyOf(base), Basis.CUSTOMARY);
        }
        relation.complementOf().flatMap(this::find).ifPresent(trial::complement);
        if (trial.fits == null && trial.complete) {
            ShareColumn.of(relation, relations, values, scope).ifPresent(column -> {
                trial.base(numerator, column.sumOfClasses(), column.terms(), Basis.SUM_OF_CLASSES);
                trial.adjusted(column);
            });
        }
        return trial.outcome(numerator);
    }

    private Optional<StatedValue> find(FactCode code) {
        return values.find(new FigureKey(code, scope));
    }

    /** What has been tried on one rate so far. */
    private final class Trial {
        private final Relation.Rate relation;
        private final StatedValue rate;
        private final List<Comparison> tried = new ArrayList<>();
        private RelationOutcome.@Nullable Agrees fits;
        private Optional<ImmutableList<Term>> zeroBase = Optional.empty();
        private Optional<ImmutableSet<FactCode>> missing = Optional.empty();
        private boolean complete;
        private int bases;

        Trial(Relation.Rate relation, StatedValue rate) {
            this.relation = relation;
            this.rate = rate;
            this.complete = relation.bases().isEmpty();
        }

        void base(SignedSum numerator, SignedSum denominator, ImmutableList<Term> terms, Basis basis) {
            boolean mostCustomary = bases == 0;
            bases++;
            if (!numerator.isComplete() || !denominator.isComplete()) {
                ImmutableSet<FactCode> lacking =
                        numerator.missing().isEmpty() ? denominator.missing() : numerator.missing();
                if (missing.isEmpty() || lacking.size() < missing.get().size()) {
                    missing = Optional.of(lacking);
                }
                return;
            }
            complete |= mostCustomary;
            if (denominator.isZero()) {
                zeroBase = zeroBase.or(() -> Optional.of(terms));
                return;
            }
            ValueRange quotient = percent(numerator.range(), denominator.range());
            Comparison comparison = new Comparison(
                    terms, basis, rate.range(), quotient, rate.range().minus(quotient));
            tried.add(comparison);
            if (fits == null && quotient.meets(rate.range())) {
                ReadingFit fit = SignedSum.fit(
                        meets(rate.rounded(), numerator.rounded(), denominator.rounded()),
                        meets(rate.cutOff(), numerator.cutOff(), denominator.cutOff()));
                fits = new RelationOutcome.Agrees(relation, scope, comparison, fit, isTooPrecise(quotient));
            }
        }

        private boolean meets(ValueRange stated, ValueRange numerator, ValueRange denominator) {
            return !denominator.equals(ValueRange.exactly(Fraction.ZERO))
                    && percent(numerator, denominator).meets(stated);
        }

        private boolean isTooPrecise(ValueRange quotient) {
            return quotient.low().isEmpty()
                    || quotient.high().isEmpty()
                    || quotient.high()
                                    .get()
                                    .minus(quotient.low().get())
                                    .compareTo(Fraction.powerOfTen(rate.precision()))
                            > 0;
        }

        void complement(StatedValue other) {
            ValueRange rest = HUNDRED.minus(other.range());
            Comparison comparison = new Comparison(
                    ImmutableList.of(),
                    Basis.COMPLEMENT,
                    rate.range(),
                    rest,
                    rate.range().minus(rest));
            tried.add(comparison);
            if (fits == null && rest.meets(rate.range())) {
                ReadingFit fit = SignedSum.fit(
                        HUNDRED.minus(other.rounded()).meets(rate.rounded()),
                        HUNDRED.minus(other.cutOff()).meets(rate.cutOff()));
                fits = new RelationOutcome.Agrees(relation, scope, comparison, fit, false);
            }
        }

        void adjusted(ShareColumn column) {
            if (fits == null && column.addsUp()) {
                ValueRange widened = ShareColumn.widened(rate);
                tried.stream()
                        .filter(comparison -> comparison.computed().meets(widened))
                        .findFirst()
                        .ifPresent(comparison -> fits =
                                new RelationOutcome.Agrees(relation, scope, comparison, ReadingFit.ADJUSTED, false));
            }
        }

        RelationOutcome outcome(SignedSum numerator) {
            if (fits != null) {
                return fits;
            }
            if (!tried.isEmpty() && complete) {
                return new RelationOutcome.Disagrees(relation, scope, ImmutableList.copyOf(tried));
            }
            if (zeroBase.isPresent()) {
                return new RelationOutcome.DoesNotApply(relation, scope, zeroBase);
            }
            return new RelationOutcome.CannotTell(
                    relation,
                    scope,
                    missing.orElseGet(
                            () -> relation.complementOf().map(ImmutableSet::of).orElse(numerator.missing())));
        }
    }

    private static ValueRange percent(ValueRange numerator, ValueRange denominator) {
        return numerator.times(Fraction.HUNDRED).over(denominator);
    }
}
