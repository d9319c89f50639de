package org.zhunsheng.core.figure;

import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;

/** What a rate is the rate of, as far as the report states it. Neither side is guessed. */
@Value.Immutable
@ModelStyle
public interface RateBasis {
    /** Code of the numerator. */
    Optional<FactCode> numerator();

    /** Code of the denominator. */
    Optional<FactCode> denominator();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link RateBasis} does not allow. */
    final class Builder extends ImmutableRateBasis.Builder {
        Builder() {}
    }
}
