package org.zhunsheng.indicators.scheme;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;

/** How far a scheme trusts what a unit says of itself (自评): what its word alone earns, what a wrong word costs, what is sampled. */
@Value.Immutable
@ModelStyle
public interface SelfReport {
    /**
     * The most that an item earns by the word of the unit without evidence, in percent of its points. What is claimed beyond stays open
     * until evidence backs it. Empty for no limit.
     */
    Optional<BigDecimal> itemAtMost();

    /**
     * The same of the whole, bonuses included, in percent of the points that apply. Where vetoes take points of items, what is backed
     * is what is left of it: it makes no room for what is only said.
     */
    Optional<BigDecimal> totalAtMost();

    /** What a wrong word costs; nothing if empty. */
    Optional<@Valid DeviationRule> deviation();

    /** What a visit checks, and what it costs if too little of that is right. */
    Optional<@Valid SamplingRule> sampling();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link SelfReport} does not allow. */
    final class Builder extends ImmutableSelfReport.Builder {
        Builder() {}
    }
}
