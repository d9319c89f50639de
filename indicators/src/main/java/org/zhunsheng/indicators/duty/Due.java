package org.zhunsheng.indicators.duty;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** When something is due. */
public sealed interface Due {
    /**
     * A day of the calendar that comes round every year, such as “before 1 March of the next year”. A holiday does not move it.
     *
     * @param yearsAfter years after the year of the reporting period, 0 to 5
     * @param month the month, 1 to 12
     * @param day the day of the month
     * @param inclusive whether the day itself is still in time (“by”), or not (“before”)
     */
    record AnnualDate(int yearsAfter, int month, int day, boolean inclusive) implements Due {
        /**
         * Checks that the day exists in every year.
         *
         * @throws InvalidModelException with {@code DUE_DATE}
         */
        public AnnualDate {
            check(yearsAfter, month, day);
        }

        static void check(int yearsAfter, int month, int day) {
            if (yearsAfter < 0
                    || yearsAfter > 5
                    || month < 1
                    || month > 12
                    || day < 1
                    || day > Month.of(month).minLength()) {
                throw InvalidModelException.of(Violation.of("DUE_DATE", "", yearsAfter, month, day));
            }
        }

        /** The last day in time for a reporting period that ends in {@code year}. */
        public LocalDate lastDay(int year) {
            LocalDate date = LocalDate.of(year + yearsAfter, month, day);
            return inclusive ? date : date.minusDays(1);
        }
    }

    /**
     * A number of days from an event.
     *
     * @param start the fact that says on which day the event was; that day is not counted
     * @param days how many days, 1 to 3660
     * @param unit whether all days count or working days only
     */
    record Within(FactCode start, int days, DayUnit unit) implements Due {
        /**
         * Checks the number of days.
         *
         * @throws InvalidModelException with {@code DUE_DAYS}
         */
        public Within {
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(unit, "unit");
            check(days);
        }

        static void check(int days) {
            if (days < 1 || days > 3660) {
                throw InvalidModelException.of(Violation.of("DUE_DAYS", "days", days));
            }
        }
    }
}
