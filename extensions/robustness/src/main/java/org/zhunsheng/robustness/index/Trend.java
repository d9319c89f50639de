package org.zhunsheng.robustness.index;

/**
 * How a number changed over some years, from the first and the last that are there (COINr, {@code CAGR} and {@code prc_change}). Both
 * are NaN without two different years, and the growth rate if the quotient is negative. Immutable.
 *
 * @param annualGrowth {@code (last ÷ first)^(1 ÷ years) − 1}
 * @param percentChange {@code (last − first) ÷ first · 100}
 */
public record Trend(double annualGrowth, double percentChange) {
    /**
     * The trend of a series.
     *
     * @param values the numbers, a missing one NaN
     * @param years their years, ascending
     * @throws IllegalArgumentException if there are more of the one than of the other
     */
    public static Trend of(double[] values, int[] years) {
        if (values.length != years.length) {
            throw new IllegalArgumentException(values.length + " values, " + years.length + " years");
        }
        int first = 0;
        int last = values.length - 1;
        while (first < values.length && Double.isNaN(values[first])) {
            first++;
        }
        while (last >= 0 && Double.isNaN(values[last])) {
            last--;
        }
        if (first >= last || years[first] == years[last]) {
            return new Trend(Double.NaN, Double.NaN);
        }
        double quotient = values[last] / values[first];
        return new Trend(
                StrictMath.pow(quotient, 1.0 / (years[last] - years[first])) - 1,
                (values[last] - values[first]) / values[first] * 100);
    }
}
