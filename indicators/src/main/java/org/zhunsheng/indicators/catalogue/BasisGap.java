package org.zhunsheng.indicators.catalogue;

import com.google.common.collect.ImmutableList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Objects;
import org.zhunsheng.core.text.LocalText;

/**
 * Years for which no basis in force is held, and why: the law had not been made, has ended with nothing in its place, or is not held.
 *
 * @param years the years
 * @param note why there is none
 */
public record BasisGap(
        @NotEmpty(message = "{LIST_EMPTY}") List<Integer> years,
        @Valid LocalText note) {
    /** Copies the list. */
    public BasisGap {
        Objects.requireNonNull(years, "years");
        Objects.requireNonNull(note, "note");
        years = ImmutableList.copyOf(years);
    }
}
