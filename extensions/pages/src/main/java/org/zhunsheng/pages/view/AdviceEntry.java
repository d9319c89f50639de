package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.indicators.advice.Ground;

/**
 * One thing that the unit is advised to do. Immutable and thread-safe.
 *
 * @param rank its place in the list
 * @param kind {@code prove}, {@code mend} or {@code explain}
 * @param kindTitle the kind in words
 * @param reason why
 * @param ground why, in words
 * @param title what it is about
 * @param action what to do
 * @param worth what it is worth and what it takes; empty where no points hang on it
 * @param offices of a request, which office is asked for what, the one that owes most first
 */
public record AdviceEntry(
        int rank,
        String kind,
        Text kindTitle,
        Ground reason,
        Text ground,
        Text title,
        Text action,
        Text worth,
        ImmutableList<Office> offices) {
    /** Refuses null. */
    public AdviceEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(kindTitle, "kindTitle");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(worth, "worth");
        Objects.requireNonNull(offices, "offices");
    }

    /**
     * An office that is asked.
     *
     * @param name the office
     * @param count how many figures and papers it is asked for
     * @param wanted these
     */
    public record Office(Text name, int count, Text wanted) {
        /** Refuses null. */
        public Office {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(wanted, "wanted");
        }
    }
}
