package org.zhunsheng.core.figure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.core.validation.Violation;

/**
 * One number that a report states of a figure of the vocabulary: its code, its value, what it counts, and how it is built up.
 *
 * <pre>{@code
 * Figure figure = Figure.builder()
 *         .code(FactCode.of("hotline.received"))
 *         .value(BigDecimal.valueOf(12900))
 *         .unit(UnitClass.CASE)
 *         .build();
 * }</pre>
 *
 * <p>A
 * negative level, a fraction of a whole thing, and a rate over 100 % do not build. Immutable and thread-safe.
 */
@Value.Immutable
@ModelStyle
public abstract class Figure implements StatedNumber {
    /** The code in the vocabulary. */
    public abstract FactCode code();

    /** The number in units of {@link #unit()}; a rate in percent, from 0 to 100. Kept in canonical form. */
    @Override
    public abstract BigDecimal value();

    @Override
    public abstract UnitClass unit();

    @Override
    public abstract Optional<@Size(min = 1, max = 12, message = "{TEXT_TOO_LONG}") String> word();

    @Override
    @Value.Default
    public Exactness exactness() {
        return Exactness.EXACT;
    }

    @Override
    public abstract Optional<BigDecimal> upTo();

    @Override
    public abstract Optional<Integer> precision();

    @Override
    @Value.Default
    public FigureForm form() {
        return FigureForm.LEVEL;
    }

    @Override
    public abstract Optional<BigDecimal> earlier();

    @Override
    public abstract Optional<Scope> scope();

    /** For a rate: what it is the rate of, as far as stated. Only a figure in percent has one. */
    public abstract Optional<RateBasis> rate();

    /** For a total: the parts it is stated to consist of. */
    public abstract Optional<Breakdown> parts();

    @Override
    public abstract Optional<@Valid TextSpan> span();

    @Value.Check
    Figure canonical() {
        NumberCheck check = new NumberCheck(this, code().value());
        if (rate().isPresent() && unit() != UnitClass.PERCENT) {
            check.add(Violation.of("RATE_NOT_IN_PERCENT", "unit", code(), unit()));
        }
        if (parts().isPresent() && parts().get().of().contains(code())) {
            check.add(Violation.of("PART_OF_ITSELF", "parts.of", code()));
        }
        BigDecimal canonical = check.canonical();
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
