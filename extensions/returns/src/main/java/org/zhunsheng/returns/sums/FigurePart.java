package org.zhunsheng.returns.sums;

import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.returns.ReturnSource;
import org.zhunsheng.returns.ReturnValue;

/**
 * What one unit adds to a figure, and where it says so. Immutable and thread-safe.
 *
 * @param unit the id of the unit
 * @param value its answer
 * @param source the file
 * @param place the cell
 * @param note what the unit remarks on it; empty if nothing
 * @param role what becomes of it
 */
public record FigurePart(
        String unit, ReturnValue value, ReturnSource source, Optional<Place> place, String note, Role role) {
    /** Refuses null. */
    public FigurePart {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(role, "role");
    }

    /** What becomes of an answer. */
    public enum Role {
        /** It is added up, or is the figure. */
        COUNTED,
        /** It is kept out, since units below state the same. */
        COUNTED_TWICE,
        /** It is shown and not added up. */
        SHOWN
    }
}
