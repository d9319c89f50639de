package org.zhunsheng.robustness;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import java.util.Arrays;
import java.util.Objects;

/**
 * Variance-based sensitivity indices of one output: how much of its variance goes away if an input is fixed, and how much is left if
 * all others are. Estimators as in COINr, {@code SA_estimate}, after Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola,
 * Computer Physics Communications 181(2), 2010: from {@code N(d + 2)} runs of two samples A and B and of A with the column of input
 * i taken from B,
 *
 * <pre>
 * S_i  = mean(y_B · (y_ABi − y_A)) ÷ V        first order
 * ST_i = Σ(y_A − y_ABi)² ÷ 2NV                total, interactions included
 * </pre>
 *
 * where {@code V} is the sample variance of y_A and y_B together. Estimates of small indices can come out below zero.
 *
 * <p>How far they may be off is told by the bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13; COINr
 * offers the same): runs are drawn again with replacement, the same for A, B and the mixtures, and the indices of {@value #REPLICATES}
 * such draws give an interval that leaves out 2.5 % at either end. Immutable.
 *
 * @param variance the variance of the output; with none, all indices are zero
 * @param first the index of the first order of each input
 * @param total the total index of each input
 * @param firstWithin the interval of 95 % of each index of the first order
 * @param totalWithin the interval of 95 % of each total index
 */
public record SobolIndices(
        double variance,
        ImmutableList<Double> first,
        ImmutableList<Double> total,
        ImmutableList<Interval> firstWithin,
        ImmutableList<Interval> totalWithin) {
    private static final int REPLICATES = 1_000;
    private static final int LEFT_OUT = REPLICATES / 40;
    private static final long APART = 0x2545F4914F6CDD1DL;

    /** Refuses null. */
    public SobolIndices {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(firstWithin, "firstWithin");
        Objects.requireNonNull(totalWithin, "totalWithin");
    }

    /**
     * What an index may well be.
     *
     * @param low from
     * @param high to
     */
    public record Interval(double low, double high) {
        private static Interval of(double[] replicates) {
            double[] sorted = replicates.clone();
            Arrays.sort(sorted);
            return new Interval(sorted[LEFT_OUT], sorted[sorted.length - 1 - LEFT_OUT]);
        }
    }

    /**
     * The indices.
     *
     * @param outputs the output of each run: {@code size} of A, {@code size} of B, and {@code size} of A with each column of B in turn
     * @param size how many runs a sample has, at least two
     * @param seed the seed of the bootstrap
     * @throws IllegalArgumentException if the outputs do not go into whole samples of that size, three at least
     */
    public static SobolIndices of(double[] outputs, int size, long seed) {
        if (size < 2 || outputs.length % size != 0 || outputs.length < 3 * size) {
            throw new IllegalArgumentException(outputs.length + " outputs, samples of " + size);
        }
        int inputs = outputs.length / size - 2;
        int[] once = new int[size];
        Arrays.setAll(once, run -> run);
        double[] first = new double[inputs];
        double[] total = new double[inputs];
        double variance = estimate(outputs, once, first, total);
        double[][] firsts = new double[inputs][REPLICATES];
        double[][] totals = new double[inputs][REPLICATES];
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            NumberedRandom random = new NumberedRandom(seed ^ APART, replicate);
            int[] again = new int[size];
            Arrays.setAll(again, run -> random.below(size));
            double[] drawnFirst = new double[inputs];
            double[] drawnTotal = new double[inputs];
            estimate(outputs, again, drawnFirst, drawnTotal);
            for (int input = 0; input < inputs; input++) {
                firsts[input][replicate] = drawnFirst[input];
                totals[input][replicate] = drawnTotal[input];
            }
        }
        return new SobolIndices(
                variance,
                ImmutableList.copyOf(Doubles.asList(first)),
                ImmutableList.copyOf(Doubles.asList(total)),
                Arrays.stream(firsts).map(Interval::of).collect(ImmutableList.toImmutableList()),
                Arrays.stream(totals).map(Interval::of).collect(ImmutableList.toImmutableList()));
    }

    /** Estimates the indices from {@code runs} of each sample, and gives the variance. */
    private static double estimate(double[] outputs, int[] runs, double[] first, double[] total) {
        int size = runs.length;
        double variance = variance(outputs, runs);
        for (int input = 0; input < first.length; input++) {
            int from = (input + 2) * size;
            double products = 0;
            double squares = 0;
            for (int run : runs) {
                double difference = outputs[from + run] - outputs[run];
                products += outputs[size + run] * difference;
                squares += difference * difference;
            }
            first[input] = variance == 0 ? 0 : products / size / variance;
            total[input] = variance == 0 ? 0 : squares / (2.0 * size * variance);
        }
        return variance;
    }

    private static double variance(double[] outputs, int[] runs) {
        int size = runs.length;
        double mean = 0;
        for (int run : runs) {
            mean += outputs[run] + outputs[size + run];
        }
        mean /= 2.0 * size;
        double squares = 0;
        for (int run : runs) {
            squares += (outputs[run] - mean) * (outputs[run] - mean);
            squares += (outputs[size + run] - mean) * (outputs[size + run] - mean);
        }
        return squares / (2.0 * size - 1);
    }
}
