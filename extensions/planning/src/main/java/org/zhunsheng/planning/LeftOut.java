package org.zhunsheng.planning;

import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.indicators.gap.Gain;
import org.zhunsheng.indicators.rectification.RemedyOption;
import org.zhunsheng.indicators.rectification.WhyLeftOut;

/**
 * A remedy that is not in the best plan. Immutable and thread-safe.
 *
 * @param remedy the remedy
 * @param why why it is left out
 * @param gain what it would add to the plan together with what it needs; empty where it cannot be added
 * @param instead the id of the chosen remedy that excludes it
 */
public record LeftOut(RemedyOption remedy, WhyLeftOut why, Optional<Gain> gain, Optional<String> instead) {
    /** Refuses null. */
    public LeftOut {
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(gain, "gain");
        Objects.requireNonNull(instead, "instead");
    }
}
