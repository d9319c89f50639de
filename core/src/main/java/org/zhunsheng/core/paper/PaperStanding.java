package org.zhunsheng.core.paper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.ClaimValue;

/**
 * A line by which a named person says that a paper, as it was then, shows a fact. It holds as long as the paper has the same bytes.
 */
@Value.Immutable
@ModelStyle
public interface PaperStanding {
    /** The id of the paper. */
    String paper();

    /** The digest of the paper that the person looked at. */
    @Pattern(regexp = "[0-9a-f]{64}", message = "{SHA256_FORM}")
    String sha256();

    /** The fact that it shows. */
    FactCode fact();

    /** The value that it shows, where the line says so. */
    Optional<ClaimValue> value();

    /** What the fact's standing becomes. */
    AssuranceLevel standing();

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

    /** Builds a value; refuses null, and what {@link PaperStanding} does not allow. */
    final class Builder extends ImmutablePaperStanding.Builder {
        Builder() {}
    }
}
