package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.RelationOutcome.Basis;
import org.zhunsheng.indicators.relation.RelationOutcome.Comparison;
import org.zhunsheng.indicators.vocabulary.Relation;

/** Holds stated changes against the figures of both years. The relation between them holds of every figure without being written. */
final class ChangeCheck {
    private ChangeCheck() {}

    static ImmutableList<RelationOutcome> run(StatedValues values) {
        ImmutableList.Builder<RelationOutcome> outcomes = ImmutableList.builder();
        values.changes().forEach((change, stated) -> outcomes.add(check(change, stated, values)));
        return outcomes.build();
    }

    private static RelationOutcome check(StatedValues.Change change, StatedValue stated, StatedValues values) {
        FigureKey key = change.key();
        Relation relation = relation(key);
        Optional<StatedValue> now = values.find(key);
        Optional<StatedValue> before = values.find(key.yearBefore());
        if (now.isEmpty() || before.isEmpty()) {
            return new RelationOutcome.CannotTell(relation, key.scope(), ImmutableSet.of(key.code()));
        }
        if (change.kind() == ChangeKind.GROWTH && before.get().range().contains(Fraction.ZERO)) {
            return new RelationOutcome.DoesNotApply(relation, key.scope(), Optional.empty());
        }
        ValueRange computed =
                computed(change.kind(), now.get().range(), before.get().range());
        Comparison comparison = new Comparison(
                ImmutableList.of(),
                Basis.NONE,
                stated.range(),
                computed,
                stated.range().minus(computed));
        if (!computed.meets(stated.range())) {
            return new RelationOutcome.Disagrees(relation, key.scope(), ImmutableList.of(comparison));
        }
        ReadingFit fit = SignedSum.fit(
                computed(change.kind(), now.get().rounded(), before.get().rounded())
                        .meets(stated.rounded()),
                computed(change.kind(), now.get().cutOff(), before.get().cutOff())
                        .meets(stated.cutOff()));
        return new RelationOutcome.Agrees(relation, key.scope(), comparison, fit, false);
    }

    static Relation.Change relation(FigureKey key) {
        return new Relation.Change(
                "change." + key.code().value(),
                key.code(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What both years make of the change. */
    static ValueRange computed(ChangeKind kind, ValueRange now, ValueRange before) {
        ValueRange difference = now.minus(before);
        return kind == ChangeKind.GROWTH
                ? now.over(before).times(Fraction.HUNDRED).minus(ValueRange.exactly(Fraction.HUNDRED))
                : difference;
    }
}
