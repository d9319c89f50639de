package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * Two years of a unit on the desk. Immutable and thread-safe.
 *
 * @param unit the name of the unit
 * @param before the earlier period
 * @param after the later period
 * @param totals the totals of both, as stated and as verified
 * @param moved the indicators that moved, what moved most first
 */
public record DeskYears(Text unit, Text before, Text after, ImmutableList<Row> totals, ImmutableList<Row> moved) {
    /** Refuses null. */
    public DeskYears {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(totals, "totals");
        Objects.requireNonNull(moved, "moved");
    }

    /**
     * Something in both years.
     *
     * @param title what it is
     * @param before its points in the earlier year
     * @param after its points in the later year
     */
    public record Row(Text title, String before, String after) {
        /** Refuses null. */
        public Row {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }
}
