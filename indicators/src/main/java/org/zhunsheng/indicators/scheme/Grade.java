package org.zhunsheng.indicators.scheme;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;

/**
 * A grade (等次): the half-open band of totals from its lower end to that of the grade above. Below zero is the lowest.
 */
@Value.Immutable
@ModelStyle
public interface Grade {
    /** Names the grade within its scheme. */
    String id();

    /** Its name. */
    @Valid
    LocalText title();

    /** The least total that earns it. */
    Points from();

    /**
     * The greatest total that earns it, itself in it, where the rules print both ends of a grade. It has to meet the grade above, to
     * the last decimal that totals have; the highest grade takes in what lies beyond.
     */
    Optional<Points> to();

    /**
     * The least {@linkplain org.zhunsheng.indicators.engine.Assessment#coverage coverage} at which the grade is given, in percent. Below
     * it the grade stays possible, and what is certain is the next one down.
     */
    Optional<BigDecimal> coverageAtLeast();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Grade} does not allow. */
    final class Builder extends ImmutableGrade.Builder {
        Builder() {}
    }
}
