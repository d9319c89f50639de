package org.zhunsheng.indicators.engine;

import java.util.Objects;
import org.zhunsheng.core.value.Points;

/**
 * A line of the ledger: what one clause, cap, redistribution or veto adds to either end of the total. The sum of all lines is the
 * total, to the last digit. Immutable and thread-safe.
 *
 * @param subject the code of the indicator or group, or the id of the bonus or veto, that the line belongs to; {@code total} for
 *     the whole
 * @param low what the line adds to the lower end; negative for a loss
 * @param high what the line adds to the upper end
 * @param reason why
 */
public record Contribution(String subject, Points low, Points high, Reason reason) {
    /** Refuses null. */
    public Contribution {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(reason, "reason");
    }
}
