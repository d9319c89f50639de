package org.zhunsheng.indicators.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** Something that a law or rule obliges units to do, in a form that can be evaluated. */
@Value.Immutable
@ModelStyle
public abstract class Duty {
    /** Names the duty. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    public abstract String id();

    /** A short title. */
    @Valid
    public abstract LocalText title();

    /** What is demanded, in our own words. */
    @Valid
    public abstract LocalText requirement();

    /** The kinds of unit it binds. */
    @NotEmpty(message = "{LIST_EMPTY}")
    public abstract Set<UnitKind> appliesTo();

    /** What is evaluated. */
    public abstract DutyRule rule();

    /** How much a breach weighs. An error needs an article that was seen, not recalled. */
    public abstract Severity severity();

    /** The articles it rests on. */
    @NotEmpty(message = "{LIST_EMPTY}")
    public abstract List<@Valid LegalBasis> basis();

    /** When it binds, where that differs from the period of its instruments. */
    public abstract Optional<EffectivePeriod> effective();

    @Value.Check
    void check() {
        if (severity() == Severity.ERROR && basis().stream().noneMatch(LegalBasis::seen)) {
            throw InvalidModelException.of(Violation.of("ERROR_ON_RECALLED_LAW", "severity", id()));
        }
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Duty} does not allow. */
    public static final class Builder extends ImmutableDuty.Builder {
        Builder() {}
    }
}
