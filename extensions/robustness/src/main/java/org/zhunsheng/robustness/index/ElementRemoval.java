package org.zhunsheng.robustness.index;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;

/**
 * What becomes of the ranks if one element of the structure is left out: an indicator, or an aggregate with all that goes into it (COINr,
 * {@code remove_elements}). Immutable.
 *
 * @param code what is left out
 * @param meanChange by how many places a unit moves in the mean; NaN if nothing would be left
 */
public record ElementRemoval(String code, double meanChange) {
    /** Refuses null. */
    public ElementRemoval {
        Objects.requireNonNull(code, "code");
    }

    /** Leaves out each element of {@code level} in turn, in the order of the metadata. */
    public static ImmutableList<ElementRemoval> of(CompositeIndex index, int level) {
        return index.source().entries().stream()
                .filter(entry -> entry.level().orElse(0) == level
                        && !entry.equals(index.source().index()))
                .map(entry -> new ElementRemoval(entry.code(), change(index, entry.code())))
                .collect(ImmutableList.toImmutableList());
    }

    private static double change(CompositeIndex index, String code) {
        IndexSource left = index.source().without(code);
        if (left.indicators().isEmpty() || !left.index().equals(index.source().index())) {
            return Double.NaN;
        }
        CompositeIndex without = CompositeIndex.of(left, index.plan());
        List<String> units = without.result().units();
        double[] changes = new double[index.result().units().size()];
        for (int unit = 0; unit < changes.length; unit++) {
            int row = units.indexOf(index.result().units().get(unit));
            changes[unit] = row < 0
                    ? Double.NaN
                    : Math.abs(without.ranks().get(row) - index.ranks().get(unit));
        }
        return SampleStatistics.mean(changes);
    }
}
