package org.zhunsheng.core.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.StatedRange;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.ValueRange;

/**
 * Where the unit's own word differs from what a check found (自评偏差). Immutable and thread-safe.
 *
 * @param stated what the unit says
 * @param checked what was found, by whoever beats the word of the unit
 */
public record Deviation(Claim stated, Claim checked) {
    /** The share of the checked figure, in percent, up to which a difference is usually let pass. */
    public static final BigDecimal USUAL_LIMIT = BigDecimal.valueOf(5);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Both speak of one fact. */
    public Deviation {
        Objects.requireNonNull(stated, "stated");
        Objects.requireNonNull(checked, "checked");
        if (!stated.code().equals(checked.code())) {
            throw InvalidModelException.of(Violation.of("DEVIATION_FACTS", "checked", stated.code(), checked.code()));
        }
    }

    /** The fact. */
    public FactCode code() {
        return stated.code();
    }

    /**
     * How far the two are apart, in percent of what was found, with two decimals; empty if they are not figures, or nothing was found
     * where something was stated.
     */
    public Optional<BigDecimal> percent() {
        if (!(stated.value() instanceof ClaimValue.Numeric own)
                || !(checked.value() instanceof ClaimValue.Numeric found)) {
            return Optional.empty();
        }
        if (found.micros() == 0) {
            return Optional.empty();
        }
        return Optional.of(own.number()
                .subtract(found.number())
                .abs()
                .multiply(HUNDRED)
                .divide(found.number(), MathContext.DECIMAL128)
                .setScale(2, RoundingMode.HALF_UP));
    }

    /** Whether they are more than {@code limit} percent of what was found apart. What is no figure always is. */
    public boolean exceeds(BigDecimal limit) {
        if (stated.value() instanceof ClaimValue.Numeric own && checked.value() instanceof ClaimValue.Numeric found) {
            BigDecimal apart = own.number().subtract(found.number()).abs().multiply(HUNDRED);
            return apart.compareTo(found.number().multiply(limit)) > 0;
        }
        return true;
    }

    /** Whether the two differ at all: “more than 400” is true of 450. */
    public boolean isFound() {
        return differs(stated, checked);
    }

    /** Whether {@code stated} is not what {@code checked} is: “more than 400” is true of 450. */
    static boolean differs(Claim stated, Claim checked) {
        if (stated.value() instanceof ClaimValue.Numeric own && checked.value() instanceof ClaimValue.Numeric found) {
            ValueRange said = StatedRange.of(own.number(), stated.exactness(), stated.upTo(), stated.precision());
            ValueRange seen = StatedRange.of(found.number(), checked.exactness(), checked.upTo(), checked.precision());
            return !said.meets(seen);
        }
        return !stated.value().equals(checked.value());
    }
}
