package org.zhunsheng.indicators.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.text.LocalText;

/** An official edition of the demonstration indicator system, as far as it is known: its size, and what is not known of it. */
@Value.Immutable
@ModelStyle
public interface Edition {
    /** The year of the edition. */
    int year();

    /** Its name. */
    @Valid
    LocalText title();

    /** How many indicators it has on the first level. */
    @Positive(message = "{NUMBER_NOT_POSITIVE}")
    int first();

    /** How many on the second. */
    @Positive(message = "{NUMBER_NOT_POSITIVE}")
    int second();

    /** How many on the third. */
    @Positive(message = "{NUMBER_NOT_POSITIVE}")
    int third();

    /** Where the counts come from. */
    @Valid
    Provenance provenance();

    /** What is known of the edition and what is not. */
    @Valid
    LocalText notice();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Edition} does not allow. */
    final class Builder extends ImmutableEdition.Builder {
        Builder() {}
    }
}
