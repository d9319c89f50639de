package org.zhunsheng.indicators.advice;

import java.util.Objects;
import org.zhunsheng.core.value.Points;

/**
 * What an indicator is worth. Immutable and thread-safe.
 *
 * @param nominal its points by the scheme
 * @param effective its points for this unit, after those of what does not apply were redistributed
 */
public record Worth(Points nominal, Points effective) {
    /** Refuses null. */
    public Worth {
        Objects.requireNonNull(nominal, "nominal");
        Objects.requireNonNull(effective, "effective");
    }

    /** Whether redistribution has changed what it is worth. */
    public boolean isRedistributed() {
        return !nominal.equals(effective);
    }
}
