package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.value.ValueRange;

/**
 * Figures that, if they alone were other than stated, would make everything hold.
 *
 * @param suspects the figures
 */
public record SuspectSet(ImmutableList<Suspect> suspects) {
    /** Refuses null. */
    public SuspectSet {
        Objects.requireNonNull(suspects, "suspects");
    }

    /**
     * One of them.
     *
     * @param key the figure
     * @param statement what is stated of it
     * @param needed what it would have to be, the others of the set being free, too
     * @param keystroke the one slip of a finger that would explain it, if there is one: a hint, never a correction
     */
    public record Suspect(FigureKey key, Statement statement, ValueRange needed, Optional<Keystroke> keystroke) {
        /** Refuses null. */
        public Suspect {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(statement, "statement");
            Objects.requireNonNull(needed, "needed");
            Objects.requireNonNull(keystroke, "keystroke");
        }
    }

    /** Whether one slip of a finger explains each of them. */
    public boolean isKeystroke() {
        return suspects.stream().allMatch(suspect -> suspect.keystroke().isPresent());
    }
}
