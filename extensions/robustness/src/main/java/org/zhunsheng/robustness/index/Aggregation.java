package org.zhunsheng.robustness.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * How the numbers of a group come to one. Missing ones are left out and the weights taken over the others. As in COINr, {@code a_amean}
 * and so on.
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

    /** How many digits of a weight count; a thousand weights of them still fit. */
    private static final int DIGITS = 15;

    /** What COINr calls {@code a_} and this, if it is one of them. */
    public static Optional<Aggregation> named(String name) {
        return Arrays.stream(values())
                .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(name.replaceFirst("^a_", "")))
                .findFirst();
    }

    /** Whether a number is outside the formula: of zero there is no logarithm and no reciprocal, of less no root. */
    boolean refuses(double value, double power) {
        return switch (this) {
            case GMEAN -> value <= 0;
            case HMEAN -> value == 0;
            case GENMEAN -> (value == 0 && power < 0) || (value < 0 && power != Math.rint(power));
            case AMEAN, COPELAND -> false;
        };
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
        if (Double.isInfinite(sum) || Double.isInfinite(whole)) {
            return Double.POSITIVE_INFINITY; // no number of it is right; it is refused
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
        long[] exact = whole(weights);
        double[] scores = new double[units];
        for (int one = 0; one < units; one++) {
            for (int other = one + 1; other < units; other++) {
                long ahead = 0;
                for (int i = 0; i < columns.length; i++) {
                    ahead += columns[i][one] > columns[i][other] ? exact[i] : 0;
                    ahead -= columns[i][one] < columns[i][other] ? exact[i] : 0;
                }
                scores[one] += Long.signum(ahead);
                scores[other] -= Long.signum(ahead);
            }
        }
        return scores;
    }

    /** Whole numbers in the proportions of the decimals that {@code weights} were given as, so that their sums are exact. */
    private static long[] whole(double[] weights) {
        BigDecimal most = Arrays.stream(weights)
                .mapToObj(BigDecimal::valueOf)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        int shift = DIGITS - (most.precision() - most.scale());
        return Arrays.stream(weights)
                .mapToObj(weight -> BigDecimal.valueOf(weight).scaleByPowerOfTen(shift))
                .mapToLong(weight -> weight.setScale(0, RoundingMode.HALF_EVEN).longValueExact())
                .toArray();
    }
}
