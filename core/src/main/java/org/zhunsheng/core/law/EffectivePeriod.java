package org.zhunsheng.core.law;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** When a rule binds: from its first day to its last, both included; without a last day it is still in force. */
@Value.Immutable
@ModelStyle
public abstract class EffectivePeriod {
    /** The first day in force. */
    public abstract LocalDate from();

    /** The last day in force; empty while it still is. */
    public abstract Optional<LocalDate> to();

    @Value.Check
    void checkOrder() {
        if (to().isPresent() && to().get().isBefore(from())) {
            throw InvalidModelException.of(Violation.of("PERIOD_REVERSED", "to", from(), to().get()));
        }
    }

    /** In force from {@code from} on, without an end. */
    public static EffectivePeriod since(LocalDate from) {
        return builder().from(from).build();
    }

    /** Whether it is in force on {@code day}. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from()) && to().map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The days on which both this and {@code other} are in force; empty if there are none. */
    public Optional<EffectivePeriod> intersection(EffectivePeriod other) {
        LocalDate first = from().isAfter(other.from()) ? from() : other.from();
        Optional<LocalDate> last =
                to().isEmpty() || other.to().map(to().get()::isAfter).orElse(false) ? other.to() : to();
        if (last.map(first::isAfter).orElse(false)) {
            return Optional.empty();
        }
        return Optional.of(builder().from(first).to(last).build());
    }

    /** How much of the days from {@code first} to {@code last} it is in force. */
    public Force force(LocalDate first, LocalDate last) {
        if (!overlaps(first, last)) {
            return Force.NONE;
        }
        return contains(first) && contains(last) ? Force.WHOLE : Force.PART;
    }

    /** Whether it is in force on any day from {@code first} to {@code last}. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !last.isBefore(from()) && to().map(end -> !first.isAfter(end)).orElse(true);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link EffectivePeriod} does not allow. */
    public static final class Builder extends ImmutableEffectivePeriod.Builder {
        Builder() {}
    }
}
