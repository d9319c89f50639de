package org.zhunsheng.indicators.vocabulary;

import java.util.Objects;
import org.zhunsheng.core.code.FactCode;

/**
 * A rate over its most customary base, where numerator and base are one figure each. Immutable and thread-safe.
 *
 * @param rate the rate
 * @param numerator the code of the numerator
 * @param denominator the code of the denominator
 */
public record SimpleRate(FactCode rate, FactCode numerator, FactCode denominator) {
    /** Refuses null. */
    public SimpleRate {
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
    }
}
