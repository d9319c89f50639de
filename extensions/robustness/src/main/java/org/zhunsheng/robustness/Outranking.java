package org.zhunsheng.robustness;

/**
 * In which share of the admissible weights one unit scores more than another, to two decimals (pairwise winning indices: Leskinen,
 * Viitanen, Kangas and Kangas, 2006, for SMAA). Both units are seen under the same weights.
 *
 * <p>While facts are open there are two shares: those weights under which the one is ahead whatever the facts turn out to be, and
 * those under which it may be. Immutable.
 *
 * @param certain in how many samples the low end of the one is above the high end of the other
 * @param possible in how many samples the high end of the one is above the low end of the other
 * @param levelLow in how many samples the low ends are level
 * @param levelHigh in how many samples the high ends are level
 * @param samples how many were drawn
 */
public record Outranking(int certain, int possible, int levelLow, int levelHigh, int samples) {
    private static final int BLOCK = 256;

    /** Counts the samples in which {@code unit} is ahead of {@code other}. Draws the same weights as {@link RankAcceptability}. */
    public static Outranking of(ScoreTable table, WeightSpace space, Sampling sampling, int unit, int other) {
        ScoreTable two = ScoreTable.builder(table.criteria())
                .add("unit", row(table, IntervalBound.LOW, unit), row(table, IntervalBound.HIGH, unit))
                .add("other", row(table, IntervalBound.LOW, other), row(table, IntervalBound.HIGH, other))
                .build();
        ScoreKernel low = new ScoreKernel(two, IntervalBound.LOW);
        ScoreKernel high = new ScoreKernel(two, IntervalBound.HIGH);
        ScoreKernel.Block lows = low.new Block(BLOCK);
        ScoreKernel.Block highs = high.new Block(BLOCK);
        int certain = 0;
        int possible = 0;
        int levelLow = 0;
        int levelHigh = 0;
        int[][] weights = new int[BLOCK][];
        for (int first = 0; first < sampling.samples(); first += BLOCK) {
            int size = Math.min(BLOCK, sampling.samples() - first);
            for (int s = 0; s < size; s++) {
                weights[s] = space.sample(sampling.seed(), first + s);
            }
            lows.score(weights, size);
            highs.score(weights, size);
            for (int s = 0; s < size; s++) {
                int[] l = lows.bins(s);
                int[] h = highs.bins(s);
                certain += low.base() + l[0] > high.base() + h[1] ? 1 : 0;
                possible += high.base() + h[0] > low.base() + l[1] ? 1 : 0;
                levelLow += l[0] == l[1] ? 1 : 0;
                levelHigh += h[0] == h[1] ? 1 : 0;
            }
        }
        return new Outranking(certain, possible, levelLow, levelHigh, sampling.samples());
    }

    private static int[] row(ScoreTable table, IntervalBound end, int unit) {
        int[] row = new int[table.criteria().size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = table.value(end, unit, i);
        }
        return row;
    }
}
