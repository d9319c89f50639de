package org.zhunsheng.indicators.xccdf;

import java.math.BigDecimal;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Decimals;

/** The weights that a benchmark takes. */
final class Weights {
    private Weights() {}

    static BigDecimal canonical(BigDecimal weight) {
        if (weight.signum() < 0) {
            throw InvalidModelException.of(Violation.of("WEIGHT_NEGATIVE", "", weight));
        }
        return Decimals.canonical(weight);
    }
}
