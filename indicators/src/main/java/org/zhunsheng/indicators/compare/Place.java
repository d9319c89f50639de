package org.zhunsheng.indicators.compare;

import java.util.Objects;

/**
 * Where a unit stands among others that no veto puts out, by what is verified. Immutable and thread-safe.
 *
 * @param unit the unit
 * @param stated its place by what the units state, by the same rule; never called certain
 * @param place its place by the lower ends, then the upper ends: by what is certain already; units with equal intervals share the best
 *     place that they take up
 * @param tied how many other units have the same interval
 * @param best the best place that is possible: one more than there are units that are above it for certain
 * @param worst the worst place that is possible: the number of units that are not below it for certain
 * @param notSeparable how many other units are neither above nor below it for certain, because the intervals overlap or touch
 * @param toBest what it is away from the best: the highest lower end and the highest upper end; zero or negative at either end
 * @param toMedian what it is away from the medians of the lower and of the upper ends
 */
public record Place(
        UnitScore unit,
        int stated,
        int place,
        int tied,
        int best,
        int worst,
        int notSeparable,
        Change toBest,
        Change toMedian) {
    /** Refuses null. */
    public Place {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(toBest, "toBest");
        Objects.requireNonNull(toMedian, "toMedian");
    }
}
