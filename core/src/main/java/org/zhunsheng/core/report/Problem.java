package org.zhunsheng.core.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;

/** A shortcoming that the unit admits (存在的问题), with the causes that the report gives. */
@Value.Immutable
@ModelStyle
public interface Problem extends ReportItem {
    /** The causes stated; empty if the report states none. */
    List<@NotBlank(message = "{TEXT_BLANK}") @Size(max = 1000, message = "{TEXT_TOO_LONG}") String> causes();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Problem} does not allow. */
    final class Builder extends ImmutableProblem.Builder {
        Builder() {}
    }
}
