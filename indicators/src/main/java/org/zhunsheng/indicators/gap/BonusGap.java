package org.zhunsheng.indicators.gap;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.scheme.Bonus;

/**
 * A bonus that could still give more. Immutable and thread-safe.
 *
 * @param bonus the bonus
 * @param gain what it does to the total if it is earned in full; of a bonus without a cap, one occurrence more
 * @param toProve its facts that nobody has settled; only these still count for this assessment
 */
public record BonusGap(Bonus bonus, Gain gain, ImmutableList<FactCode> toProve) {
    /** Refuses null. */
    public BonusGap {
        Objects.requireNonNull(bonus, "bonus");
        Objects.requireNonNull(gain, "gain");
        Objects.requireNonNull(toProve, "toProve");
    }
}
