package org.zhunsheng.robustness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Scores all units under a block of weights, to two decimals, half up. Sums are whole numbers below 2<sup>53</sup> in doubles: the
 * processor's vector units add them, and they stay exact in whatever order. Columns are taken {@value #COLUMNS} at a time, units in
 * tiles that stay in the nearest cache.
 *
 * <p>A score is given as its <em>bin</em>: hundredths of a percent above {@link #base()}. Holds no state between calls but its
 * columns; each thread has a {@link Block} of its own.
 */
final class ScoreKernel {
    private static final int COLUMNS = 8;
    private static final int TILE = 128;

    private final int units;
    private final int criteria;
    /** By tile and criterion, so that every array is walked from its start: only then does the compiler use vectors. */
    private final double[][][] tiles;

    /** Which criteria apply to a unit, by number; units alike in this share it. */
    private final int[] patternOf;

    private final boolean[][] patterns;
    private final int base;
    private final int bins;

    ScoreKernel(ScoreTable table, IntervalBound end) {
        this.units = table.units().size();
        this.criteria = table.criteria().size();
        this.tiles = new double[(units + TILE - 1) / TILE][(criteria + COLUMNS - 1) / COLUMNS * COLUMNS][TILE];
        this.patternOf = new int[units];
        Map<String, Integer> numbers = new HashMap<>();
        int least = 0;
        int most = 0;
        for (int unit = 0; unit < units; unit++) {
            boolean[] pattern = new boolean[criteria];
            for (int criterion = 0; criterion < criteria; criterion++) {
                pattern[criterion] = table.applies(unit, criterion);
                int value = pattern[criterion] ? table.value(end, unit, criterion) : 0;
                tiles[unit / TILE][criterion][unit % TILE] = value;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            patternOf[unit] = numbers.computeIfAbsent(Arrays.toString(pattern), unseen -> numbers.size());
        }
        this.patterns = new boolean[numbers.size()][criteria];
        for (int unit = 0; unit < units; unit++) {
            for (int criterion = 0; criterion < criteria; criterion++) {
                patterns[patternOf[unit]][criterion] = table.applies(unit, criterion);
            }
        }
        this.base = Math.floorDiv(least, 100);
        this.bins = Math.floorDiv(most, 100) + 2 - base;
    }

    int units() {
        return units;
    }

    /** The score of bin 0, in hundredths of a percent. */
    int base() {
        return base;
    }

    /** How many bins there are. */
    int bins() {
        return bins;
    }

    /** Room for the scores under some weights. Not thread-safe. */
    final class Block {
        private final double[][] sums;
        private final int[][] scores;

        Block(int samples) {
            this.sums = new double[samples][TILE];
            this.scores = new int[samples][units];
        }

        /** The bin of each unit under the weights of a number. */
        int[] bins(int number) {
            return scores[number];
        }

        /**
         * Scores under {@code weights}. A unit none of whose criteria has weight scores nothing.
         *
         * @param weights for each sample the weight of each criterion, whole numbers whose sum is at most a hundred million
         * @param samples how many of them
         */
        void score(int[][] weights, int samples) {
            double[][] padded = new double[samples][tiles[0].length];
            double[][] ready = new double[samples][2 * patterns.length];
            for (int s = 0; s < samples; s++) {
                for (int c = 0; c < criteria; c++) {
                    padded[s][c] = weights[s][c];
                }
                for (int p = 0; p < patterns.length; p++) {
                    prepare(weights[s], p, ready[s]);
                }
            }
            for (int tile = 0; tile < tiles.length; tile++) {
                for (int s = 0; s < samples; s++) {
                    Arrays.fill(sums[s], 0);
                }
                for (int c = 0; c < tiles[tile].length; c += COLUMNS) {
                    for (int s = 0; s < samples; s++) {
                        add(sums[s], tiles[tile], padded[s], c);
                    }
                }
                int from = tile * TILE;
                int length = Math.min(TILE, units - from);
                for (int s = 0; s < samples; s++) {
                    if (patterns.length == 1) {
                        bin(sums[s], length, ready[s][0], ready[s][1], scores[s], from);
                    } else {
                        binByPattern(sums[s], length, ready[s], scores[s], from);
                    }
                }
            }
        }

        /** What is added to a sum and what it is then multiplied by, so that cutting gives the bin. */
        private void prepare(int[] weights, int pattern, double[] ready) {
            long whole = 0;
            for (int c = 0; c < criteria; c++) {
                whole += patterns[pattern][c] ? weights[c] : 0;
            }
            // Half a bin to round, and half of one to keep the reciprocal's error from crossing a whole number.
            ready[2 * pattern] = whole == 0 ? 0.5 - base : 50.0 * whole + 0.5 - 100.0 * whole * base;
            ready[2 * pattern + 1] = whole == 0 ? 1 : 1 / (100.0 * whole);
        }
    }

    private static void add(double[] sums, double[][] columns, double[] weights, int c) {
        double[] x0 = columns[c];
        double[] x1 = columns[c + 1];
        double[] x2 = columns[c + 2];
        double[] x3 = columns[c + 3];
        double[] x4 = columns[c + 4];
        double[] x5 = columns[c + 5];
        double[] x6 = columns[c + 6];
        double[] x7 = columns[c + 7];
        double w0 = weights[c];
        double w1 = weights[c + 1];
        double w2 = weights[c + 2];
        double w3 = weights[c + 3];
        double w4 = weights[c + 4];
        double w5 = weights[c + 5];
        double w6 = weights[c + 6];
        double w7 = weights[c + 7];
        for (int i = 0; i < TILE; i++) {
            sums[i] += w0 * x0[i]
                    + w1 * x1[i]
                    + w2 * x2[i]
                    + w3 * x3[i]
                    + w4 * x4[i]
                    + w5 * x5[i]
                    + w6 * x6[i]
                    + w7 * x7[i];
        }
    }

    private static void bin(double[] sums, int length, double shift, double factor, int[] scores, int from) {
        for (int i = 0; i < length; i++) {
            scores[from + i] = (int) ((sums[i] + shift) * factor);
        }
    }

    private void binByPattern(double[] sums, int length, double[] ready, int[] scores, int from) {
        for (int i = 0; i < length; i++) {
            int pattern = 2 * patternOf[from + i];
            scores[from + i] = (int) ((sums[i] + ready[pattern]) * ready[pattern + 1]);
        }
    }
}
