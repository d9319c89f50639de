package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhunsheng.core.law.CalendarYear;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.HolidayTable;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.indicators.duty.Due;

/** Statutory periods, counted by the public holidays that come with the library. */
class DeadlineProperties {
    private static final HolidayTable TABLE = BundledData.load().holidays();
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(TABLE);
    private static final WorkingCalendar WEEKENDS = WorkingCalendar.weekendsOnly();

    private static LocalDate day(int offset) {
        return LocalDate.of(2019, 1, 1).plusDays(offset);
    }

    @Property
    void twentyWorkingDaysEndOnAWorkingDayWithTwentyOfThemCounted(@ForAll @IntRange(max = 2800) int offset) {
        LocalDate start = day(offset);
        LocalDate last = CALENDAR.lastDay(start, 20, DayUnit.WORKING_DAYS);
        assertThat(CALENDAR.isWorkingDay(last)).isTrue();
        assertThat(start.plusDays(1).datesUntil(last.plusDays(1)).filter(CALENDAR::isWorkingDay))
                .hasSize(20);
    }

    @Property
    void aPeriodInDaysNeverEndsOnADayOffAndIsNeverShorter(
            @ForAll @IntRange(max = 2800) int offset, @ForAll @IntRange(min = 1, max = 90) int days) {
        LocalDate start = day(offset);
        LocalDate last = CALENDAR.lastDay(start, days, DayUnit.DAYS);
        assertThat(CALENDAR.isWorkingDay(last)).isTrue();
        assertThat(last).isAfterOrEqualTo(start.plusDays(days));
        assertThat(start.plusDays(days).datesUntil(last)).noneMatch(CALENDAR::isWorkingDay);
    }

    @Property
    void startingOnADayOffOrOnTheWorkingDayBeforeItMakesNoDifference(@ForAll @IntRange(max = 2800) int offset) {
        LocalDate start = day(offset);
        LocalDate worked = start;
        while (!CALENDAR.isWorkingDay(worked)) {
            worked = worked.minusDays(1);
        }
        assertThat(CALENDAR.lastDay(start, 20, DayUnit.WORKING_DAYS))
                .isEqualTo(CALENDAR.lastDay(worked, 20, DayUnit.WORKING_DAYS));
    }

    @Property
    void beforeADayAndByTheDayBeforeItAreTheSame(@ForAll @IntRange(min = 2015, max = 2060) int year) {
        assertThat(new Due.AnnualDate(1, 3, 1, false).lastDay(year))
                .isEqualTo(LocalDate.of(year + 1, 3, 1).minusDays(1));
        assertThat(new Due.AnnualDate(1, 3, 1, true).lastDay(year)).isEqualTo(LocalDate.of(year + 1, 3, 1));
    }

    @Property
    void aDateThatComesRoundEveryYearIsNotMovedByHolidays(@ForAll @IntRange(min = 2018, max = 2025) int year) {
        LocalDate last = new Due.AnnualDate(1, 4, 1, false).lastDay(year);
        assertThat(last).isEqualTo(LocalDate.of(year + 1, 3, 31));
    }

    @Property
    void outsideTheTableOnlyWeekendsAreOff(@ForAll @IntRange(min = 2030, max = 2060) int year, @ForAll int anyDay) {
        LocalDate day = LocalDate.ofYearDay(year, Math.floorMod(anyDay, 365) + 1);
        assertThat(CALENDAR.covers(year)).isFalse();
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(WEEKENDS.isWorkingDay(day));
    }

    @Example
    void theEndOfFebruaryIsThe29thInALeapYear() {
        assertThat(new Due.AnnualDate(1, 3, 1, false).lastDay(2023)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(new Due.AnnualDate(1, 3, 1, false).lastDay(2024)).isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @Example
    void aMakeUpSaturdayCountsAndTheNationalHolidayDoesNot() {
        LocalDate signed = LocalDate.of(2023, 9, 28);
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2023, 10, 7))).isTrue();
        assertThat(CALENDAR.lastDay(signed, 1, DayUnit.WORKING_DAYS)).isEqualTo(LocalDate.of(2023, 10, 7));
        assertThat(CALENDAR.lastDay(signed, 5, DayUnit.DAYS)).isEqualTo(LocalDate.of(2023, 10, 7));
    }

    @Example
    void everyMakeUpDayIsAWeekendAndNoDayIsBothOffAndWorked() {
        for (CalendarYear year : TABLE.years()) {
            assertThat(year.workingDays())
                    .allMatch(
                            day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
            assertThat(year.holidays())
                    .allSatisfy(holiday -> assertThat(year.workingDays())
                            .noneMatch(day -> !day.isBefore(holiday.from()) && !day.isAfter(holiday.to())));
        }
    }
}
