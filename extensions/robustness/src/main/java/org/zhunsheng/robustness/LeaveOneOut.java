package org.zhunsheng.robustness;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * What becomes of the ranking when one criterion is left out and its weight falls to the others in proportion (COINr, {@code
 * remove_elements}). A unit to which no other criterion applies then scores nothing. Immutable.
 *
 * @param criterion what is left out
 * @param meanChange by how many places a unit moves in the mean, up or down
 * @param largestChange by how many places a unit moves at most
 * @param moved how many units move
 */
public record LeaveOneOut(Criterion criterion, double meanChange, int largestChange, int moved) {
    /** Refuses null. */
    public LeaveOneOut {
        Objects.requireNonNull(criterion, "criterion");
    }

    /** Leaves out each criterion in turn, in their order; empty if there is only one. */
    public static ImmutableList<LeaveOneOut> of(ScoreTable table, IntervalBound end, WeightSpace space) {
        int n = table.criteria().size();
        if (n == 1) {
            return ImmutableList.of();
        }
        NominalRanks ranks = new NominalRanks(table, end);
        int[] nominal = ranks.ranks(space.nominal());
        ImmutableList.Builder<LeaveOneOut> all = ImmutableList.builder();
        for (int i = 0; i < n; i++) {
            int[] weights = space.nominal();
            weights[i] = 0;
            int[] without = ranks.ranks(weights);
            long sum = 0;
            int largest = 0;
            int moved = 0;
            for (int unit = 0; unit < nominal.length; unit++) {
                int change = Math.abs(without[unit] - nominal[unit]);
                sum += change;
                largest = Math.max(largest, change);
                moved += change > 0 ? 1 : 0;
            }
            all.add(new LeaveOneOut(table.criteria().get(i), (double) sum / nominal.length, largest, moved));
        }
        return all.build();
    }
}
