package org.zhunsheng.core.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Decimals;

/**
 * One number that a report states: its code in the dictionary, its value, what it counts, and how it is built up. A negative
 * figure, a fraction of a whole thing, and a rate over 100 % do not build.
 */
@Value.Immutable
@ModelStyle
public abstract class Figure {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The code in the dictionary. */
    public abstract FactCode code();

    /** The number in units of {@link #unit()}; a rate in percent, from 0 to 100. Kept in canonical form. */
    public abstract BigDecimal value();

    /** What is counted. */
    public abstract CountUnit unit();

    /** How exactly it is stated. */
    @Value.Default
    public Exactness exactness() {
        return Exactness.EXACT;
    }

    /** For a rate: what it is the rate of, as far as stated. Only a figure in percent has one. */
    public abstract Optional<RateBasis> rate();

    /** For a total: the parts it is stated to consist of. */
    public abstract Optional<Breakdown> parts();

    @Value.Check
    Figure canonical() {
        List<Violation> violations = new ArrayList<>();
        if (value().signum() < 0) {
            violations.add(Violation.of("FIGURE_NEGATIVE", "value", code(), value()));
        } else if (unit() == CountUnit.PERCENT && value().compareTo(HUNDRED) > 0) {
            violations.add(Violation.of("RATE_OVER_100", "value", code(), value()));
        }
        BigDecimal canonical = value();
        try {
            canonical = Decimals.canonical(value());
            if (unit().isWhole() && canonical.scale() > 0) {
                violations.add(Violation.of("FIGURE_NOT_WHOLE", "value", code(), value(), unit()));
            }
        } catch (InvalidModelException e) {
            e.violations().forEach(violation -> violations.add(violation.under("value")));
        }
        if (rate().isPresent() && unit() != CountUnit.PERCENT) {
            violations.add(Violation.of("RATE_NOT_IN_PERCENT", "unit", code(), unit()));
        }
        if (parts().isPresent() && parts().get().of().contains(code())) {
            violations.add(Violation.of("PART_OF_ITSELF", "parts.of", code()));
        }
        InvalidModelException.throwIfAny(violations);
        boolean kept = canonical.scale() == value().scale() && canonical.compareTo(value()) == 0;
        return kept ? this : Figure.builder().fillFrom(this).value(canonical).build();
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Figure} does not allow. */
    public static final class Builder extends ImmutableFigure.Builder {
        Builder() {}
    }
}
