package org.zhunsheng.robustness;

import java.util.Arrays;

/**
 * Scores and ranks under single weights: the scheme's, or the scheme's with a criterion left out. Ranks are from the highest, equal
 * scores to two decimals sharing the best rank.
 */
final class NominalRanks {
    private final ScoreKernel kernel;
    private final ScoreKernel.Block block;
    private final RankCounter counter;

    NominalRanks(ScoreTable table, IntervalBound end) {
        this.kernel = new ScoreKernel(table, end);
        this.block = kernel.new Block(1);
        this.counter = new RankCounter(kernel.bins());
    }

    /** The rank of each unit, from 1. */
    int[] ranks(int[] weights) {
        block.score(new int[][] {weights}, 1);
        int[] codes = new int[kernel.units()];
        counter.rank(block.bins(0), codes);
        return Arrays.stream(codes).map(code -> (code >> 1) + 1).toArray();
    }

    /** The score of each unit, in hundredths of a percent. */
    int[] scores(int[] weights) {
        block.score(new int[][] {weights}, 1);
        return Arrays.stream(block.bins(0)).map(bin -> bin + kernel.base()).toArray();
    }
}
