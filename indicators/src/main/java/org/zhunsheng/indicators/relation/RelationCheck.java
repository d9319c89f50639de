package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.RelationOutcome.Basis;
import org.zhunsheng.indicators.relation.RelationOutcome.Comparison;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/**
 * Holds each relation by itself against what is stated. A figure that is not stated is taken for any number that is not negative: a
 * part above its total is seen although other parts are missing, and nothing is held against a report for what it does not print.
 */
final class RelationCheck implements Relation.Cases<RelationOutcome> {
    private static final ValueRange ZERO = ValueRange.exactly(Fraction.ZERO);

    private final StatedValues values;
    private final String scope;
    private final RateCheck rates;

    private RelationCheck(RelationSet relations, StatedValues values, String scope) {
        this.values = values;
        this.scope = scope;
        this.rates = new RateCheck(relations, values, scope);
    }

    /** The outcome of every relation that speaks of something stated, in each scope in which something is. */
    static ImmutableList<RelationOutcome> run(RelationSet relations, StatedValues values) {
        ImmutableList.Builder<RelationOutcome> outcomes = ImmutableList.builder();
        for (String scope : values.scopes()) {
            RelationCheck check = new RelationCheck(relations, values, scope);
            for (int place : relations.touching(values.codes(scope))) {
                outcomes.add(relations.relations().get(place).match(check));
            }
        }
        return outcomes.build();
    }

    @Override
    public RelationOutcome sum(Relation.Sum relation) {
        SignedSum total = SignedSum.of(ImmutableList.of(new Term(relation.total(), false)), scope, values);
        SignedSum parts = SignedSum.of(relation.parts(), scope, values);
        if (parts.stated() == 0) {
            return new RelationOutcome.DoesNotApply(relation, scope, Optional.empty());
        }
        boolean enough = relation.complete() ? parts.isComplete() : true;
        return compare(
                relation,
                total,
                parts,
                relation.complete() ? ZERO : ValueRange.NOT_NEGATIVE,
                total.isComplete() && enough);
    }

    @Override
    public RelationOutcome bound(Relation.Bound relation) {
        return sides(relation, relation.larger(), relation.smaller(), ValueRange.NOT_NEGATIVE);
    }

    @Override
    public RelationOutcome balance(Relation.Balance relation) {
        return sides(relation, relation.left(), relation.right(), ZERO);
    }

    private RelationOutcome sides(Relation relation, List<Term> one, List<Term> other, ValueRange allowed) {
        SignedSum left = SignedSum.of(one, scope, values);
        SignedSum right = SignedSum.of(other, scope, values);
        return compare(relation, left, right, allowed, left.isComplete() && right.isComplete());
    }

    private RelationOutcome compare(
            Relation relation, SignedSum stated, SignedSum computed, ValueRange allowed, boolean enough) {
        SignedSum imbalance = stated.minus(computed);
        Comparison comparison =
                new Comparison(ImmutableList.of(), Basis.NONE, stated.range(), computed.range(), imbalance.range());
        if (!imbalance.range().meets(allowed)) {
            return new RelationOutcome.Disagrees(relation, scope, ImmutableList.of(comparison));
        }
        if (!enough) {
            return new RelationOutcome.CannotTell(relation, scope, imbalance.missing());
        }
        return new RelationOutcome.Agrees(relation, scope, comparison, imbalance.fitOf(allowed), false);
    }

    @Override
    public RelationOutcome rate(Relation.Rate relation) {
        return rates.check(relation);
    }

    /** A change is held against both years by {@link ChangeCheck}, which knows what is stated of it. */
    @Override
    public RelationOutcome change(Relation.Change relation) {
        return new RelationOutcome.DoesNotApply(relation, scope, Optional.empty());
    }
}
