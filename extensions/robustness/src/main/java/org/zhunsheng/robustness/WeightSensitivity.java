package org.zhunsheng.robustness;

/**
 * Which weights the ranking depends on: sensitivity indices of the mean change of ranks, over all units, against those under the
 * scheme's weights (the output that COINr takes, {@code get_sensitivity}).
 *
 * <p>The method needs inputs that do not depend on each other, and weights that sum to one do. So the inputs are raw weights, drawn
 * each for itself and scaled to the sum of one only in the model: between the bounds uniformly, for Dirichlet weights from the gamma
 * distributions that make them up. Between bounds these samples are therefore not quite those of {@link RankAcceptability}.
 */
public final class WeightSensitivity {
    private static final long APART = 0x5851F42D4C957F2DL;

    private WeightSensitivity() {}

    /**
     * Estimates the indices, in the order of the criteria.
     *
     * @param size how many runs each of the samples A and B has, at least two; {@code size · (criteria + 2)} runs are made
     * @throws IllegalArgumentException if it is less
     */
    public static SobolIndices of(ScoreTable table, IntervalBound end, WeightSpace space, int size, long seed) {
        int n = table.criteria().size();
        NominalRanks model = new NominalRanks(table, end);
        int[] nominal = model.ranks(space.nominal());
        int[][] a = raw(space, seed, size, 0);
        int[][] b = raw(space, seed, size, 1);
        double[] outputs = new double[size * (n + 2)];
        for (int i = 0; i < size; i++) {
            outputs[i] = change(model.ranks(a[i]), nominal);
            outputs[size + i] = change(model.ranks(b[i]), nominal);
            for (int c = 0; c < n; c++) {
                int[] mixed = a[i].clone();
                mixed[c] = b[i][c];
                outputs[(c + 2) * size + i] = change(model.ranks(mixed), nominal);
            }
        }
        return SobolIndices.of(outputs, size, seed);
    }

    private static int[][] raw(WeightSpace space, long seed, int size, int sample) {
        int n = space.criteria().size();
        int[][] weights = new int[size][n];
        for (int i = 0; i < size; i++) {
            for (int c = 0; c < n; c++) {
                weights[i][c] = space.rawWeight(c, seed ^ APART, ((long) sample * size + i) * n + c);
            }
        }
        return weights;
    }

    private static double change(int[] ranks, int[] nominal) {
        long sum = 0;
        for (int unit = 0; unit < ranks.length; unit++) {
            sum += Math.abs(ranks[unit] - nominal[unit]);
        }
        return (double) sum / ranks.length;
    }
}
