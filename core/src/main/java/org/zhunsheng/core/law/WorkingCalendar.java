package org.zhunsheng.core.law;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/**
 * Tells working days from days off and counts periods of days. For a year that the table does not hold, Saturdays and Sundays alone
 * are days off, and {@link #covers(int)} says so; {@link #earliestLastDay} and {@link #latestLastDay} tell what that leaves open. Immutable and thread-safe.
 *
 * <p>A period is counted from the day after the event that starts it; a period in calendar days that ends on a day off ends on the
 * next working day (Civil Code of 2021, articles 201 and 203).
 */
public final class WorkingCalendar {
    private static final WorkingCalendar WEEKENDS =
            new WorkingCalendar(ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of());

    /** How many weekend days are worked in exchange around holidays, and how many weekdays these take; see {@link #earliestLastDay}. */
    private static final int MOST_MADE_UP = 4;

    private static final int MOST_OFF_AT_ONCE = 7;
    private static final int WORKED_PER_DAY_OFF = 8;
    private static final int LONGEST_BREAK = 11;

    private final ImmutableSet<LocalDate> daysOff;
    private final ImmutableSet<LocalDate> worked;
    private final ImmutableSet<Integer> years;

    private WorkingCalendar(
            ImmutableSet<LocalDate> daysOff, ImmutableSet<LocalDate> worked, ImmutableSet<Integer> years) {
        this.daysOff = daysOff;
        this.worked = worked;
        this.years = years;
    }

    /** The calendar in which only Saturdays and Sundays are off. */
    public static WorkingCalendar weekendsOnly() {
        return WEEKENDS;
    }

    /** The calendar of {@code table}. */
    public static WorkingCalendar of(HolidayTable table) {
        ImmutableSet.Builder<LocalDate> daysOff = ImmutableSet.builder();
        ImmutableSet.Builder<LocalDate> worked = ImmutableSet.builder();
        ImmutableSet.Builder<Integer> years = ImmutableSet.builder();
        for (CalendarYear year : table.years()) {
            years.add(year.year());
            worked.addAll(year.workingDays());
            for (CalendarYear.Holiday holiday : year.holidays()) {
                daysOff.addAll(
                        holiday.from().datesUntil(holiday.to().plusDays(1)).toList());
            }
        }
        return new WorkingCalendar(daysOff.build(), worked.build(), years.build());
    }

    /** The days off besides Saturdays and Sundays, in order. */
    public ImmutableSortedSet<LocalDate> daysOff() {
        return ImmutableSortedSet.copyOf(daysOff);
    }

    /** The Saturdays and Sundays that are worked, in order. */
    public ImmutableSortedSet<LocalDate> workedDays() {
        return ImmutableSortedSet.copyOf(worked);
    }

    /** The years whose holidays are known, in order. */
    public ImmutableSortedSet<Integer> years() {
        return ImmutableSortedSet.copyOf(years);
    }

    /** Whether the holidays of {@code year} are known; otherwise its weekends alone count as days off. */
    public boolean covers(int year) {
        return years.contains(year);
    }

    /**
     * Whether the days off from {@code from} to {@code to} are known: the table holds the years, or nothing but weekends was asked for.
     */
    public boolean isKnown(LocalDate from, LocalDate to) {
        return years.isEmpty()
                || IntStream.rangeClosed(from.getYear(), to.getYear()).allMatch(this::covers);
    }

    /**
     * The earliest that {@link #lastDay} can be once the holidays are announced: up to four weekend days are worked in exchange for days
     * off elsewhere. The same as {@link #lastDay} where the days off are known. The notices of 2019 to 2026 stay within it.
     */
    public LocalDate earliestLastDay(LocalDate start, int days, DayUnit unit) {
        LocalDate counted = lastDay(start, days, unit);
        if (isKnown(start, counted)) {
            return counted;
        }
        LocalDate atOnce = start.plusDays(days);
        if (unit == DayUnit.DAYS) {
            return atOnce;
        }
        LocalDate fewer = lastDay(start, Math.max(0, days - MOST_MADE_UP), unit);
        return fewer.isAfter(atOnce) ? fewer : atOnce;
    }

    /**
     * The latest that {@link #lastDay} can be once the holidays are announced: the longest of them falls into the period, and one more in
     * eight working days; or the longest begins on its last day.
     */
    public LocalDate latestLastDay(LocalDate start, int days, DayUnit unit) {
        LocalDate counted = lastDay(start, days, unit);
        if (isKnown(start, counted)) {
            return counted;
        }
        return unit == DayUnit.DAYS
                ? workingDayFrom(counted.plusDays(LONGEST_BREAK))
                : lastDay(start, days + daysOff(days), unit);
    }

    /** Whether {@code day} is worked. */
    public boolean isWorkingDay(LocalDate day) {
        if (worked.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !daysOff.contains(day);
    }

    /** {@code day} itself if it is worked, else the next day that is. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * The last day of a period of {@code days} that {@code start} sets going.
     *
     * @param start the day of the event, which is not counted
     * @param days the length, zero or more
     * @throws IllegalArgumentException if {@code days} is negative
     */
    public LocalDate lastDay(LocalDate start, int days, DayUnit unit) {
        if (days < 0) {
            throw new IllegalArgumentException("negative period: " + days);
        }
        return switch (unit) {
            case DAYS -> workingDayFrom(start.plusDays(days));
            case WORKING_DAYS -> {
                LocalDate day = start;
                for (int left = days; left > 0; ) {
                    day = day.plusDays(1);
                    left -= isWorkingDay(day) ? 1 : 0;
                }
                yield day;
            }
        };
    }

    /** The most holidays that fall on the weekdays of a period of so many working days: the longest of them, and one in eight days. */
    private static int daysOff(long worked) {
        return MOST_OFF_AT_ONCE + Math.toIntExact(worked / WORKED_PER_DAY_OFF);
    }

    /** The most working days that can lie after {@code start} up to {@code end}, once the holidays are announced. */
    public long mostElapsed(LocalDate start, LocalDate end) {
        long counted = elapsed(start, end, DayUnit.WORKING_DAYS);
        return isKnown(start, end) ? counted : Math.min(counted + MOST_MADE_UP, elapsed(start, end, DayUnit.DAYS));
    }

    /** The fewest working days that can lie after {@code start} up to {@code end}, once the holidays are announced. */
    public long leastElapsed(LocalDate start, LocalDate end) {
        long counted = elapsed(start, end, DayUnit.WORKING_DAYS);
        return isKnown(start, end) ? counted : Math.max(0, counted - daysOff(counted));
    }

    /**
     * How many days {@code end} lies after {@code start}, the day of {@code start} not counted; zero if it is not after it.
     */
    public long elapsed(LocalDate start, LocalDate end, DayUnit unit) {
        if (!end.isAfter(start)) {
            return 0;
        }
        return switch (unit) {
            case DAYS -> ChronoUnit.DAYS.between(start, end);
            case WORKING_DAYS ->
                start.plusDays(1)
                        .datesUntil(end.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count();
        };
    }
}
