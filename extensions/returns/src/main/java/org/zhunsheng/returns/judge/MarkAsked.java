package org.zhunsheng.returns.judge;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One mark that one judge is asked for. Immutable and thread-safe.
 *
 * @param judge who marks
 * @param unit whose work is marked; empty where the panel marks one unit only
 * @param item what is marked, such as the code of a judged fact
 * @param title what the item is called; may be empty
 * @param least the fewest points that can be given
 * @param most the most
 */
public record MarkAsked(String judge, String unit, String item, String title, BigDecimal least, BigDecimal most) {
    /** Refuses null. */
    public MarkAsked {
        Objects.requireNonNull(judge, "judge");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
    }

    /** Whether {@code points} can be given. */
    public boolean allows(BigDecimal points) {
        return points.compareTo(least) >= 0 && points.compareTo(most) <= 0;
    }
}
