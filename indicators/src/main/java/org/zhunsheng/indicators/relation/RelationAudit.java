package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Strictness;

/**
 * Holds what reports state against the relations of a vocabulary: the entry point of this package. Each relation is looked at by itself
 * first; only where something does not hold is the system of all figures searched for the mistake. Immutable and thread-safe.
 */
public final class RelationAudit {
    private final RelationSet relations;
    private final ErrorWeights weights;

    private RelationAudit(RelationSet relations, ErrorWeights weights) {
        this.relations = relations;
        this.weights = weights;
    }

    /** An audit by {@code relations}. */
    public static RelationAudit of(Collection<? extends Relation> relations) {
        return new RelationAudit(RelationSet.of(relations), ErrorWeights.DEFAULT);
    }

    /** The same audit with {@code more} relations, which a report adds. */
    public RelationAudit with(Collection<? extends Relation> more) {
        return new RelationAudit(relations.with(more), weights);
    }

    /** The same audit with other weights. */
    public RelationAudit with(ErrorWeights others) {
        return new RelationAudit(relations, others);
    }

    /** The relations it goes by. */
    public RelationSet relations() {
        return relations;
    }

    /** Everything that follows from holding {@code values} against the relations. */
    public RelationReport audit(StatedValues values) {
        DerivedValues derived = DerivedValues.of(relations, values);
        SoftBoundCheck soft = new SoftBoundCheck(values, derived);
        ImmutableList<RelationOutcome> outcomes = ImmutableList.<RelationOutcome>builder()
                .addAll(RelationCheck.run(relations, values).stream()
                        .map(soft::refine)
                        .iterator())
                .addAll(ChangeCheck.run(values))
                .build();
        ImmutableList<RelationOutcome.Disagrees> disagreements = outcomes.stream()
                .filter(RelationOutcome.Disagrees.class::isInstance)
                .map(RelationOutcome.Disagrees.class::cast)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<RelationOutcome.Disagrees> hard = disagreements.stream()
                .filter(disagrees -> disagrees.relation().strictness() == Strictness.HARD)
                .collect(ImmutableList.toImmutableList());
        boolean contradictory = values.all().stream().anyMatch(StatedValue::contradictory);
        boolean wrong =
                contradictory || !hard.isEmpty() || !derived.impossible().isEmpty();
        return new RelationReport(
                outcomes,
                wrong ? new FaultFinder(relations, values, derived, weights, hard).find() : ImmutableList.of(),
                disagreements.stream()
                        .filter(disagrees -> disagrees.relation().strictness() == Strictness.SOFT)
                        .collect(ImmutableList.toImmutableList()),
                YearShift.of(values),
                derived);
    }
}
