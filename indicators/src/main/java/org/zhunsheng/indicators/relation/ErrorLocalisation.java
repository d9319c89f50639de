package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * Where one mistake can be: all lightest sets of figures whose change makes everything hold, or as many as are listed. It never says
 * which of them it is.
 *
 * @param sets the sets, those that a slip of a finger explains first; none if no change of figures makes everything hold
 * @param count how many there are, listed or not
 * @param counted whether the count is all there is; if not, there are at least so many
 * @param exact whether every set was tried together with every set of the other mistakes, and whole numbers were insisted on to the end
 */
public record ErrorLocalisation(ImmutableList<SuspectSet> sets, int count, boolean counted, boolean exact) {
    /** Refuses null. */
    public ErrorLocalisation {
        Objects.requireNonNull(sets, "sets");
    }
}
