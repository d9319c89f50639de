package org.zhunsheng.robustness.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How the numbers of a group come to one. Missing ones are left out and the weights taken over the others. As in COINr, {@code a_amean}
 * and so on; for exact decimals see {@link org.zhunsheng.indicators.composite.Mean}.
 */
public enum Aggregation {
    /** {@code Σwx ÷ Σw}. */
    AMEAN,
    /** {@code exp(Σw·ln x ÷ Σw)}, for numbers above zero. */
    GMEAN,
    /** {@code Σw ÷ Σ(w ÷ x)}, for numbers other than zero. */
    HMEAN,
    /** {@code (Σwx^p ÷ Σw)^(1 ÷ p)} with p = −1, 1, 2 and so on; missing numbers are left out here too, as COINr's page says. */
    GENMEAN,
    /**
     * Copeland scores: with {@code o} the weight of where a unit is higher plus half of where both are equal, over all weight, a pair is
     * won with more than 0.5 and lost with less, and a unit's number is what it won less what it lost. A pair is compared where both
     * have numbers.
     */
    COPELAND;

    /** What COINr calls {@code a_} and this, if it is one of them. */
    public static Optional<Aggregation> named(String name) {
        return Arrays.stream(values())
                .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(name.replaceFirst("^a_", "")))
                .findFirst();
    }

    /** Whether a number of zero or less is outside the formula. */
    boolean refuses(double value) {
        return (this == GMEAN && value <= 0) || (this == HMEAN && value == 0);
    }

    /**
     * Aggregates the rows of some columns.
     *
     * @param columns the columns of the group
     * @param weights the weight of each
     * @param power the exponent of {@link #GENMEAN}
     * @param leastAvailable the least share of the numbers of a row that has to be there, itself enough; else the row is missing
     */
    double[] apply(double[][] columns, double[] weights, double power, double leastAvailable) {
        int units = columns[0].length;
        double[] copeland = this == COPELAND ? copeland(columns, weights) : new double[0];
        double[] result = new double[units];
        for (int unit = 0; unit < units; unit++) {
            double[] row = new double[columns.length];
            int there = 0;
            for (int i = 0; i < row.length; i++) {
                row[i] = columns[i][unit];
                there += Double.isNaN(row[i]) ? 0 : 1;
            }
            boolean enough = there > 0 && (double) there / row.length >= leastAvailable;
            result[unit] = !enough ? Double.NaN : this == COPELAND ? copeland[unit] : mean(row, weights, power);
        }
        return result;
    }

    private double mean(double[] row, double[] weights, double power) {
        double sum = 0;
        double whole = 0;
        for (int i = 0; i < row.length; i++) {
            if (!Double.isNaN(row[i])) {
                whole += weights[i];
                sum += weights[i]
                        * switch (this) {
                            case GMEAN -> StrictMath.log(row[i]);
                            case HMEAN -> 1 / row[i];
                            case GENMEAN -> StrictMath.pow(row[i], power);
                            default -> row[i];
                        };
            }
        }
        return switch (this) {
            case GMEAN -> StrictMath.exp(sum / whole);
            case HMEAN -> whole / sum;
            case GENMEAN -> StrictMath.pow(sum / whole, 1 / power);
            default -> sum / whole;
        };
    }

    private static double[] copeland(double[][] columns, double[] weights) {
        int units = columns[0].length;
        double[] scores = new double[units];
        for (int one = 0; one < units; one++) {
            for (int other = one + 1; other < units; other++) {
                double ahead = 0;
                double behind = 0;
                for (int i = 0; i < columns.length; i++) {
                    ahead += columns[i][one] > columns[i][other] ? weights[i] : 0;
                    behind += columns[i][one] < columns[i][other] ? weights[i] : 0;
                }
                scores[one] += Math.signum(ahead - behind);
                scores[other] -= Math.signum(ahead - behind);
            }
        }
        return scores;
    }
}
