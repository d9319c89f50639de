package org.zhunsheng.robustness.index;

import java.util.Arrays;

/** Statistics of the numbers of a column, missing ones left out; NaN if there are too few. As R and COINr have them. */
final class SampleStatistics {
    private SampleStatistics() {}

    /** The numbers that are there, in their order. */
    static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    static double least(double[] values) {
        return Arrays.stream(present(values)).min().orElse(Double.NaN);
    }

    static double most(double[] values) {
        return Arrays.stream(present(values)).max().orElse(Double.NaN);
    }

    /** The mean, with R's second pass that takes out what the first sum lost. */
    static double mean(double[] values) {
        double[] there = present(values);
        double sum = 0;
        for (double value : there) {
            sum += value;
        }
        double mean = sum / there.length;
        double left = 0;
        for (double value : there) {
            left += value - mean;
        }
        return mean + left / there.length;
    }

    /** The standard deviation of a sample, over n − 1. */
    static double deviation(double[] values) {
        return Math.sqrt(centralSum(values, 2) / (present(values).length - 1));
    }

    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** The quantile with linear interpolation between {@code 1 + (n − 1)p}, R's type 7. */
    static double quantile(double[] values, double p) {
        double[] sorted = present(values);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(sorted);
        double place = (sorted.length - 1) * p;
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Skewness of type 2, as spreadsheets have it; three numbers at least. */
    static double skewness(double[] values) {
        double n = present(values).length;
        if (n < 3) {
            return Double.NaN;
        }
        double squares = centralSum(values, 2);
        double simple = Math.sqrt(n) * centralSum(values, 3) / (squares * Math.sqrt(squares));
        return simple * Math.sqrt(n * (n - 1)) / (n - 2);
    }

    /** Excess kurtosis of type 2; four numbers at least. */
    static double kurtosis(double[] values) {
        double n = present(values).length;
        if (n < 4) {
            return Double.NaN;
        }
        double squares = centralSum(values, 2);
        double simple = n * centralSum(values, 4) / (squares * squares);
        return ((n + 1) * (simple - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    /**
     * Ranks from the lowest, equal numbers sharing the lowest rank that they take up; NaN for a missing one.
     */
    static double[] ranksFromLowest(double[] values) {
        double[] sorted = present(values);
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = Double.isNaN(values[i]) ? Double.NaN : 1 + firstPlace(sorted, values[i]);
        }
        return ranks;
    }

    /** Ranks from the highest, likewise. */
    static double[] ranksFromHighest(double[] values) {
        return ranksFromLowest(Arrays.stream(values).map(value -> 0 - value).toArray());
    }

    private static int firstPlace(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static double centralSum(double[] values, int power) {
        double mean = mean(values);
        double sum = 0;
        for (double value : present(values)) {
            double difference = value - mean;
            double product = difference;
            for (int i = 1; i < power; i++) {
                product *= difference;
            }
            sum += product;
        }
        return sum;
    }
}
