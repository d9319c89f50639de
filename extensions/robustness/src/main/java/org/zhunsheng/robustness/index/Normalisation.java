package org.zhunsheng.robustness.index;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of an indicator are brought to a common scale. A number is first multiplied by the indicator's direction; a missing
 * one stays missing. Formulas as in COINr, {@code n_minmax} and so on. Immutable and thread-safe.
 *
 * @param method the formula
 * @param low what the formula's first parameter is: the lower end, {@code l}, or the mean
 * @param high what its second is: the upper end, {@code u}, or the standard deviation
 * @param capped whether distances to a target or a reference end at 1
 */
public record Normalisation(Method method, double low, double high, boolean capped) {
    /** Refuses null. */
    public Normalisation {
        Objects.requireNonNull(method, "method");
    }

    /** The formulas. */
    public enum Method {
        /** {@code (x − min) ÷ (max − min) · (u − l) + l}, from 0 to 100. */
        MINMAX(0, 100),
        /** {@code (x − l) ÷ (u − l) · 100}; with 0 and 100 nothing changes. */
        SCALED(0, 100),
        /** {@code (x − mean) ÷ sd · s + m}, the deviation over n − 1; mean 0 and deviation 1. */
        ZSCORE(0, 1),
        /** {@code 1 − (max − x) ÷ (max − min)}. */
        DIST2MAX(0, 1),
        /** {@code 1 − (ref − x) ÷ (ref − min)}, the reference being the number of one unit. */
        DIST2REF(0, 1),
        /** Up {@code (x − min) ÷ (target − min)}, down {@code (max − x) ÷ (max − target)}; the target is the metadata's {@code Target}. */
        DIST2TARG(0, 1),
        /** {@code x ÷ max}. */
        FRACMAX(0, 1),
        /** The rank from the lowest, equal numbers sharing the lowest. */
        RANK(0, 1),
        /** {@code (rank − 1) ÷ (n − 1)}. */
        PRANK(0, 1),
        /** {@code rank − 1}. */
        BORDA(0, 1),
        /** {@code (x − l) ÷ (u − l)} cut to 0 and 1, times a scale, with {@code goalpost_lower}, {@code _upper} and {@code _scale}. */
        GOALPOSTS(0, 1),
        /** As it is, but for the direction. */
        NONE(0, 1);

        private final double low;
        private final double high;

        Method(double low, double high) {
            this.low = low;
            this.high = high;
        }

        /** The formula that COINr calls {@code n_} and this, if it is one of them. */
        public static Optional<Method> named(String name) {
            return Arrays.stream(values())
                    .filter(method -> method.name().toLowerCase(Locale.ROOT).equals(name.replaceFirst("^n_", "")))
                    .findFirst();
        }
    }

    private static final Pattern WITH_PARAMETERS =
            Pattern.compile("([a-z0-9_]+)(?::(-?\\d{1,9}(?:\\.\\d{1,9})?),(-?\\d{1,9}(?:\\.\\d{1,9})?))?");

    /** The names of the formulas. */
    public static ImmutableList<String> names() {
        return Arrays.stream(Method.values())
                .map(method -> method.name().toLowerCase(Locale.ROOT))
                .collect(ImmutableList.toImmutableList());
    }

    /** What {@code text} names, as {@code zscore} or {@code minmax:1,100}; empty if it names no formula or no two numbers. */
    public static Optional<Normalisation> parse(String text) {
        Matcher parts = WITH_PARAMETERS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Method.named(parts.group(1))
                .map(Normalisation::of)
                .map(formula -> parts.group(2) == null
                        ? formula
                        : formula.with(Double.parseDouble(parts.group(2)), Double.parseDouble(parts.group(3))));
    }

    /** The formula with COINr's defaults. */
    public static Normalisation of(Method method) {
        return new Normalisation(method, method.low, method.high, false);
    }

    /** The formula with other parameters. */
    public Normalisation with(double first, double second) {
        return new Normalisation(method, first, second, capped);
    }

    /** The formula with distances that end at 1. */
    public Normalisation cappedAtOne() {
        return new Normalisation(method, low, high, true);
    }

    /**
     * Normalises a column.
     *
     * @param values the numbers as they were measured
     * @param direction 1 if more is better, −1 if less is
     * @param parameters the target or the goalposts, by the names of their columns in the metadata
     * @param reference the row of the unit of reference, for {@link Method#DIST2REF}
     * @return new numbers; all missing if the range is zero where the formula divides by it, as in COINr
     * @throws IllegalArgumentException if the metadata lacks a target or goalposts that the formula needs
     */
    public double[] apply(double[] values, int direction, Map<String, Double> parameters, int reference) {
        double[] x = Arrays.stream(values).map(value -> value * direction).toArray();
        double min = SampleStatistics.least(x);
        double max = SampleStatistics.most(x);
        return switch (method) {
            case MINMAX -> each(x, value -> (value - min) / (max - min) * (high - low) + low);
            case SCALED -> each(x, value -> (value - low) / (high - low) * 100);
            case ZSCORE -> {
                double mean = SampleStatistics.mean(x);
                double deviation = SampleStatistics.deviation(x);
                yield each(x, value -> (value - mean) / deviation * high + low);
            }
            case DIST2MAX -> each(x, value -> 1 - (max - value) / (max - min));
            case DIST2REF -> {
                double target = x[reference];
                yield each(x, value -> cap(1 - (target - value) / (target - min)));
            }
            case DIST2TARG -> {
                // Down, (max − x) ÷ (max − target) of the numbers as measured is this of their opposites.
                double target = direction * parameter(parameters, "Target");
                yield each(x, value -> cap((value - min) / (target - min)));
            }
            case FRACMAX -> each(x, value -> value / max);
            case RANK -> SampleStatistics.ranksFromLowest(x);
            case PRANK -> {
                double last = SampleStatistics.present(x).length - 1.0;
                yield each(SampleStatistics.ranksFromLowest(x), rank -> (rank - 1) / last);
            }
            case BORDA -> each(SampleStatistics.ranksFromLowest(x), rank -> rank - 1);
            case GOALPOSTS -> goalposts(values, direction, parameters);
            case NONE -> x;
        };
    }

    private static double[] goalposts(double[] values, int direction, Map<String, Double> parameters) {
        double lower = parameter(parameters, "goalpost_lower");
        double upper = parameter(parameters, "goalpost_upper");
        double scale = parameters.getOrDefault("goalpost_scale", 1.0);
        return each(values, value -> {
            double share = (value - lower) / (upper - lower);
            return Math.max(0, Math.min(1, direction > 0 ? share : 1 - share)) * scale;
        });
    }

    private static double parameter(Map<String, Double> parameters, String column) {
        Double value = parameters.get(column);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + column);
        }
        return value;
    }

    private double cap(double value) {
        return capped ? Math.min(1, value) : value;
    }

    private static double[] each(double[] values, DoubleUnaryOperator formula) {
        return Arrays.stream(values).map(formula).toArray();
    }
}
