package org.zhunsheng.core.validation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** A value or document was refused. Carries every violation that was found, at least one. */
public final class InvalidModelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Violation> violations;

    private InvalidModelException(ImmutableList<Violation> violations) {
        super(violations.stream()
                .map(violation -> violation.code() + " " + violation.path() + ": "
                        + violation.message().en())
                .collect(Collectors.joining("; ")));
        this.violations = violations;
    }

    /** The refusal for one violation. */
    public static InvalidModelException of(Violation violation) {
        return new InvalidModelException(ImmutableList.of(violation));
    }

    /**
     * Refuses if there is anything to refuse.
     *
     * @throws InvalidModelException if {@code violations} is not empty
     */
    public static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidModelException(ImmutableList.copyOf(violations));
        }
    }

    /** Every violation that was found, in the order of the document. */
    public ImmutableList<Violation> violations() {
        return violations;
    }
}
