package org.zhunsheng.indicators.vocabulary;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Breakdown;
import org.zhunsheng.core.figure.CountUnit;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** One figure or fact that reports speak of, defined once: its name, how reports write it, what it counts. */
@Value.Immutable
@ModelStyle
public abstract class FactDefinition {
    /** Its code. */
    public abstract FactCode code();

    /** What sort of value it takes. */
    public abstract FactKind kind();

    /** Its name. */
    @Valid
    public abstract LocalText name();

    /** Other names, as Chinese reports write them. */
    public abstract List<String> aliases();

    /** What it counts; given if and only if it is a number. */
    public abstract Optional<CountUnit> unit();

    /**
     * For a rate: the fact above the line. A rate that nobody states follows from both facts, cut to six decimals, if each is known
     * for certain, that below the line is not zero and that above it is no greater.
     */
    public abstract Optional<FactCode> numerator();

    /** For a rate: the fact below the line. */
    public abstract Optional<FactCode> denominator();

    /** For a total: the parts it consists of wherever it is reported. */
    public abstract Optional<@Valid Breakdown> parts();

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        if (unit().isPresent() != kind().isNumeric()) {
            violations.add(Violation.of("FACT_UNIT", "unit", code(), kind()));
        }
        if (unit().isPresent() && (kind() == FactKind.RATE) != (unit().get() == CountUnit.PERCENT)) {
            violations.add(Violation.of("FACT_UNIT", "unit", code(), kind()));
        }
        if (kind() != FactKind.RATE && (numerator().isPresent() || denominator().isPresent())) {
            violations.add(Violation.of("FACT_NOT_A_RATE", "numerator", code(), kind()));
        }
        InvalidModelException.throwIfAny(violations);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link FactDefinition} does not allow. */
    public static final class Builder extends ImmutableFactDefinition.Builder {
        Builder() {}
    }
}
