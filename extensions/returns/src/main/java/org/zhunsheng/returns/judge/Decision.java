package org.zhunsheng.returns.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What was decided on an item that stayed in dispute (仲裁). Immutable and thread-safe.
 *
 * @param unit whose work; empty where there is one unit only
 * @param item the item
 * @param points the points
 * @param reason why
 * @param by who decided
 * @param on on which day
 */
public record Decision(String unit, String item, BigDecimal points, String reason, String by, LocalDate on) {
    /** Refuses null, and a decision without a reason or a name. */
    public Decision {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(points, "points");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        if (reason.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("a decision has a reason and a name");
        }
    }
}
