package org.zhunsheng.indicators.gap;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * An admitted problem and the plans that answer it. Immutable and thread-safe.
 *
 * @param problem the id of the problem
 * @param plans the plans, the surest first; empty if no plan answers it
 */
public record ProblemLink(String problem, ImmutableList<PlanLink> plans) {
    /** Refuses null. */
    public ProblemLink {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(plans, "plans");
    }

    /** Whether no plan answers the problem. */
    public boolean isUnanswered() {
        return plans.isEmpty();
    }
}
