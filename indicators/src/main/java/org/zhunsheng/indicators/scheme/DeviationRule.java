package org.zhunsheng.indicators.scheme;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.value.Points;

/** What it costs that a unit's word differs from what was found (自评偏差), in points of the total. */
@Value.Immutable
@ModelStyle
public interface DeviationRule {
    /** How far apart the two may be, in percent of what was found. */
    @Value.Default
    default BigDecimal limit() {
        return Deviation.USUAL_LIMIT;
    }

    /** What each fact costs whose two values are further apart. */
    Points each();

    /** The most that all of them cost; empty for no limit. */
    Optional<Points> cap();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link DeviationRule} does not allow. */
    final class Builder extends ImmutableDeviationRule.Builder {
        Builder() {}
    }
}
