package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * What units are compared by: of every unit of the cohort each fact that the scheme compares, as stated and as verified. Two cohorts
 * with the same figures decide the same points. Immutable and thread-safe.
 *
 * @param units how many units there are
 * @param lines a line for each unit, view and fact: id, view, code, and the least and the most that it can be, as the engine counts
 *     it, {@code unknown} behind what nobody has said, {@code inapplicable} where it does not apply; in order
 */
public record CohortFigures(int units, ImmutableList<String> lines) {
    /** Refuses null. */
    public CohortFigures {
        Objects.requireNonNull(lines, "lines");
    }
}
