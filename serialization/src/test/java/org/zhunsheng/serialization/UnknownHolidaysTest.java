package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.HolidayTable;
import org.zhunsheng.core.law.WorkingCalendar;

/** Before the holidays of a year are announced, a period ends within bounds that every year announced so far keeps. */
class UnknownHolidaysTest {
    private static final HolidayTable TABLE = BundledData.load().holidays();
    private static final WorkingCalendar FULL = WorkingCalendar.of(TABLE);
    private static final ImmutableList<Integer> LENGTHS = ImmutableList.of(0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 60, 90);

    static IntStream yearsBetween() {
        return TABLE.years().stream()
                .mapToInt(year -> year.year())
                .sorted()
                .limit(TABLE.years().size() - 1L);
    }

    private static WorkingCalendar without(int year) {
        return WorkingCalendar.of(HolidayTable.builder()
                .fillFrom(TABLE)
                .years(TABLE.years().stream()
                        .filter(held -> held.year() != year)
                        .toList())
                .build());
    }

    @ParameterizedTest
    @MethodSource("yearsBetween")
    void theYearThatCameLaterLiesWithinTheBounds(int year) {
        WorkingCalendar calendar = without(year);
        LocalDate first = LocalDate.of(year, 1, 1);
        first.datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(start -> {
            for (int days : LENGTHS) {
                for (DayUnit unit : DayUnit.values()) {
                    LocalDate last = FULL.lastDay(start, days, unit);
                    assertThat(last)
                            .as("%s + %d %s", start, days, unit)
                            .isBetween(
                                    calendar.earliestLastDay(start, days, unit),
                                    calendar.latestLastDay(start, days, unit));
                }
                LocalDate end = start.plusDays(days);
                assertThat(FULL.elapsed(start, end, DayUnit.WORKING_DAYS))
                        .as("%s to %s", start, end)
                        .isBetween(calendar.leastElapsed(start, end), calendar.mostElapsed(start, end));
            }
        });
    }

    @Test
    void whereTheDaysOffAreKnownNothingIsOpen() {
        LocalDate start = LocalDate.of(2024, 4, 1);
        for (DayUnit unit : DayUnit.values()) {
            LocalDate last = FULL.lastDay(start, 20, unit);
            assertThat(FULL.earliestLastDay(start, 20, unit)).isEqualTo(last);
            assertThat(FULL.latestLastDay(start, 20, unit)).isEqualTo(last);
            assertThat(WorkingCalendar.weekendsOnly().earliestLastDay(start, 20, unit))
                    .isEqualTo(WorkingCalendar.weekendsOnly().latestLastDay(start, 20, unit));
        }
    }
}
