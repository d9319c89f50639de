package org.zhunsheng.core.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.span.TextSpan;

/** A heading of the report as it was written, and the statutory part that stands under it. */
@Value.Immutable
@ModelStyle
public interface Section {
    /** Which statutory part it is. */
    SectionKind kind();

    /** The heading as written. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 200, message = "{TEXT_TOO_LONG}")
    String heading();

    /** Where it stands in the text it was read from. */
    Optional<@Valid TextSpan> span();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Section} does not allow. */
    final class Builder extends ImmutableSection.Builder {
        Builder() {}
    }
}
