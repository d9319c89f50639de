package org.zhunsheng.core.figure;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** The parts that a figure is stated to consist of. */
@Value.Immutable
@ModelStyle
public abstract class Breakdown {
    /** The codes of the parts, at least one, each once. */
    public abstract List<FactCode> of();

    /** How the parts relate to the total. */
    public abstract PartsCoverage coverage();

    /** The code of the rest, given if and only if the coverage is {@link PartsCoverage#REMAINDER}. */
    public abstract Optional<FactCode> remainder();

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        if (of().isEmpty()) {
            violations.add(Violation.of("PARTS_EMPTY", "of"));
        }
        if (ImmutableSet.copyOf(of()).size() < of().size()) {
            violations.add(Violation.of("PARTS_REPEATED", "of", of()));
        }
        if (remainder().isPresent() != (coverage() == PartsCoverage.REMAINDER)) {
            violations.add(Violation.of("REMAINDER_MISMATCH", "remainder", coverage()));
        }
        InvalidModelException.throwIfAny(violations);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Breakdown} does not allow. */
    public static final class Builder extends ImmutableBreakdown.Builder {
        Builder() {}
    }
}
