package org.zhunsheng.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.assess.Worlds.BREACHES;
import static org.zhunsheng.indicators.assess.Worlds.CASES;
import static org.zhunsheng.indicators.assess.Worlds.FILED_ON;
import static org.zhunsheng.indicators.assess.Worlds.MADE_ON;
import static org.zhunsheng.indicators.assess.Worlds.RATE;
import static org.zhunsheng.indicators.assess.Worlds.TEXT;
import static org.zhunsheng.indicators.assess.Worlds.atLeast;
import static org.zhunsheng.indicators.assess.Worlds.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.ImmutableDossier;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/** Columns give what a pencil gives, and what assessing one by one gives: for each method with steps, caps or days. */
class ColumnsTest {
    private static List<Dossier> units(List<Claim> claims) {
        return IntStream.range(0, claims.size())
                .<Dossier>mapToObj(
                        row -> ImmutableDossier.copyOf(Worlds.dossier(UnitKind.COUNTY, List.of(claims.get(row))))
                                .withUnit(Worlds.unit("unit-" + row, UnitKind.COUNTY)))
                .toList();
    }

    /** The totals from columns, on one thread and on two, once they are those of assessing one by one. */
    private static List<String> totals(String points, ScoringMethod method, Claim... claims) {
        ScoringScheme scheme = Worlds.scheme(Worlds.item(0, points, method));
        Assessor assessor = Assessor.compile(Worlds.basis(scheme));
        List<Dossier> units = new ArrayList<>(units(List.of(claims)));
        units.add(ImmutableDossier.copyOf(Worlds.dossier()).withUnit(Worlds.unit("silent", UnitKind.COUNTY)));
        DossierTable table = assessor.table(units);
        ScoreColumns columns = assessor.score(table);
        ScoreColumns parallel = assessor.score(table, 2, BatchProgress.NONE);
        List<String> totals = new ArrayList<>();
        for (int row = 0; row < units.size(); row++) {
            assertThat(columns.total(row))
                    .isEqualTo(assessor.assess(units.get(row)).total());
            assertThat(parallel.total(row)).isEqualTo(columns.total(row));
            totals.add(columns.total(row).toString());
        }
        return totals;
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
}
