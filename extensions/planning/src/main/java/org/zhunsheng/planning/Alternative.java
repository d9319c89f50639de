package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.rectification.RemedyOption;

/**
 * The next best plan: the best that does without at least one of the chosen remedies. Immutable and thread-safe.
 *
 * @param remedies its remedies, in the order of the library
 * @param total the total under it
 * @param personDays its effort
 * @param optimal whether it is proved to be the next best
 */
public record Alternative(ImmutableList<RemedyOption> remedies, ScoreInterval total, long personDays, boolean optimal) {
    /** Refuses null. */
    public Alternative {
        Objects.requireNonNull(remedies, "remedies");
        Objects.requireNonNull(total, "total");
    }
}
