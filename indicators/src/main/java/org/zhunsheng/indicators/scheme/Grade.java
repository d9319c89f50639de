package org.zhunsheng.indicators.scheme;

import jakarta.validation.Valid;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;

/** A grade (等次): the half-open band of totals from its lower end to that of the grade above. Below zero is the lowest. */
@Value.Immutable
@ModelStyle
public interface Grade {
    /** Names the grade within its scheme. */
    String id();

    /** Its name. */
    @Valid
    LocalText title();

    /** The least total that earns it. */
    Points from();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Grade} does not allow. */
    final class Builder extends ImmutableGrade.Builder {
        Builder() {}
    }
}
