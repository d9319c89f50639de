package org.zhunsheng.core.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Days;

/**
 * The days that a report or an assessment speaks of, both ends included; usually a calendar year. Immutable and thread-safe.
 *
 * @param from the first day
 * @param to the last day
 */
public record ReportingPeriod(LocalDate from, LocalDate to) implements Comparable<ReportingPeriod> {
    private static final String LAST_DAY = "-12-31";

    /**
     * Checks the order of the ends.
     *
     * @throws InvalidModelException with {@code PERIOD_REVERSED}
     */
    public ReportingPeriod {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw InvalidModelException.of(Violation.of("PERIOD_REVERSED", "", from, to));
        }
    }

    /** The calendar year {@code year}. */
    public static ReportingPeriod ofYear(int year) {
        return new ReportingPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * The period written as a year, {@code 2023}, or as two days, {@code 2023-01-01/2023-06-30}.
     *
     * @throws InvalidModelException with {@code PERIOD_FORM} or {@code PERIOD_REVERSED}
     */
    public static ReportingPeriod of(String text) {
        try {
            int slash = text.indexOf('/');
            if (slash < 0) {
                if (!text.matches("[0-9]{4}")) {
                    throw InvalidModelException.of(Violation.of("PERIOD_FORM", "", text));
                }
                return ofYear(Integer.parseInt(text));
            }
            return new ReportingPeriod(Days.parse(text.substring(0, slash)), Days.parse(text.substring(slash + 1)));
        } catch (DateTimeException | NumberFormatException e) {
            throw InvalidModelException.of(Violation.of("PERIOD_FORM", "", text));
        }
    }

    /** The year that the last day lies in; deadlines for reporting count from it. */
    public int year() {
        return to.getYear();
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        int order = from.compareTo(other.from);
        return order != 0 ? order : to.compareTo(other.to);
    }

    /** {@code 2023} for a calendar year, else {@code 2023-01-01/2023-06-30}. */
    @Override
    public String toString() {
        String last = to.toString();
        return equals(ofYear(to.getYear())) ? last.substring(0, last.length() - LAST_DAY.length()) : from + "/" + to;
    }
}
