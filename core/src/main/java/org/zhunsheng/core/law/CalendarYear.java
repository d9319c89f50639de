package org.zhunsheng.core.law;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** The public holidays and make-up working days that one yearly notice orders. */
@Value.Immutable
@ModelStyle
public interface CalendarYear {
    /** The calendar year. */
    int year();

    /** The number of the notice. */
    Optional<String> notice();

    /** The address of the public copy that was seen. */
    Optional<URI> source();

    /** The holidays; one may begin in the year before. */
    List<@Valid Holiday> holidays();

    /** Saturdays and Sundays that are worked to make up for a holiday. */
    List<LocalDate> workingDays();

    /** A run of days off. */
    @Value.Immutable
    @ModelStyle
    abstract class Holiday {
        /** The first day off. */
        public abstract LocalDate from();

        /** The last day off. */
        public abstract LocalDate to();

        /** The name of the holiday. */
        @Valid
        public abstract LocalText name();

        @Value.Check
        void checkOrder() {
            if (to().isBefore(from())) {
                throw InvalidModelException.of(Violation.of("PERIOD_REVERSED", "to", from(), to()));
            }
        }

        /** A new, empty builder. */
        public static Builder builder() {
            return new Builder();
        }

        /** Builds a value; refuses null, and what {@link Holiday} does not allow. */
        public static final class Builder extends ImmutableHoliday.Builder {
            Builder() {}
        }
    }

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link CalendarYear} does not allow. */
    final class Builder extends ImmutableCalendarYear.Builder {
        Builder() {}
    }
}
