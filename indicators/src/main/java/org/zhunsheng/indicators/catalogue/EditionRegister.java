package org.zhunsheng.indicators.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;

/** The official editions of the demonstration indicator system side by side, each as far as it is known. */
@Value.Immutable
@ModelStyle
public interface EditionRegister {
    /** Names the register. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    String id();

    /** The editions. */
    @NotEmpty(message = "{LIST_EMPTY}")
    List<@Valid Edition> editions();

    /** The edition of {@code year}, if the register holds it. */
    default Optional<Edition> of(int year) {
        return editions().stream().filter(edition -> edition.year() == year).findFirst();
    }

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link EditionRegister} does not allow. */
    final class Builder extends ImmutableEditionRegister.Builder {
        Builder() {}
    }
}
