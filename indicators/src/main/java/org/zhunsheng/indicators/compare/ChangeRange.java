package org.zhunsheng.indicators.compare;

import java.util.Objects;

/**
 * What a cause adds to either end of a score, over all orders in which the causes can come. Immutable and thread-safe.
 *
 * @param least the least that it adds to either end
 * @param most the most that it adds to either end
 */
public record ChangeRange(Change least, Change most) {
    /** Refuses null. */
    public ChangeRange {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
    }

    /** Whether the order makes no difference. */
    public boolean isSingle() {
        return least.equals(most);
    }
}
