package org.zhunsheng.indicators.composite;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Decimals;

/**
 * A value with its weight; the value may be missing. Weights are relative: only their ratios matter. Immutable and thread-safe.
 *
 * @param value the value, of at most 12 digits before the point and 18 after it; empty if it is not known
 * @param weight the weight, zero or more, of at most six decimals
 */
public record WeightedValue(Optional<BigDecimal> value, BigDecimal weight) {
    /** Decimals of a value after the point; enough to take a mean into the next mean. */
    public static final int MAX_SCALE = 18;

    private static final int MAX_INTEGER_DIGITS = 12;

    /**
     * Checks both numbers, and brings the weight into canonical form.
     *
     * @throws InvalidModelException if the weight is negative, or a number has too many digits
     */
    public WeightedValue {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(weight, "weight");
        value.ifPresent(WeightedValue::check);
        weight = canonicalWeight(weight);
    }

    /**
     * A known value.
     *
     * @throws InvalidModelException as the constructor
     */
    public static WeightedValue of(BigDecimal value, BigDecimal weight) {
        return new WeightedValue(Optional.of(value), weight);
    }

    /**
     * A value that is not known.
     *
     * @throws InvalidModelException if the weight is negative or has too many digits
     */
    public static WeightedValue missing(BigDecimal weight) {
        return new WeightedValue(Optional.empty(), weight);
    }

    static BigDecimal canonicalWeight(BigDecimal weight) {
        if (weight.signum() < 0) {
            throw InvalidModelException.of(Violation.of("WEIGHT_NEGATIVE", "", weight));
        }
        return Decimals.canonical(weight);
    }

    private static void check(BigDecimal value) {
        if ((long) value.precision() - value.scale() > MAX_INTEGER_DIGITS) {
            throw InvalidModelException.of(Violation.of("NUMBER_TOO_LARGE", "", value, MAX_INTEGER_DIGITS));
        }
        if (value.scale() > MAX_SCALE) {
            throw InvalidModelException.of(Violation.of("NUMBER_TOO_PRECISE", "", value, MAX_SCALE));
        }
    }
}
