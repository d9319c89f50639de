package org.zhunsheng.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.assess.Worlds.BREACHES;
import static org.zhunsheng.indicators.assess.Worlds.CASES;
import static org.zhunsheng.indicators.assess.Worlds.DONE;
import static org.zhunsheng.indicators.assess.Worlds.ERRORS;
import static org.zhunsheng.indicators.assess.Worlds.FILED_ON;
import static org.zhunsheng.indicators.assess.Worlds.HEARD;
import static org.zhunsheng.indicators.assess.Worlds.MADE_ON;
import static org.zhunsheng.indicators.assess.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.assess.Worlds.RATE;
import static org.zhunsheng.indicators.assess.Worlds.TEXT;
import static org.zhunsheng.indicators.assess.Worlds.assess;
import static org.zhunsheng.indicators.assess.Worlds.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.ImmutableClaim;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.ScoringMethod;

class ScoringMethodTest {
    @Nested
    class MetOrNot {
        private final ScoringMethod method = new ScoringMethod.MetOrNot(
                List.of(new Condition.Yes(PUBLISHED), new Condition.AtLeast(RATE, BigDecimal.valueOf(95))));

        @Test
        void everythingIsOpenWhileNothingIsKnown() {
            assertThat(assess("2", method).total()).hasToString("0 – 2");
        }

        @Test
        void oneFailedConditionDecidesWhateverTheOthersAre() {
            assertThat(assess("2", method, claim(PUBLISHED, ClaimValue.no())).total())
                    .hasToString("0");
        }

        @Test
        void theLimitItselfMeetsTheCondition() {
            assertThat(assess("2", method, claim(PUBLISHED, ClaimValue.yes()), claim(RATE, 95))
                            .total())
                    .hasToString("2");
        }

        @Test
        void aConditionThatDoesNotApplyAsksNothing() {
            Assessment assessment =
                    assess("2", method, claim(PUBLISHED, ClaimValue.yes()), claim(RATE, ClaimValue.notApplicable()));
            assertThat(assessment.total()).hasToString("2");
        }

        @Test
        void aRateFollowsFromNumeratorAndDenominator() {
            Assessment assessment =
                    assess("2", method, claim(PUBLISHED, ClaimValue.yes()), claim(DONE, 19), claim(CASES, 20));
            assertThat(assessment.total()).hasToString("2");
        }
    }

    @Nested
    class Bands {
        private final ScoringMethod lower = bands(ScoringMethod.ClosedEnd.LOWER);
        private final ScoringMethod upper = bands(ScoringMethod.ClosedEnd.UPPER);

        private static ScoringMethod bands(ScoringMethod.ClosedEnd closed) {
            return new ScoringMethod.Bands(
                    RATE, closed, List.of(band(null, "60", "0"), band("60", "90", "1"), band("90", null, "2")));
        }

        private static ScoringMethod.Band band(
                @org.jspecify.annotations.Nullable String from,
                @org.jspecify.annotations.Nullable String to,
                String points) {
            return new ScoringMethod.Band(
                    Optional.ofNullable(from).map(BigDecimal::new),
                    Optional.ofNullable(to).map(BigDecimal::new),
                    Points.of(points));
        }

        @ParameterizedTest
        @CsvSource({"0,0,0", "59.999999,0,0", "60,1,0", "60.000001,1,1", "90,2,1", "90.000001,2,2", "100,2,2"})
        void theClosedEndBelongsToTheBand(BigDecimal rate, String lowerClosed, String upperClosed) {
            assertThat(assess("2", lower, claim(RATE, ClaimValue.number(rate))).total())
                    .hasToString(lowerClosed);
            assertThat(assess("2", upper, claim(RATE, ClaimValue.number(rate))).total())
                    .hasToString(upperClosed);
        }

        @Test
        void moreThanSixtyLeavesTheHigherBandsOpen() {
            Assessment assessment = assess(
                    "2",
                    lower,
                    ImmutableClaim.builder()
                            .code(RATE)
                            .value(ClaimValue.number(60))
                            .exactness(Exactness.MORE_THAN)
                            .build());
            assertThat(assessment.total()).hasToString("1 – 2");
        }
    }

    @Nested
    class Deduction {
        private final ScoringMethod method = new ScoringMethod.Deduction(
                Optional.of(Points.ZERO),
                List.of(
                        new Clause.PerOccurrence("a", TEXT, BREACHES, Points.of("0.5"), Optional.of(Points.of("1.5"))),
                        new Clause.PerOccurrence("b", TEXT, ERRORS, Points.of("0.5"), Optional.empty())));

        @Test
        void unknownBreachesCanCostEverything() {
            assertThat(assess("2", method).total()).hasToString("0 – 2");
        }

        @Test
        void threeCountedBreachesLeaveOnlyTheRestOpen() {
            assertThat(assess("2", method, claim(BREACHES, 3)).total()).hasToString("0 – 0.5");
        }

        @Test
        void theCapOfAClauseCutsItAndTheLedgerSaysSo() {
            Assessment assessment = assess("2", method, claim(BREACHES, 10), claim(ERRORS, 0));
            assertThat(assessment.total()).hasToString("0.5");
            assertThat(assessment.ledger())
                    .extracting(line -> line.reason().code() + " " + line.low())
                    .containsExactly("BASE 2", "OCCURRENCES -5", "CLAUSE_CAP 3.5", "SPARED 0");
        }

        @Test
        void theItemDoesNotFallBelowItsFloor() {
            Assessment assessment = assess("2", method, claim(BREACHES, 3), claim(ERRORS, 3));
            assertThat(assessment.total()).hasToString("0");
            assertThat(assessment.ledger()).last().satisfies(line -> {
                assertThat(line.reason().code()).isEqualTo(ReasonCode.FLOOR);
                assertThat(line.low()).hasToString("1");
            });
        }

        @ParameterizedTest
        @CsvSource({"WHOLE,1.5", "STARTED,1", "PRO_RATA,1.25"})
        void aSchemeSaysWhichStepsOfAShortfallCount(Clause.Steps steps, String expected) {
            ScoringMethod shortfall = new ScoringMethod.Deduction(
                    Optional.of(Points.ZERO),
                    List.of(new Clause.Shortfall(
                            "a",
                            TEXT,
                            RATE,
                            BigDecimal.valueOf(100),
                            BigDecimal.valueOf(10),
                            steps,
                            Points.of("0.5"),
                            Optional.empty())));
            assertThat(assess("2", shortfall, claim(RATE, 85)).total()).hasToString(expected);
        }
    }

    @Nested
    class Proportional {
        @Test
        void aThirdIsRoundedOnceAsTheSchemeSays() {
            ScoringMethod method = new ScoringMethod.Proportional(CASES, BigDecimal.ZERO, BigDecimal.valueOf(3));
            assertThat(assess("2", method, claim(CASES, 1)).total()).hasToString("0.67");
        }

        @Test
        void lessIsBetterWhenZeroLiesAboveFull() {
            ScoringMethod method = new ScoringMethod.Proportional(CASES, BigDecimal.valueOf(10), BigDecimal.ZERO);
            assertThat(assess("2", method, claim(CASES, 5)).total()).hasToString("1");
            assertThat(assess("2", method, claim(CASES, 12)).total()).hasToString("0");
        }
    }

    @Test
    void aChecklistAddsUpWhatIsEarnedAndLeavesTheRestOpen() {
        ScoringMethod method = new ScoringMethod.Checklist(List.of(
                new ScoringMethod.Entry("a", TEXT, new Condition.Yes(PUBLISHED), Points.of("1.5")),
                new ScoringMethod.Entry("b", TEXT, new Condition.No(HEARD), Points.of("0.5"))));
        assertThat(assess("2", method, claim(PUBLISHED, ClaimValue.yes())).total())
                .hasToString("1.5 – 2");
        assertThat(assess("2", method, claim(PUBLISHED, ClaimValue.yes()), claim(HEARD, ClaimValue.yes()))
                        .total())
                .hasToString("1.5");
    }

    @Nested
    class Deadline {
        private final ScoringMethod before1March = new ScoringMethod.Deadline(
                FILED_ON,
                new Due.AnnualDate(1, 3, 1, false),
                List.of(new ScoringMethod.LateTier(10, Points.of("1"))),
                DayUnit.DAYS);

        @ParameterizedTest
        @CsvSource({"2024-01-03,2", "2024-02-29,2", "2024-03-01,1", "2024-03-10,1", "2024-03-11,0"})
        void beforeTheFirstOfMarchDoesNotIncludeIt(LocalDate day, String expected) {
            assertThat(assess("2", before1March, claim(FILED_ON, ClaimValue.on(day)))
                            .total())
                    .hasToString(expected);
        }

        @Test
        void neverIsWorseThanLate() {
            assertThat(assess("2", before1March, claim(FILED_ON, ClaimValue.never()))
                            .total())
                    .hasToString("0");
        }

        @Test
        void workingDaysRunFromTheDayAfterTheEvent() {
            ScoringMethod within = new ScoringMethod.Deadline(
                    FILED_ON, new Due.Within(MADE_ON, 3, DayUnit.WORKING_DAYS), List.of(), DayUnit.DAYS);
            ClaimValue friday = ClaimValue.on(LocalDate.of(2023, 11, 10));
            ClaimValue wednesday = ClaimValue.on(LocalDate.of(2023, 11, 15));
            ClaimValue thursday = ClaimValue.on(LocalDate.of(2023, 11, 16));
            assertThat(assess("2", within, claim(MADE_ON, friday), claim(FILED_ON, wednesday))
                            .total())
                    .hasToString("2");
            assertThat(assess("2", within, claim(MADE_ON, friday), claim(FILED_ON, thursday))
                            .total())
                    .hasToString("0");
            assertThat(assess("2", within, claim(FILED_ON, thursday)).total()).hasToString("0 – 2");
        }
    }

    @Test
    void claimsThatDifferLeaveTheScoreBetweenThem() {
        ScoringMethod method = new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED)));
        Assessment assessment =
                assess("2", method, claim(PUBLISHED, ClaimValue.yes()), claim(PUBLISHED, ClaimValue.no()));
        assertThat(assessment.total()).hasToString("0 – 2");
        assertThat(assessment.results()).extracting(IndicatorResult::status).containsExactly(Status.DISPUTED);
    }
}
