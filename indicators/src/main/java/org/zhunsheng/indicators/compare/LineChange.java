package org.zhunsheng.indicators.compare;

import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.indicators.engine.Contribution;

/**
 * A line of the ledger in one assessment and in another. One of the two may be missing: then the line came, or went. Immutable and
 * thread-safe.
 *
 * @param subject the code or id that the line belongs to, as in {@link Contribution#subject()}
 * @param before the line as it was
 * @param after the line as it is
 */
public record LineChange(String subject, Optional<Contribution> before, Optional<Contribution> after) {
    /** Refuses null. */
    public LineChange {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** What the line changes in the total; a line that is missing adds nothing. */
    public Change change() {
        return after.map(Change::of)
                .orElse(Change.NONE)
                .minus(before.map(Change::of).orElse(Change.NONE));
    }
}
