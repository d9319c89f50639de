package org.zhunsheng.core.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhunsheng.core.text.LocalText;

/** Counted with the arrangement of the Spring Festival of 2023: off from 21 to 27 January, worked on 28 and 29. */
class WorkingCalendarProperties {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(HolidayTable.builder()
            .id("test")
            .title(LocalText.same("test"))
            .addYears(CalendarYear.builder()
                    .year(2023)
                    .addHolidays(CalendarYear.Holiday.builder()
                            .from(day(1, 21))
                            .to(day(1, 27))
                            .name(LocalText.of("春节", "Spring Festival"))
                            .build())
                    .addWorkingDays(day(1, 28), day(1, 29))
                    .build())
            .build());

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2023, month, day);
    }

    @Property
    void thePeriodInWorkingDaysHasThatManyOfThem(
            @ForAll @IntRange(max = 800) int start, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate from = LocalDate.of(2022, 6, 1).plusDays(start);
        LocalDate last = CALENDAR.lastDay(from, days, DayUnit.WORKING_DAYS);
        assertThat(CALENDAR.elapsed(from, last, DayUnit.WORKING_DAYS)).isEqualTo(days);
        assertThat(CALENDAR.isWorkingDay(last)).isTrue();
    }

    @Property
    void aPeriodInDaysEndsOnTheNextWorkingDay(
            @ForAll @IntRange(max = 800) int start, @ForAll @IntRange(max = 60) int days) {
        LocalDate from = LocalDate.of(2022, 6, 1).plusDays(start);
        LocalDate last = CALENDAR.lastDay(from, days, DayUnit.DAYS);
        assertThat(CALENDAR.isWorkingDay(last)).isTrue();
        assertThat(last).isAfterOrEqualTo(from.plusDays(days));
        assertThat(from.plusDays(days).datesUntil(last)).noneMatch(CALENDAR::isWorkingDay);
    }

    @Property
    void aLongerPeriodNeverEndsEarlier(
            @ForAll @IntRange(max = 800) int start, @ForAll @IntRange(max = 60) int days, @ForAll DayUnit unit) {
        LocalDate from = LocalDate.of(2022, 6, 1).plusDays(start);
        assertThat(CALENDAR.lastDay(from, days + 1, unit)).isAfterOrEqualTo(CALENDAR.lastDay(from, days, unit));
    }

    @Example
    void aSaturdayThatIsWorkedCountsAndAHolidayDoesNot() {
        assertThat(CALENDAR.isWorkingDay(day(1, 28))).isTrue();
        assertThat(CALENDAR.isWorkingDay(day(1, 25))).isFalse();
        assertThat(CALENDAR.lastDay(day(1, 20), 1, DayUnit.WORKING_DAYS)).isEqualTo(day(1, 28));
        assertThat(CALENDAR.lastDay(day(1, 20), 5, DayUnit.DAYS)).isEqualTo(day(1, 28));
    }

    @Example
    void theTwentyNinthOfFebruaryIsADayLikeOthers() {
        LocalDate leap = LocalDate.of(2024, 2, 28);
        assertThat(CALENDAR.lastDay(leap, 1, DayUnit.WORKING_DAYS)).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Example
    void aYearWithoutATableSaysSo() {
        assertThat(CALENDAR.covers(2023)).isTrue();
        assertThat(CALENDAR.covers(2024)).isFalse();
    }
}
