package org.zhunsheng.core.figure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.span.TextSpan;

/**
 * A number that a report states and the vocabulary has no code for (无代码数据). It belongs to the report like any other: it is kept,
 * shown and written again; no score reads it. Immutable and thread-safe.
 */
@Value.Immutable
@ModelStyle
public abstract class UncodedFigure implements StatedNumber {
    /** What is counted, in the words of the report. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 100, message = "{TEXT_TOO_LONG}")
    public abstract String label();

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

    @Override
    public abstract Optional<@Valid TextSpan> span();

    @Value.Check
    UncodedFigure canonical() {
        BigDecimal canonical = new NumberCheck(this, label()).canonical();
        boolean kept = canonical.scale() == value().scale() && canonical.compareTo(value()) == 0;
        return kept
                ? this
                : UncodedFigure.builder().fillFrom(this).value(canonical).build();
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link UncodedFigure} does not allow. */
    public static final class Builder extends ImmutableUncodedFigure.Builder {
        Builder() {}
    }
}
