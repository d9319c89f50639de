package org.zhunsheng.indicators.rectification;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * Whether an item can be accepted, criterion by criterion. Immutable and thread-safe.
 *
 * @param checked every criterion and what is shown of it
 */
public record Acceptance(ImmutableList<Checked> checked) {
    /** Refuses null. */
    public Acceptance {
        Objects.requireNonNull(checked, "checked");
    }

    /**
     * A criterion and what is shown of it.
     *
     * @param criterion the criterion
     * @param outcome what is shown
     */
    public record Checked(Criterion criterion, Criterion.Outcome outcome) {
        /** Refuses null. */
        public Checked {
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /** Whether there are criteria and every one is met by known facts. */
    public boolean isMet() {
        return !checked.isEmpty() && missing().isEmpty();
    }

    /** The criteria that are not met or cannot be told. */
    public ImmutableList<Checked> missing() {
        return checked.stream()
                .filter(one -> one.outcome() != Criterion.Outcome.MET)
                .collect(ImmutableList.toImmutableList());
    }
}
