package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.law.CalendarYear;
import org.zhunsheng.core.law.HolidayTable;
import org.zhunsheng.serialization.BundledData;

/** The calendar has the holidays and the make-up working days of the notices, typed a second time. */
class HolidayEntryTest {
    private static final HolidayTable HOLIDAYS = BundledData.load().holidays();

    @Test
    void everyHolidayAndMakeUpDayIsThatOfTheNotice() {
        assertThat(differences(HOLIDAYS)).isEmpty();
    }

    @Test
    void aHolidayADayTooLongOrAMakeUpDayTooFewIsFound() {
        for (CalendarYear year : HOLIDAYS.years()) {
            for (CalendarYear.Holiday holiday : year.holidays()) {
                List<CalendarYear.Holiday> planted = new ArrayList<>(year.holidays());
                planted.remove(holiday);
                planted.add(CalendarYear.Holiday.builder()
                        .fillFrom(holiday)
                        .to(holiday.to().plusDays(1))
                        .build());
                assertThat(differences(with(CalendarYear.builder()
                                .fillFrom(year)
                                .holidays(planted)
                                .build())))
                        .isNotEmpty();
            }
            List<LocalDate> fewer =
                    year.workingDays().subList(1, year.workingDays().size());
            assertThat(differences(with(CalendarYear.builder()
                            .fillFrom(year)
                            .workingDays(fewer)
                            .build())))
                    .isNotEmpty();
        }
    }

    @Test
    void everyMakeUpDayIsASaturdayOrASunday() {
        assertThat(HOLIDAYS.years())
                .allSatisfy(year -> assertThat(year.workingDays())
                        .extracting(LocalDate::getDayOfWeek)
                        .containsAnyOf(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                        .doesNotContain(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY));
    }

    private static HolidayTable with(CalendarYear planted) {
        return HolidayTable.builder()
                .fillFrom(HOLIDAYS)
                .years(HOLIDAYS.years().stream()
                        .map(year -> year.year() == planted.year() ? planted : year)
                        .toList())
                .build();
    }

    private static ImmutableList<String> differences(HolidayTable table) {
        TreeSet<String> typed = new TreeSet<>();
        for (List<String> cells : Tables.rows("holidays.csv")) {
            LocalDate first = LocalDate.parse(cells.get(2));
            LocalDate last = first.plusDays(Integer.parseInt(cells.get(3)) - 1L);
            typed.add(cells.get(0) + " off " + first + ".." + last + " " + cells.get(1));
            for (String day :
                    cells.get(4).isEmpty() ? new String[0] : cells.get(4).split(" ")) {
                typed.add(cells.get(0) + " worked " + day);
            }
        }
        TreeSet<String> held = new TreeSet<>();
        for (CalendarYear year : table.years()) {
            year.holidays()
                    .forEach(holiday -> held.add(year.year() + " off " + holiday.from() + ".." + holiday.to() + " "
                            + holiday.name().zh()));
            year.workingDays().forEach(day -> held.add(year.year() + " worked " + day));
        }
        ImmutableSet<String> both =
                ImmutableSet.<String>builder().addAll(typed).addAll(held).build();
        return both.stream()
                .filter(line -> !(typed.contains(line) && held.contains(line)))
                .collect(ImmutableList.toImmutableList());
    }
}
