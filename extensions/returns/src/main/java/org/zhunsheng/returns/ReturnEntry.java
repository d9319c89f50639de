package org.zhunsheng.returns;

import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.validation.Place;

/**
 * One answer of a return. Immutable and thread-safe.
 *
 * @param cell what it speaks of
 * @param value the answer
 * @param whose whose figure it is, where the return says so
 * @param note what the unit remarks on it; empty if nothing
 * @param place where it stands in the file
 * @param source the file, where it is not that of the return
 */
public record ReturnEntry(
        FigureCell cell,
        ReturnValue value,
        Optional<Scope.Whose> whose,
        String note,
        Optional<Place> place,
        Optional<ReturnSource> source) {
    /** Refuses null. */
    public ReturnEntry {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(whose, "whose");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(source, "source");
    }

    /** An answer without a remark. */
    public static ReturnEntry of(FigureCell cell, ReturnValue value) {
        return new ReturnEntry(cell, value, Optional.empty(), "", Optional.empty(), Optional.empty());
    }

    /** This answer, from the file {@code file}. */
    public ReturnEntry from(ReturnSource file) {
        return new ReturnEntry(cell, value, whose, note, place, Optional.of(file));
    }
}
