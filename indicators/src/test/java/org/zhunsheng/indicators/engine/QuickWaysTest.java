package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.QuickRatioTest.hundredths;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.atLeast;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/** Which methods have a way of their own for columns, and which are left to be run unit by unit. */
class QuickWaysTest {
    private static final Condition ALWAYS = new Condition.AtLeast(CASES, BigDecimal.ZERO);
    private static final Condition OPEN = new Condition.Yes(PUBLISHED);
    private static final int SLOT = 0;

    private static Optional<ColumnScorer> columns(ScoringMethod method) {
        return CompiledWorlds.item("2", method).columns();
    }

    private static ScoringMethod deduction(Clause... clauses) {
        return new ScoringMethod.Deduction(Optional.of(Points.ZERO), List.of(clauses));
    }

    private static Clause unless(String id, Condition condition) {
        return new Clause.Unless(id, TEXT, condition, Points.of("1"), Optional.empty());
    }

    @Test
    void testsThatAreOpenWhileNothingIsKnown() {
        assertThat(columns(new ScoringMethod.MetOrNot(List.of(OPEN)))).containsInstanceOf(StepScorer.class);
        assertThat(columns(new ScoringMethod.MetOrNot(List.of(OPEN, new Condition.AtMost(CASES, BigDecimal.ONE)))))
                .containsInstanceOf(AllHoldScorer.class);
        assertThat(columns(
                        new ScoringMethod.Checklist(List.of(new ScoringMethod.Entry("a", TEXT, OPEN, Points.of("2"))))))
                .containsInstanceOf(EntriesScorer.class);
        assertThat(columns(deduction(unless("a", OPEN)))).containsInstanceOf(DeductionScorer.class);
    }

    @Test
    void aTestThatHoldsWhateverTheValueHasNoWay() {
        assertThat(columns(new ScoringMethod.MetOrNot(List.of(OPEN, ALWAYS)))).isEmpty();
        assertThat(columns(new ScoringMethod.Checklist(List.of(
                        new ScoringMethod.Entry("a", TEXT, OPEN, Points.of("1")),
                        new ScoringMethod.Entry("b", TEXT, ALWAYS, Points.of("1"))))))
                .isEmpty();
        assertThat(columns(deduction(unless("a", OPEN), unless("b", ALWAYS)))).isEmpty();
    }

    @Test
    void aTestThatFailsWhateverTheValueHasNoWay() {
        FactIndex index = index();
        assertThat(new CompiledCondition(SLOT, true, CellValue.WHOLE_RATE + 1).isOpenWhileUnknown(index))
                .isFalse();
        assertThat(new CompiledCondition(SLOT, true, CellValue.WHOLE_RATE).isOpenWhileUnknown(index))
                .isTrue();
    }

    @Test
    void figuresByBandsAndInProportion() {
        assertThat(columns(new ScoringMethod.Bands(
                        RATE,
                        ScoringMethod.ClosedEnd.LOWER,
                        List.of(
                                new ScoringMethod.Band(
                                        Optional.empty(), Optional.of(BigDecimal.valueOf(60)), Points.ZERO),
                                new ScoringMethod.Band(
                                        Optional.of(BigDecimal.valueOf(60)), Optional.empty(), Points.of("2"))))))
                .containsInstanceOf(StepScorer.class);
        assertThat(columns(new ScoringMethod.Proportional(RATE, BigDecimal.ZERO, BigDecimal.valueOf(100))))
                .containsInstanceOf(ProportionScorer.class);
    }

    private static ScoringScheme byRate() {
        return Worlds.scheme(
                Worlds.item(0, "2", new ScoringMethod.Proportional(RATE, BigDecimal.ZERO, BigDecimal.valueOf(100))));
    }

    private static FactIndex index() {
        return CompiledWorlds.index(byRate());
    }

    private static Optional<LossColumn> column(CompiledClause loss, long room) {
        return loss.column(index(), room);
    }

    private static CompiledClause.Stepped stepped(Clause.Steps steps, RoundingMode mode) {
        return new CompiledClause.Stepped(10_000_000, steps, 1_000_000, hundredths(mode));
    }

    @Test
    void lossesThatAreARatioUpToALimitAreMultiplied() {
        long room = 2_000_000;
        for (Clause.Steps steps : Clause.Steps.values()) {
            CompiledClause.Stepped parts = stepped(steps, RoundingMode.HALF_UP);
            assertThat(column(new CompiledClause.Shortfall(SLOT, 90_000_000, parts, CellValue.UNBOUNDED), room))
                    .containsInstanceOf(LossColumn.Ratio.class);
            assertThat(column(new CompiledClause.Excess(SLOT, 10_000_000, parts, CellValue.UNBOUNDED), room))
                    .containsInstanceOf(LossColumn.Ratio.class);
        }
        assertThat(column(
                        new CompiledClause.Occurrences(
                                SLOT, 1_000_000, CellValue.UNBOUNDED, hundredths(RoundingMode.HALF_UP)),
                        room))
                .containsInstanceOf(LossColumn.Ratio.class);
    }

    @Test
    void otherLossesAreWorkedOutValueByValue() {
        long room = 2_000_000;
        CompiledClause.Stepped up = stepped(Clause.Steps.PRO_RATA, RoundingMode.UP);
        assertThat(column(new CompiledClause.Shortfall(SLOT, 90_000_000, up, CellValue.UNBOUNDED), room))
                .containsInstanceOf(LossColumn.ByValue.class);
        assertThat(column(new CompiledClause.AsJudged(SLOT, 1_000_000), room))
                .containsInstanceOf(LossColumn.ByValue.class);
        CompiledClause.Occurrences endless =
                new CompiledClause.Occurrences(SLOT, 1_000_000, CellValue.UNBOUNDED, hundredths(RoundingMode.HALF_UP));
        assertThat(column(endless, CellValue.UNBOUNDED)).containsInstanceOf(LossColumn.ByValue.class);
    }

    @Test
    void aCapThatIsNoMultipleOfTheStepIsReached() {
        // 1 for 10 percentage points, cut to hundredths, at most 1.505: 1.50 at 15.05 points missing, 1.505 from 15.1
        // on.
        CompiledClause.Stepped cut = stepped(Clause.Steps.PRO_RATA, RoundingMode.DOWN);
        LossColumn column = column(new CompiledClause.Shortfall(SLOT, 90_000_000, cut, 1_505_000), 2_000_000)
                .orElseThrow();
        assertThat(taken(column, claim(RATE, "74.95"))).isEqualTo(1_500_000);
        assertThat(taken(column, claim(RATE, "74.9"))).isEqualTo(1_505_000);
        assertThat(taken(column, claim(RATE, "0"))).isEqualTo(1_505_000);
    }

    @Test
    void wholeAndStartedStepsUpToACap() {
        // 1 for 10 percentage points below 90, at most 2.5.
        LossColumn whole = shortfallBySteps(Clause.Steps.WHOLE);
        LossColumn started = shortfallBySteps(Clause.Steps.STARTED);
        assertThat(List.of("90", "80.01", "80", "79.99", "70", "60.01", "60", "0"))
                .extracting(rate -> taken(whole, claim(RATE, rate)))
                .containsExactly(0L, 0L, 1_000_000L, 1_000_000L, 2_000_000L, 2_000_000L, 2_500_000L, 2_500_000L);
        assertThat(List.of("95", "90", "89.99", "80", "79.99", "70", "69.99", "0"))
                .extracting(rate -> taken(started, claim(RATE, rate)))
                .containsExactly(0L, 0L, 1_000_000L, 1_000_000L, 2_000_000L, 2_000_000L, 2_500_000L, 2_500_000L);
    }

    private static LossColumn shortfallBySteps(Clause.Steps steps) {
        return column(
                        new CompiledClause.Shortfall(SLOT, 90_000_000, stepped(steps, RoundingMode.HALF_UP), 2_500_000),
                        CellValue.UNBOUNDED)
                .orElseThrow();
    }

    private static long taken(LossColumn column, Claim claim) {
        LedgerSink.Sum losses = new LedgerSink.Sum();
        column.addTo(losses, new SingleRow(facts(claim)));
        assertThat(losses.low()).isEqualTo(losses.high());
        return losses.low();
    }

    private static FactTable facts(Claim... claims) {
        return DossierFacts.read(index(), Worlds.dossier(claims), Peers.NONE);
    }

    @Test
    void aUnitSuitsIfAllThatIsReadIsCertainOrUnknown() {
        Program program = CompiledWorlds.compile(byRate()).items().get(0).program();
        assertThat(program.suits(new SingleRow(facts()))).isTrue();
        assertThat(program.suits(new SingleRow(facts(claim(RATE, "5"))))).isTrue();
        assertThat(program.suits(new SingleRow(facts(atLeast(RATE, 5))))).isFalse();
        // The cases are read for the rate alone, which is stated.
        FactTable beside = facts(claim(RATE, "5"), claim(CASES, ClaimValue.notApplicable()));
        assertThat(beside.isRegular()).isFalse();
        SingleRow unit = new SingleRow(beside);
        assertThat(program.suits(unit)).isTrue();
        assertThat(unit.facts()).isSameAs(beside);
    }

    @Test
    void aDeductionWithoutAFloorCanBeOpenWithoutAnEnd() {
        ScoringMethod method = new ScoringMethod.Deduction(
                Optional.empty(),
                List.of(
                        new Clause.PerOccurrence("a", TEXT, BREACHES, Points.of("1"), Optional.of(Points.of("3"))),
                        new Clause.PerOccurrence("b", TEXT, CASES, Points.of("0.5"), Optional.of(Points.of("1")))));
        assertThat(AllWays.totals(
                        Worlds.basis(Worlds.scheme(Worlds.item(0, "2", method))),
                        List.of(
                                List.of(claim(BREACHES, 1), claim(CASES, 1)),
                                List.of(claim(BREACHES, 9), claim(CASES, 9)),
                                List.of(claim(BREACHES, 9)),
                                List.of())))
                .containsExactly("0.5", "-2", "-2 – -1", "-2 – 2");
    }
}
