package org.zhunsheng.robustness.index;

import java.util.Arrays;
import java.util.Objects;

/**
 * What is done about outliers: an indicator whose skewness and kurtosis are both beyond their limits is winsorised, and if that does not
 * do, its logarithm is taken instead. Formulas as in COINr, {@code Treat} with {@code winsorise} and {@code log_CT}. Immutable.
 *
 * @param skewness an indicator passes with less, either way
 * @param kurtosis or with less of this
 * @param mostWinsorised how many numbers may be winsorised, at most
 */
public record Treatment(double skewness, double kurtosis, int mostWinsorised) {
    /** COINr's defaults. */
    public static final Treatment DEFAULT = new Treatment(2, 3.5, 5);

    /** What was done. */
    public enum Step {
        /** Nothing had to be. */
        NONE,
        /** Extreme numbers were set to the next ones. */
        WINSORISED,
        /** {@code ln(x − min + 0.01 · (max − min))} was taken. */
        LOGARITHM
    }

    /**
     * A treated column.
     *
     * @param values the numbers after it
     * @param step what was done
     * @param winsorised how many numbers were set to others
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Treated(double[] values, Step step, int winsorised) {
        /** Refuses null. */
        public Treated {
            Objects.requireNonNull(values, "values");
            Objects.requireNonNull(step, "step");
        }
    }

    /** Treats a column. One of fewer than four numbers is left as it is. */
    public Treated apply(double[] values) {
        if (passes(values)) {
            return new Treated(values.clone(), Step.NONE, 0);
        }
        Treated winsorised = winsorise(values);
        return passes(winsorised.values()) ? winsorised : new Treated(logarithm(values), Step.LOGARITHM, 0);
    }

    /** Whether skewness or kurtosis is within its limit. */
    boolean passes(double[] values) {
        double skew = SampleStatistics.skewness(values);
        double kurt = SampleStatistics.kurtosis(values);
        return Double.isNaN(skew) || Double.isNaN(kurt) || Math.abs(skew) < skewness || kurt < kurtosis;
    }

    /** Sets the extreme number, on the side of the skew, to the next one, until the column passes. */
    private Treated winsorise(double[] values) {
        double[] treated = values.clone();
        boolean[] high = new boolean[values.length];
        boolean[] low = new boolean[values.length];
        int count = 0;
        while (!passes(treated) && count < mostWinsorised) {
            boolean top = SampleStatistics.skewness(treated) >= 0;
            double extreme = top ? SampleStatistics.most(treated) : SampleStatistics.least(treated);
            double[] others = Arrays.stream(treated)
                    .map(value -> value == extreme ? Double.NaN : value)
                    .toArray();
            double next = top ? SampleStatistics.most(others) : SampleStatistics.least(others);
            Arrays.fill(top ? high : low, false);
            for (int i = 0; i < treated.length; i++) {
                if (treated[i] == extreme) {
                    treated[i] = next;
                    (top ? high : low)[i] = true;
                }
            }
            count = count(high) + count(low);
        }
        return new Treated(treated, Step.WINSORISED, count);
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private static double[] logarithm(double[] values) {
        double least = SampleStatistics.least(values);
        double most = SampleStatistics.most(values);
        return Arrays.stream(values)
                .map(value -> StrictMath.log(value - least + 0.01 * (most - least)))
                .toArray();
    }
}
