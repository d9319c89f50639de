package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.RelationOutcome.Basis;
import org.zhunsheng.indicators.relation.RelationOutcome.Comparison;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Strictness;
import org.zhunsheng.indicators.vocabulary.Term;

/**
 * Holds soft bounds, some figures of which are not stated, against what follows for these: suits closed are at least those dismissed.
 * What a bound takes for zero where it is not stated counts as zero unless exactly one value follows for it.
 */
final class SoftBoundCheck {
    private static final ValueRange ZERO = ValueRange.exactly(Fraction.ZERO);

    private final StatedValues values;
    private final DerivedValues derived;

    SoftBoundCheck(StatedValues values, DerivedValues derived) {
        this.values = values;
        this.derived = derived;
    }

    /** {@code outcome}, or what comes of the relation by what follows, where it cannot be told by what is stated alone. */
    RelationOutcome refine(RelationOutcome outcome) {
        if (!(outcome instanceof RelationOutcome.CannotTell)
                || !(outcome.relation() instanceof Relation.Bound bound)
                || bound.strictness() != Strictness.SOFT) {
            return outcome;
        }
        String scope = outcome.scope();
        ValueRange smaller = sum(bound.smaller(), scope, List.of());
        ValueRange larger = sum(bound.larger(), scope, bound.zeroIfNotStated());
        ValueRange imbalance = larger.minus(smaller);
        return imbalance.meets(ValueRange.NOT_NEGATIVE)
                ? outcome
                : new RelationOutcome.Disagrees(
                        bound,
                        scope,
                        ImmutableList.of(new Comparison(ImmutableList.of(), Basis.NONE, larger, smaller, imbalance)));
    }

    private ValueRange sum(List<Term> terms, String scope, List<FactCode> zeros) {
        ValueRange sum = ZERO;
        for (Term term : terms) {
            ValueRange value = value(new FigureKey(term.code(), scope), zeros.contains(term.code()));
            sum = term.minus() ? sum.minus(value) : sum.plus(value);
        }
        return sum;
    }

    private ValueRange value(FigureKey key, boolean zero) {
        Optional<ValueRange> stated = values.find(key).map(StatedValue::range);
        Optional<ValueRange> follows =
                derived.find(key).map(DerivedValues.DerivedValue::range).filter(range -> !zero || range.isPoint());
        return stated.or(() -> follows).orElse(zero ? ZERO : ValueRange.NOT_NEGATIVE);
    }
}
