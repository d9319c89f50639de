package org.zhunsheng.core.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * A statement about a unit: a fact, its value and its standing.
 *
 * <pre>{@code
 * Claim claim = Claim.builder()
 *         .code(FactCode.of("appearance.attended"))
 *         .value(ClaimValue.number(38))
 *         .standing(AssuranceLevel.VERIFIED)
 *         .addEvidence("court-register")
 *         .build();
 * }</pre>
 */
@Value.Immutable
@ModelStyle
public abstract class Claim {
    /** The fact that is spoken of. */
    public abstract FactCode code();

    /** What is said of it. */
    public abstract ClaimValue value();

    /** How exactly a number is stated. */
    @Value.Default
    public Exactness exactness() {
        return Exactness.EXACT;
    }

    /** The other end of a range; given if and only if the exactness is {@link Exactness#RANGE}. */
    public abstract Optional<BigDecimal> upTo();

    /** The power of ten of the last printed digit of a number printed in 万 or 亿. */
    public abstract Optional<Integer> precision();

    /** Whose figure it is, from which side, over which time; the usual scope of the fact where nothing is stated. */
    public abstract Optional<@Valid Scope> scope();

    /** Who stands behind it. */
    @Value.Default
    public AssuranceLevel standing() {
        return AssuranceLevel.SELF_REPORTED;
    }

    /** The {@link Evidence#id() ids} of what proves it. */
    public abstract List<String> evidence();

    /** Whether it was worked out from other claims rather than said. */
    @Value.Default
    public boolean derived() {
        return false;
    }

    /** Where it was said, such as {@code measures[2].figures[0]} of the annual report. */
    public abstract Optional<@Size(max = 400, message = "{TEXT_TOO_LONG}") String> source();

    /** Why the fact does not apply, which has to be said, or why an assessor judges so. */
    public abstract Optional<
                    @Pattern(regexp = "(?s).*\\S.*", message = "{TEXT_BLANK}")
                    @Size(max = 400, message = "{TEXT_TOO_LONG}") String>
            reason();

    /** Why it is in dispute, such as the other figures that contradict it; empty if nobody disputes it. */
    public abstract Optional<@Valid LocalText> dispute();

    /** The value as people write it, a number with the sign of its exactness and {@code suffix} behind it: % for a rate. */
    public LocalText text(String suffix) {
        LocalText plain = value().text();
        if (!(value() instanceof ClaimValue.Numeric)) {
            return plain;
        }
        String number = plain.zh() + suffix;
        return switch (exactness()) {
            case EXACT -> LocalText.same(number);
            case ABOUT -> LocalText.of("约" + number, "about " + number);
            case MORE_THAN -> LocalText.same("> " + number);
            case AT_LEAST -> LocalText.same("≥ " + number);
            case LESS_THAN -> LocalText.same("< " + number);
            case AT_MOST -> LocalText.same("≤ " + number);
            case RANGE ->
                LocalText.same(
                        plain.zh() + "–" + upTo().map(BigDecimal::toPlainString).orElseThrow() + suffix);
        };
    }

    /** What it rests on: who stands behind it and, for the word of the unit, whether it cites evidence. */
    public final Assurance assurance() {
        return switch (standing()) {
            case SELF_REPORTED -> evidence().isEmpty() ? Assurance.STATED : Assurance.BACKED;
            case REVIEWED -> Assurance.REVIEWED;
            case VERIFIED -> Assurance.VERIFIED;
        };
    }

    @Value.Check
    void check() {
        boolean needed = value() instanceof ClaimValue.NotApplicable;
        boolean allowed = needed || value() instanceof ClaimValue.Numeric;
        if (reason().isPresent() ? !allowed : needed) {
            throw InvalidModelException.of(Violation.of("REASON_MISMATCH", "reason", code()));
        }
        if (exactness() != Exactness.EXACT && !(value() instanceof ClaimValue.Numeric)) {
            throw InvalidModelException.of(Violation.of("EXACTNESS_WITHOUT_NUMBER", "exactness", code(), exactness()));
        }
        if (upTo().isPresent() != (exactness() == Exactness.RANGE)) {
            throw InvalidModelException.of(Violation.of("RANGE_MISMATCH", "upTo", code(), exactness()));
        }
        if (value() instanceof ClaimValue.Numeric number) {
            upTo().filter(end -> end.compareTo(number.number()) < 0).ifPresent(end -> {
                throw InvalidModelException.of(Violation.of("RANGE_MISMATCH", "upTo", code(), end));
            });
        }
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Claim} does not allow. */
    public static final class Builder extends ImmutableClaim.Builder {
        Builder() {}
    }
}
