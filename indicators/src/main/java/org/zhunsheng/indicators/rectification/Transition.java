package org.zhunsheng.indicators.rectification;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A step in the life of an item. Immutable and thread-safe.
 *
 * @param to the state that it came to
 * @param on the day
 * @param note why, or by whom
 */
public record Transition(PlanState to, LocalDate on, Optional<String> note) {
    /** Refuses null. */
    public Transition {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(note, "note");
    }
}
