package org.zhunsheng.robustness;

import com.google.common.collect.ImmutableList;

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
 * where {@code V} is the sample variance of y_A and y_B together. Estimates of small indices can come out below zero. Immutable.
 *
 * @param variance the variance of the output; with none, all indices are zero
 * @param first the index of the first order of each input
 * @param total the total index of each input
 */
public record SobolIndices(double variance, ImmutableList<Double> first, ImmutableList<Double> total) {
    /**
     * The indices.
     *
     * @param outputs the output of each run: {@code size} of A, {@code size} of B, and {@code size} of A with each column of B in turn
     * @param size how many runs a sample has, at least two
     * @throws IllegalArgumentException if the outputs do not go into whole samples of that size, three at least
     */
    public static SobolIndices of(double[] outputs, int size) {
        if (size < 2 || outputs.length % size != 0 || outputs.length < 3 * size) {
            throw new IllegalArgumentException(outputs.length + " outputs, samples of " + size);
        }
        double variance = variance(outputs, 2 * size);
        ImmutableList.Builder<Double> first = ImmutableList.builder();
        ImmutableList.Builder<Double> total = ImmutableList.builder();
        for (int from = 2 * size; from < outputs.length; from += size) {
            double products = 0;
            double squares = 0;
            for (int i = 0; i < size; i++) {
                double difference = outputs[from + i] - outputs[i];
                products += outputs[size + i] * difference;
                squares += difference * difference;
            }
            first.add(variance == 0 ? 0 : products / size / variance);
            total.add(variance == 0 ? 0 : squares / (2.0 * size * variance));
        }
        return new SobolIndices(variance, first.build(), total.build());
    }

    private static double variance(double[] values, int count) {
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += values[i];
        }
        mean /= count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return squares / (count - 1);
    }
}
