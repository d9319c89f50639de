package org.zhunsheng.indicators.scheme;

import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.value.Points;

/** How many facts a visit checks (抽查), and what it costs if too few of them are right. */
@Value.Immutable
@ModelStyle
public interface SamplingRule {
    /** How many facts are checked. */
    @Min(value = 1, message = "{SAMPLE_SIZE}")
    int facts();

    /** The share of them that has to be right, in percent. */
    BigDecimal accuracyAtLeast();

    /** What each percentage point below that costs, a part of one counting as one. */
    Points each();

    /** The most that it costs; empty for no limit. */
    Optional<Points> cap();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link SamplingRule} does not allow. */
    final class Builder extends ImmutableSamplingRule.Builder {
        Builder() {}
    }
}
