package org.zhunsheng.core.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** A unit that sends returns: its names, its place, the days on which it exists, and what it is asked. Immutable and thread-safe. */
@Value.Immutable
@ModelStyle
public abstract class RegisteredUnit {
    /** Names the unit within the register. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    @Size(max = 40, message = "{TEXT_TOO_LONG}")
    public abstract String id();

    /** The full name, as on the unit's seal. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 200, message = "{TEXT_TOO_LONG}")
    public abstract String name();

    /** Short and former names under which it may answer. */
    public abstract List<@NotBlank(message = "{TEXT_BLANK}") @Size(max = 200, message = "{TEXT_TOO_LONG}") String>
            otherNames();

    /** What kind of body it is. */
    public abstract UnitKind kind();

    /** The id of the unit above it, if that one is registered too. */
    public abstract Optional<String> superior();

    /** The first day on which it exists; since ever if not given. */
    public abstract Optional<LocalDate> from();

    /** The last day on which it exists; to this day if not given. */
    public abstract Optional<LocalDate> to();

    /** The day by which its return is due, if it is not that of the register. */
    public abstract Optional<LocalDate> due();

    /** Figures that it is asked for beside those of its kind. */
    public abstract List<FactCode> asks();

    /** Figures of its kind that it is not asked for. */
    public abstract List<FactCode> spared();

    /** Whose figures it states where its return does not say so: of its own organ alone, or with all units below it. */
    public abstract Optional<Scope.Whose> states();

    @Value.Check
    void check() {
        if (from().isPresent() && to().filter(from().get()::isAfter).isPresent()) {
            throw InvalidModelException.of(Violation.of("PERIOD_REVERSED", "to", from().get(), to().orElseThrow()));
        }
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link RegisteredUnit} does not allow. */
    public static final class Builder extends ImmutableRegisteredUnit.Builder {
        Builder() {}
    }
}
