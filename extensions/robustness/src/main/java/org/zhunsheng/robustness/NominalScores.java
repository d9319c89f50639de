package org.zhunsheng.robustness;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.Objects;

/**
 * The scores and ranks of all units under the scheme's own weights, before bonuses and vetoes. Immutable.
 *
 * @param scores in hundredths of a percent, half up
 * @param ranks from 1, equal scores sharing the best rank that they take up
 */
public record NominalScores(ImmutableList<Integer> scores, ImmutableList<Integer> ranks) {
    /** Refuses null. */
    public NominalScores {
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(ranks, "ranks");
    }

    /** Those at {@code end}. */
    public static NominalScores of(ScoreTable table, IntervalBound end, WeightSpace space) {
        NominalRanks ranks = new NominalRanks(table, end);
        return new NominalScores(
                ImmutableList.copyOf(Ints.asList(ranks.scores(space.nominal()))),
                ImmutableList.copyOf(Ints.asList(ranks.ranks(space.nominal()))));
    }
}
