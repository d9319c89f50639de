package org.zhunsheng.core.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;

/**
 * An answer in words to a finding that asks for verification (核实说明): that a figure is right as stated, and why. It answers no error.
 */
@Value.Immutable
@ModelStyle
public interface VerificationNote {
    /** The figure that is right. */
    FactCode fact();

    /** The relation that does not hold, by its id; if none is named, everything that asks for verification of the figure is answered. */
    Optional<@Size(min = 1, max = 200, message = "{TEXT_TOO_LONG}") String> relation();

    /** Why it is right. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 2000, message = "{TEXT_TOO_LONG}")
    String reason();

    /** Who says so. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 200, message = "{TEXT_TOO_LONG}")
    String by();

    /** On which day. */
    LocalDate on();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link VerificationNote} does not allow. */
    final class Builder extends ImmutableVerificationNote.Builder {
        Builder() {}
    }
}
