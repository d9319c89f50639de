package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.FILED_ON;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.MADE_ON;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.atLeast;
import static org.zhunsheng.indicators.engine.Worlds.claim;
import static org.zhunsheng.indicators.engine.Worlds.judged;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** Columns give what a pencil gives, and what assessing one by one gives: for each method with steps, caps or days. */
class ColumnsTest {
    /** The totals of units that make one claim each, and of one that makes none. */
    private static List<String> totals(String points, ScoringMethod method, Claim... claims) {
        List<List<Claim>> units = new ArrayList<>();
        for (Claim claim : claims) {
            units.add(List.of(claim));
        }
        units.add(List.of());
        return AllWays.totals(Worlds.basis(Worlds.scheme(Worlds.item(0, points, method))), units);
    }

    private static ScoringMethod deduction(Clause... clauses) {
        return new ScoringMethod.Deduction(Optional.of(Points.ZERO), List.of(clauses));
    }

    private static Clause each(String each, Optional<Points> cap) {
        return new Clause.PerOccurrence("each", TEXT, CASES, Points.of(each), cap);
    }

    private static ScoringMethod shortfall(Clause.Steps steps, String each, Optional<Points> cap) {
        return deduction(new Clause.Shortfall(
                "short", TEXT, RATE, BigDecimal.valueOf(90), BigDecimal.TEN, steps, Points.of(each), cap));
    }

    private static Claim[] rates(String... rates) {
        return Arrays.stream(rates).map(rate -> claim(RATE, rate)).toArray(Claim[]::new);
    }

    private static Claim on(String day) {
        return claim(FILED_ON, ClaimValue.on(LocalDate.parse(day)));
    }

    @Test
    void eachOccurrenceUpToTheCapOfTheClause() {
        assertThat(totals(
                        "2",
                        deduction(each("0.5", Optional.of(Points.of("1.5")))),
                        claim(CASES, 0),
                        claim(CASES, 1),
                        claim(CASES, 3),
                        claim(CASES, 9),
                        atLeast(CASES, 2)))
                .containsExactly("2", "1.5", "0.5", "0.5", "0.5 – 1", "0.5 – 2");
    }

    @Test
    void eachOccurrenceUpToTheFloorOfTheItem() {
        assertThat(totals(
                        "2",
                        deduction(each("0.7", Optional.empty())),
                        claim(CASES, 2),
                        claim(CASES, 3),
                        atLeast(CASES, 1)))
                .containsExactly("0.6", "0", "0 – 1.3", "0 – 2");
    }

    @Test
    void wholeSteps() {
        assertThat(totals(
                        "3",
                        shortfall(Clause.Steps.WHOLE, "1", Optional.empty()),
                        rates("100", "90", "80.01", "80", "71", "70", "50", "0")))
                .containsExactly("3", "3", "3", "2", "2", "1", "0", "0", "0 – 3");
    }

    @Test
    void stepsThatHaveBegun() {
        assertThat(totals(
                        "3",
                        shortfall(Clause.Steps.STARTED, "1", Optional.of(Points.of("2"))),
                        rates("90", "89.99", "80", "79.99", "60")))
                .containsExactly("3", "2", "2", "1", "1", "1 – 3");
    }

    @Test
    void partsOfSteps() {
        assertThat(totals(
                        "3",
                        shortfall(Clause.Steps.PRO_RATA, "1", Optional.empty()),
                        rates("90", "85", "83.33", "60", "30")))
                .containsExactly("3", "2.5", "2.33", "0", "0", "0 – 3"); // 0.667 is 0.67
    }

    @Test
    void stepsBeyondALimit() {
        ScoringMethod method = deduction(new Clause.Excess(
                "over",
                TEXT,
                BREACHES,
                BigDecimal.valueOf(2),
                BigDecimal.valueOf(3),
                Clause.Steps.WHOLE,
                Points.of("1"),
                Optional.empty()));
        assertThat(totals(
                        "3",
                        method,
                        claim(BREACHES, 0),
                        claim(BREACHES, 2),
                        claim(BREACHES, 4),
                        claim(BREACHES, 5),
                        claim(BREACHES, 8),
                        claim(BREACHES, 11),
                        claim(BREACHES, 90),
                        atLeast(BREACHES, 5)))
                .containsExactly("3", "3", "3", "2", "1", "0", "0", "0 – 2", "0 – 3");
    }

    @Test
    void daysLate() {
        ScoringMethod method = new ScoringMethod.Deadline(
                FILED_ON,
                new Due.AnnualDate(1, 3, 1, false),
                List.of(
                        new ScoringMethod.LateTier(1, Points.of("1.5")),
                        new ScoringMethod.LateTier(10, Points.of("1"))),
                DayUnit.DAYS);
        assertThat(totals(
                        "2",
                        method,
                        on("2023-12-31"),
                        on("2024-02-29"),
                        on("2024-03-01"),
                        on("2024-03-02"),
                        on("2024-03-10"),
                        on("2024-03-11"),
                        claim(FILED_ON, ClaimValue.never())))
                .containsExactly("2", "2", "1.5", "1", "1", "0", "0", "0 – 2");
    }

    @Test
    void workingDaysLate() {
        ScoringMethod method = new ScoringMethod.Deadline(
                FILED_ON,
                new Due.AnnualDate(1, 3, 1, true),
                List.of(new ScoringMethod.LateTier(1, Points.of("1"))),
                DayUnit.WORKING_DAYS);
        // 1 March 2024 is a Friday: Saturday and Sunday are not a working day late, Monday is one, Tuesday two.
        assertThat(totals("2", method, on("2024-03-01"), on("2024-03-03"), on("2024-03-04"), on("2024-03-05")))
                .containsExactly("2", "1", "1", "0", "0 – 2");
    }

    @Test
    void daysFromAnEventThatNothingIsKnownOf() {
        ScoringMethod method =
                new ScoringMethod.Deadline(FILED_ON, new Due.Within(MADE_ON, 5, DayUnit.DAYS), List.of(), DayUnit.DAYS);
        assertThat(totals("2", method, on("2023-03-01"), claim(FILED_ON, ClaimValue.never())))
                .containsExactly("0 – 2", "0 – 2", "0 – 2");
    }

    private static List<String> totalsOf(String points, ScoringMethod method, List<List<Claim>> units) {
        return AllWays.totals(Worlds.basis(Worlds.scheme(Worlds.item(0, points, method))), units);
    }

    @Test
    void aStepMatchesToTheMillionth() {
        // 1 for 10 percentage points: 0.05 of a point missing is 0.005, which is 0.01; a millionth less is nothing.
        assertThat(totals(
                        "3",
                        shortfall(Clause.Steps.PRO_RATA, "1", Optional.empty()),
                        rates("89.95", "89.950001", "89.949999")))
                .containsExactly("2.99", "3", "2.99", "0 – 3");
    }

    @Test
    void asMuchAsIsJudged() {
        ScoringMethod method = deduction(
                new Clause.AsJudged("judged", TEXT, ERRORS, Points.of("0.5"), Points.of("1.5")),
                each("1", Optional.empty()));
        assertThat(AllWays.totals(
                        Worlds.basis(Worlds.scheme(Worlds.item(0, "2", method))),
                        List.of(
                                List.of(judged(ERRORS, "0"), claim(CASES, 0)),
                                List.of(judged(ERRORS, "0.75"), claim(CASES, 0)),
                                List.of(judged(ERRORS, "1.5"), claim(CASES, 0)),
                                List.of(judged(ERRORS, "0.75"), claim(CASES, 1)),
                                List.of(judged(ERRORS, "1.5"), claim(CASES, 1)),
                                List.of(claim(CASES, 0)),
                                List.of())))
                .containsExactly("2", "1.25", "0.5", "0.25", "0", "0.5 – 2", "0 – 2");
    }

    @Test
    void twoClausesTakeTogetherWhatEachTakes() {
        ScoringMethod method = deduction(
                new Clause.Shortfall(
                        "short",
                        TEXT,
                        RATE,
                        BigDecimal.valueOf(90),
                        BigDecimal.TEN,
                        Clause.Steps.PRO_RATA,
                        Points.of("1"),
                        Optional.of(Points.of("2"))),
                each("0.5", Optional.of(Points.of("1.5"))));
        assertThat(totalsOf(
                        "4",
                        method,
                        List.of(
                                List.of(claim(RATE, "90"), claim(CASES, 0)),
                                List.of(claim(RATE, "83"), claim(CASES, 1)), // 4 − 0.7 − 0.5
                                List.of(claim(RATE, "95"), claim(CASES, 3)), // 4 − 0 − 1.5
                                List.of(claim(RATE, "0"), claim(CASES, 9)), // 4 − 2 − 1.5
                                List.of(claim(RATE, "79.5")), // 4 − 1.05, and up to 1.5 more
                                List.of(claim(CASES, 2)), // 4 − 1, and up to 2 more
                                List.of())))
                .containsExactly("4", "2.8", "2.5", "0.5", "1.45 – 2.95", "1 – 3", "0.5 – 4");
    }

    @Test
    void whatIsLostUnlessTestsHold() {
        ScoringMethod method = deduction(
                unless("yes", new Condition.Yes(PUBLISHED), "1.5"),
                unless("no", new Condition.No(HEARD), "1"),
                unless("rate", new Condition.AtLeast(RATE, BigDecimal.valueOf(60)), "0.75"),
                unless("few", new Condition.AtMost(BREACHES, BigDecimal.valueOf(2)), "0.5"));
        assertThat(totalsOf(
                        "4",
                        method,
                        List.of(
                                facts(ClaimValue.yes(), ClaimValue.no(), "60", 2),
                                facts(ClaimValue.no(), ClaimValue.no(), "60", 2),
                                facts(ClaimValue.yes(), ClaimValue.yes(), "60", 2),
                                facts(ClaimValue.yes(), ClaimValue.no(), "59.999999", 2),
                                facts(ClaimValue.yes(), ClaimValue.no(), "60", 3),
                                facts(ClaimValue.no(), ClaimValue.yes(), "0", 9),
                                List.of(claim(PUBLISHED, ClaimValue.yes()), claim(RATE, "60")),
                                List.of(claim(PUBLISHED, ClaimValue.no()), claim(RATE, "60")),
                                List.of(claim(HEARD, ClaimValue.yes()), claim(BREACHES, 3)),
                                List.of())))
                .containsExactly(
                        "4", "2.5", "3", "3.25", "3.5", "0.25", "2.5 – 4", "1 – 2.5", "0.25 – 2.5", "0.25 – 4");
    }

    private static Clause unless(String id, Condition condition, String loss) {
        return new Clause.Unless(id, TEXT, condition, Points.of(loss), Optional.empty());
    }

    private static List<Claim> facts(ClaimValue published, ClaimValue heard, String rate, int breaches) {
        return List.of(claim(PUBLISHED, published), claim(HEARD, heard), claim(RATE, rate), claim(BREACHES, breaches));
    }

    @Test
    void everyTestHasToHold() {
        ScoringMethod method = new ScoringMethod.MetOrNot(List.of(
                new Condition.AtMost(BREACHES, BigDecimal.valueOf(2)),
                new Condition.AtMost(CASES, BigDecimal.ONE),
                new Condition.Yes(PUBLISHED)));
        assertThat(totalsOf(
                        "3",
                        method,
                        List.of(
                                List.of(claim(BREACHES, 2), claim(CASES, 1), claim(PUBLISHED, ClaimValue.yes())),
                                List.of(claim(BREACHES, 3), claim(CASES, 1), claim(PUBLISHED, ClaimValue.yes())),
                                List.of(claim(BREACHES, 2), claim(CASES, 2), claim(PUBLISHED, ClaimValue.yes())),
                                List.of(claim(BREACHES, 2), claim(CASES, 1), claim(PUBLISHED, ClaimValue.no())),
                                List.of(claim(CASES, 1), claim(PUBLISHED, ClaimValue.yes())),
                                List.of(claim(BREACHES, 2), claim(PUBLISHED, ClaimValue.yes())),
                                List.of(claim(BREACHES, 2), claim(CASES, 1)),
                                List.of(claim(BREACHES, 3)),
                                List.of())))
                .containsExactly("3", "0", "0", "0", "0 – 3", "0 – 3", "0 – 3", "0", "0 – 3");
    }

    @Test
    void eachEntryCountsForItself() {
        ScoringMethod method = new ScoringMethod.Checklist(List.of(
                new ScoringMethod.Entry("a", TEXT, new Condition.Yes(PUBLISHED), Points.of("1")),
                new ScoringMethod.Entry(
                        "b", TEXT, new Condition.AtMost(BREACHES, BigDecimal.valueOf(2)), Points.of("2"))));
        assertThat(totalsOf(
                        "3",
                        method,
                        List.of(
                                List.of(claim(PUBLISHED, ClaimValue.yes()), claim(BREACHES, 2)),
                                List.of(claim(PUBLISHED, ClaimValue.yes()), claim(BREACHES, 3)),
                                List.of(claim(PUBLISHED, ClaimValue.no()), claim(BREACHES, 0)),
                                List.of(claim(PUBLISHED, ClaimValue.no())),
                                List.of(claim(BREACHES, 2)),
                                List.of())))
                .containsExactly("3", "1", "2", "0 – 2", "2 – 3", "0 – 3");
    }

    @Test
    void inProportionUpwards() {
        ScoringMethod method = new ScoringMethod.Proportional(RATE, BigDecimal.valueOf(20), BigDecimal.valueOf(80));
        // 4 ÷ 60 for each percentage point: 4 × 0.075 ÷ 60 is 0.005.
        assertThat(totals("4", method, rates("0", "20", "20.075", "20.074999", "50", "63.4", "80", "100")))
                .containsExactly("0", "0", "0.01", "0", "2", "2.89", "4", "4", "0 – 4");
    }

    @Test
    void inProportionDownwardsBetweenFloorAndCap() {
        ScoringMethod method = new ScoringMethod.Proportional(
                RATE, BigDecimal.TEN, BigDecimal.ZERO, Optional.of(Points.of("0.5")), Optional.of(Points.of("3")));
        assertThat(totals("4", method, rates("0", "2", "2.5", "2.6", "5", "8.75", "9", "10", "70")))
                .containsExactly("3", "3", "3", "2.96", "2", "0.5", "0.5", "0.5", "0.5", "0.5 – 3");
        ScoringMethod bare = new ScoringMethod.Proportional(RATE, BigDecimal.TEN, BigDecimal.ZERO);
        // 0.1 for each percentage point: 0.05 of one is 0.005.
        assertThat(totals("1", bare, rates("9.95", "9.950001", "0", "10", "11")))
                .containsExactly("0.01", "0", "1", "0", "0", "0 – 1");
    }

    @Test
    void inProportionOverADispute() {
        ScoringMethod method = new ScoringMethod.Proportional(RATE, BigDecimal.valueOf(20), BigDecimal.valueOf(80));
        assertThat(totalsOf(
                        "4",
                        method,
                        List.of(
                                List.of(claim(RATE, "50"), claim(RATE, "65")),
                                List.of(claim(RATE, "20"), claim(RATE, "80")),
                                List.of(atLeast(RATE, 35)))))
                .containsExactly("2 – 3", "0 – 4", "1 – 4");
    }

    @Test
    void bandsWithTwoAndFourThresholds() {
        assertThat(totals("4", bands("60", "80"), rates("59.99", "60", "79.99", "80")))
                .containsExactly("0", "1", "1", "2", "0 – 2");
        assertThat(totals(
                        "4",
                        bands("20", "40", "60", "80"),
                        rates("0", "20", "39.99", "40", "60", "79.99", "80", "100")))
                .containsExactly("0", "1", "1", "2", "3", "3", "4", "4", "0 – 4");
    }

    /** A point more from each of {@code ends} on. */
    private static ScoringMethod bands(String... ends) {
        List<ScoringMethod.Band> bands = new ArrayList<>();
        for (int i = 0; i <= ends.length; i++) {
            bands.add(new ScoringMethod.Band(
                    i == 0 ? Optional.empty() : Optional.of(new BigDecimal(ends[i - 1])),
                    i == ends.length ? Optional.empty() : Optional.of(new BigDecimal(ends[i])),
                    Points.of(Integer.toString(i))));
        }
        return new ScoringMethod.Bands(RATE, ScoringMethod.ClosedEnd.LOWER, bands);
    }
}
