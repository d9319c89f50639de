package org.zhunsheng.indicators.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.text.LocalText;

/** A typical way to close a gap in an indicator. */
@Value.Immutable
@ModelStyle
public interface Remedy {
    /** What to do. */
    @Valid
    LocalText action();

    /** How much work it takes. */
    Effort effort();

    /** Calendar days from the decision until it shows. */
    @PositiveOrZero(message = "{NUMBER_NEGATIVE}")
    int leadDays();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Remedy} does not allow. */
    final class Builder extends ImmutableRemedy.Builder {
        Builder() {}
    }
}
