package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Objects;

/**
 * One mistake, told once: everything that does not add up because of it, and where it can be.
 *
 * @param disagreements the relations that do not hold, the one that shows it best first; what else does not hold because of it follows
 * @param contradictions the figures that are stated differently at different places
 * @param suspects every figure of any of the lightest sets, described or not
 * @param localisation where it can be
 */
public record RelationFault(
        ImmutableList<RelationOutcome.Disagrees> disagreements,
        ImmutableList<FigureKey> contradictions,
        ImmutableSortedSet<FigureKey> suspects,
        ErrorLocalisation localisation) {
    /** Refuses null. */
    public RelationFault {
        Objects.requireNonNull(disagreements, "disagreements");
        Objects.requireNonNull(contradictions, "contradictions");
        Objects.requireNonNull(suspects, "suspects");
        Objects.requireNonNull(localisation, "localisation");
    }
}
