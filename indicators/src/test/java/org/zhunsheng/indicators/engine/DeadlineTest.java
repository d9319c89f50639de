package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.FILED_ON;
import static org.zhunsheng.indicators.engine.Worlds.MADE_ON;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.law.CalendarYear;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.HolidayTable;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.scheme.ScoringMethod;

class DeadlineTest {
    private static OneItem item(Due due, DayUnit lateIn, ScoringMethod.LateTier... tiers) {
        return new OneItem("2", new ScoringMethod.Deadline(FILED_ON, due, List.of(tiers), lateIn));
    }

    private static Claim on(FactCode fact, String day) {
        return claim(fact, ClaimValue.on(LocalDate.parse(day)));
    }

    /** The period ends in 2023, so what is due a year after is due in 2024, a leap year. */
    @Nested
    class OnADayOfTheYear {
        private final Due before = new Due.AnnualDate(1, 3, 1, false);
        private final Due by = new Due.AnnualDate(1, 3, 1, true);
        private final ScoringMethod.LateTier tenDays = new ScoringMethod.LateTier(10, Points.of("1.5"));
        private final ScoringMethod.LateTier thirtyDays = new ScoringMethod.LateTier(30, Points.of("0.5"));

        @ParameterizedTest
        @CsvSource({
            // day, before 1 March, by 1 March
            "2023-12-31, 2,   2",
            "2024-02-29, 2,   2",
            "2024-03-01, 1.5, 2",
            "2024-03-02, 1.5, 1.5",
            "2024-03-10, 1.5, 1.5",
            "2024-03-11, 0.5, 1.5",
            "2024-03-12, 0.5, 0.5",
            "2024-03-30, 0.5, 0.5",
            "2024-03-31, 0,   0.5",
            "2024-04-01, 0,   0"
        })
        void latenessFallsIntoTiers(String day, String beforeThatDay, String byThatDay) {
            assertThat(item(before, DayUnit.DAYS, tenDays, thirtyDays).score(on(FILED_ON, day)))
                    .isEqualTo(beforeThatDay);
            assertThat(item(by, DayUnit.DAYS, tenDays, thirtyDays).score(on(FILED_ON, day)))
                    .isEqualTo(byThatDay);
        }

        @ParameterizedTest
        @CsvSource({
            // due on Friday 1 March; two working days late is up to Tuesday
            "2024-03-01, 2",
            "2024-03-02, 1.5",
            "2024-03-04, 1.5",
            "2024-03-05, 1.5",
            "2024-03-06, 0"
        })
        void latenessCanBeCountedInWorkingDays(String day, String points) {
            OneItem item = item(by, DayUnit.WORKING_DAYS, new ScoringMethod.LateTier(2, Points.of("1.5")));
            assertThat(item.score(on(FILED_ON, day))).isEqualTo(points);
        }

        @Test
        void theLedgerTellsLateFromTooLateAndNever() {
            OneItem item = item(by, DayUnit.DAYS, tenDays);
            assertThat(item.lines(on(FILED_ON, "2024-03-01"))).containsExactly("IN_TIME 2");
            assertThat(item.lines(on(FILED_ON, "2024-03-11"))).containsExactly("LATE 1.5");
            assertThat(item.lines(on(FILED_ON, "2024-03-12"))).containsExactly("TOO_LATE 0");
            assertThat(item.lines(claim(FILED_ON, ClaimValue.never()))).containsExactly("NEVER_DONE 0");
            assertThat(item.lines()).containsExactly("DEADLINE_OPEN 0 / 2");
        }

        @Test
        void betweenTwoClaimsItCanBeEither() {
            assertThat(item(by, DayUnit.DAYS, tenDays).score(on(FILED_ON, "2024-02-01"), on(FILED_ON, "2024-03-05")))
                    .isEqualTo("1.5 – 2");
        }
    }

    @Nested
    class WithinDaysOfAnEvent {
        @ParameterizedTest
        @CsvSource({
            // made on Friday 10 November 2023; filed on; 3 working days; 3 days, the last of which is a Monday
            "2023-11-10, 2, 2",
            "2023-11-13, 2, 2",
            "2023-11-14, 2, 0",
            "2023-11-15, 2, 0",
            "2023-11-16, 0, 0"
        })
        void theDayOfTheEventIsNotCounted(String day, String workingDays, String days) {
            Claim made = on(MADE_ON, "2023-11-10");
            assertThat(item(new Due.Within(MADE_ON, 3, DayUnit.WORKING_DAYS), DayUnit.DAYS)
                            .score(made, on(FILED_ON, day)))
                    .isEqualTo(workingDays);
            assertThat(item(new Due.Within(MADE_ON, 3, DayUnit.DAYS), DayUnit.DAYS)
                            .score(made, on(FILED_ON, day)))
                    .isEqualTo(days);
        }

        @Test
        void aPeriodOfDaysThatEndsOnADayOffEndsOnTheNextWorkingDay() {
            // made on Wednesday 8 November; three days later is Saturday, so Monday is still in time
            OneItem item = item(new Due.Within(MADE_ON, 3, DayUnit.DAYS), DayUnit.DAYS);
            assertThat(item.score(on(MADE_ON, "2023-11-08"), on(FILED_ON, "2023-11-13")))
                    .isEqualTo("2");
            assertThat(item.score(on(MADE_ON, "2023-11-08"), on(FILED_ON, "2023-11-14")))
                    .isEqualTo("0");
        }

        @Test
        void theLeapDayCounts() {
            OneItem item = item(new Due.Within(MADE_ON, 2, DayUnit.WORKING_DAYS), DayUnit.DAYS);
            // Wednesday 28 February 2024: Thursday 29, Friday 1 March
            assertThat(item.score(on(MADE_ON, "2024-02-28"), on(FILED_ON, "2024-03-01")))
                    .isEqualTo("2");
            assertThat(item.score(on(MADE_ON, "2024-02-28"), on(FILED_ON, "2024-03-02")))
                    .isEqualTo("0");
        }

        @Test
        void withoutAnEventNothingIsDue() {
            OneItem item = item(new Due.Within(MADE_ON, 3, DayUnit.WORKING_DAYS), DayUnit.DAYS);
            assertThat(item.lines(claim(MADE_ON, ClaimValue.never()))).containsExactly("EVENT_DID_NOT_HAPPEN 2");
            assertThat(item.lines(on(FILED_ON, "2023-11-16"))).containsExactly("DEADLINE_OPEN 0 / 2");
            assertThat(item.lines(on(MADE_ON, "2023-11-10"))).containsExactly("DEADLINE_OPEN 0 / 2");
            assertThat(item.lines(on(MADE_ON, "2023-11-10"), claim(FILED_ON, ClaimValue.notApplicable())))
                    .containsExactly("FACT_NOT_APPLICABLE 2");
        }

        @Test
        void ofTwoEventsTheLaterOneLeavesMoreTime() {
            OneItem item = item(new Due.Within(MADE_ON, 3, DayUnit.WORKING_DAYS), DayUnit.DAYS);
            assertThat(item.lines(on(MADE_ON, "2023-11-01"), on(MADE_ON, "2023-11-10"), on(FILED_ON, "2023-11-15")))
                    .containsExactly("DEADLINE_OPEN 0 / 2");
            assertThat(item.lines(on(MADE_ON, "2023-11-09"), on(MADE_ON, "2023-11-10"), on(FILED_ON, "2023-11-14")))
                    .containsExactly("IN_TIME 2");
        }

        @Test
        void whatDependsOnHolidaysThatAreNotKnownIsOpenWithThatReason() {
            ScoringMethod method = new ScoringMethod.Deadline(
                    FILED_ON, new Due.Within(MADE_ON, 20, DayUnit.WORKING_DAYS), List.of(), DayUnit.DAYS);
            Assessor assessor = Assessor.compile(AssessmentBasis.builder()
                    .fillFrom(Worlds.basis(Worlds.scheme(Worlds.item(0, "2", method))))
                    .calendar(WorkingCalendar.of(HolidayTable.builder()
                            .id("until-2022")
                            .title(LocalText.same("until 2022"))
                            .addYears(CalendarYear.builder().year(2022).build())
                            .build()))
                    .build());
            assertThat(lines(assessor, "2023-11-22")).containsExactly("IN_TIME 2");
            assertThat(lines(assessor, "2023-11-29")).containsExactly("CALENDAR_OPEN 0 / 2");
            assertThat(lines(assessor, "2023-12-05")).containsExactly("CALENDAR_OPEN 0 / 2");
            assertThat(lines(assessor, "2024-03-20")).containsExactly("TOO_LATE 0");
        }

        private List<String> lines(Assessor assessor, String filed) {
            return OneItem.lines(assessor.assess(Worlds.dossier(on(MADE_ON, "2023-11-01"), on(FILED_ON, filed))));
        }
    }
}
