package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that is missing. Immutable and thread-safe.
 *
 * @param rank its place, the gap whose closing is worth most first
 * @param code the code of the indicator or dimension
 * @param title its title
 * @param kind {@code shortfall}, {@code weakness}, {@code loophole} or {@code unproved}
 * @param kindTitle the kind in words
 * @param worth what closing it gives, or what is lost where it cannot be closed by the unit alone
 * @param cause why it is a gap
 * @param toProve what has to be proved
 * @param remedy what is usually done
 * @param plans the plans that cover it
 */
public record GapEntry(
        int rank,
        String code,
        Text title,
        String kind,
        Text kindTitle,
        Text worth,
        Text cause,
        ImmutableList<Text> toProve,
        Optional<Text> remedy,
        ImmutableList<Text> plans) {
    /** Refuses null. */
    public GapEntry {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(kindTitle, "kindTitle");
        Objects.requireNonNull(worth, "worth");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(toProve, "toProve");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(plans, "plans");
    }
}
