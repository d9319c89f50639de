package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.core.validation.Violation;

/**
 * What a check of a scheme found. Immutable and thread-safe.
 *
 * @param errors what keeps the scheme from being used, each with its path in the scheme
 * @param warnings what a careful author would look at again
 */
public record SchemeFindings(ImmutableList<Violation> errors, ImmutableList<Violation> warnings) {
    /** Refuses null. */
    public SchemeFindings {
        Objects.requireNonNull(errors, "errors");
        Objects.requireNonNull(warnings, "warnings");
    }

    /** Whether the scheme can be used. */
    public boolean isSound() {
        return errors.isEmpty();
    }

    /** These findings and then {@code others}. */
    public SchemeFindings and(SchemeFindings others) {
        return new SchemeFindings(
                ImmutableList.<Violation>builder()
                        .addAll(errors)
                        .addAll(others.errors)
                        .build(),
                ImmutableList.<Violation>builder()
                        .addAll(warnings)
                        .addAll(others.warnings)
                        .build());
    }
}
