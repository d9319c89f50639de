package org.zhunsheng.core.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhunsheng.core.value.ValueRange;

/** What a number can be, given how it is stated. */
public final class StatedRange {
    private StatedRange() {}

    /**
     * The range of {@code value}.
     *
     * @param exactness how exactly it is stated
     * @param upTo the other end of a range
     * @param precision the power of ten of the last printed digit, if it was printed in 万 or 亿
     */
    public static ValueRange of(
            BigDecimal value, Exactness exactness, Optional<BigDecimal> upTo, Optional<Integer> precision) {
        return switch (exactness) {
            case EXACT ->
                precision
                        .filter(power -> power > 0)
                        .map(power -> ValueRange.rounded(value, power))
                        .orElseGet(() -> ValueRange.exactly(value));
            case ABOUT -> ValueRange.about(value);
            case MORE_THAN -> ValueRange.moreThan(value);
            case AT_LEAST -> ValueRange.atLeast(value);
            case LESS_THAN -> ValueRange.lessThan(value);
            case AT_MOST -> ValueRange.atMost(value);
            case RANGE -> ValueRange.between(value, upTo.orElse(value));
        };
    }
}
