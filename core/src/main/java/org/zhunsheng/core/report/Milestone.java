package org.zhunsheng.core.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;

/** A step of a plan that can be seen to be done. */
@Value.Immutable
@ModelStyle
public interface Milestone {
    /** What will be there. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 400, message = "{TEXT_TOO_LONG}")
    String title();

    /** By when, if stated. */
    Optional<LocalDate> due();

    /** The day on which it was seen to be done, if it was. */
    Optional<LocalDate> done();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Milestone} does not allow. */
    final class Builder extends ImmutableMilestone.Builder {
        Builder() {}
    }
}
