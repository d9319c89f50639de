package org.zhunsheng.indicators.scheme;

import java.math.RoundingMode;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** Where and how a scheme rounds. Nothing else rounds. */
@Value.Immutable
@ModelStyle
public abstract class Rounding {
    /** Decimals that stay, 0 to 6. */
    public abstract int scale();

    /** Which way, of the points of a score or of the points that a clause takes. */
    public abstract RoundingMode mode();

    /** What is rounded. */
    public abstract Stage stage();

    @Value.Check
    void check() {
        if (scale() < 0 || scale() > 6 || mode() == RoundingMode.UNNECESSARY) {
            throw InvalidModelException.of(Violation.of("ROUNDING", "", scale(), mode()));
        }
    }

    /** The place where results are rounded. */
    public enum Stage {
        /** Every quotient is rounded once, where it arises: in an item or in a redistribution. All sums are then exact. */
        ITEM,
        /** Quotients are kept to six decimals, half to even, and the total alone is rounded. */
        TOTAL
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Rounding} does not allow. */
    public static final class Builder extends ImmutableRounding.Builder {
        Builder() {}
    }
}
