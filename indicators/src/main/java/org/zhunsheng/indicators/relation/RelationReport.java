package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Objects;

/**
 * What came of holding one report against relations.
 *
 * @param outcomes the outcome of every relation that speaks of something stated
 * @param faults the mistakes: hard relations that do not hold and figures stated differently, each mistake once
 * @param toVerify soft relations that do not hold
 * @param shifts counts that are many times those of the year before, or a fraction of them
 * @param derived what follows for figures that are not stated
 */
public record RelationReport(
        ImmutableList<RelationOutcome> outcomes,
        ImmutableList<RelationFault> faults,
        ImmutableList<RelationOutcome.Disagrees> toVerify,
        ImmutableList<YearShift> shifts,
        DerivedValues derived) {
    /** Refuses null. */
    public RelationReport {
        Objects.requireNonNull(outcomes, "outcomes");
        Objects.requireNonNull(faults, "faults");
        Objects.requireNonNull(toVerify, "toVerify");
        Objects.requireNonNull(shifts, "shifts");
        Objects.requireNonNull(derived, "derived");
    }

    /** The figures that a mistake can be in: what is scored by them is disputed. */
    public ImmutableSortedSet<FigureKey> disputed() {
        return faults.stream()
                .flatMap(fault -> fault.suspects().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(FigureKey::compareTo));
    }
}
