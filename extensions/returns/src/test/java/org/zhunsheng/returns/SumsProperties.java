package org.zhunsheng.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.returns.TestReturns.fact;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.register.AskedFacts;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.FactAggregation;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.sums.ConsolidatedFigure;
import org.zhunsheng.returns.sums.ConsolidatedFigure.Outcome;
import org.zhunsheng.returns.sums.Consolidation;
import org.zhunsheng.returns.sums.Movement;

/** What holds of sums whatever the units answer. */
class SumsProperties {
    private static final List<Exactness> INEXACT = java.util.Arrays.stream(Exactness.values())
            .limit(Exactness.values().length - 1L)
            .toList();
    private static final FactCode RECEIVED = FactCode.of("cases.received");
    private static final FactCode CLOSED = FactCode.of("cases.closed");
    private static final FactCode RATE = FactCode.of("cases.closed-rate");
    private static final FactCode LONGEST = FactCode.of("cases.longest");
    private static final FactCode OFFICERS = FactCode.of("officers.number");
    private static final ImmutableList<FactCode> ASKED = ImmutableList.of(RECEIVED, CLOSED, RATE, LONGEST, OFFICERS);
    private static final Vocabulary VOCABULARY = Vocabulary.builder()
            .id("test")
            .addFacts(fact(RECEIVED, FactKind.COUNT, UnitClass.CASE, FactAggregation.SUM))
            .addFacts(fact(CLOSED, FactKind.COUNT, UnitClass.CASE, FactAggregation.SUM))
            .addFacts(fact(RATE, FactKind.RATE, UnitClass.PERCENT, FactAggregation.NONE))
            .addFacts(fact(LONGEST, FactKind.DURATION, UnitClass.DAY, FactAggregation.MAX))
            .addFacts(fact(OFFICERS, FactKind.COUNT, UnitClass.PERSON, FactAggregation.SUM))
            .addRelations(new Relation.Rate(
                    "cases.rate",
                    RATE,
                    List.of(new Term(CLOSED, false)),
                    List.of(List.of(new Term(RECEIVED, false))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
            .build();

    private static UnitRegister register(int units) {
        UnitRegister.Builder register = TestReturns.register()
                .addAsks(AskedFacts.builder()
                        .kind(UnitKind.TOWNSHIP)
                        .facts(ASKED)
                        .build());
        for (int i = 0; i < units; i++) {
            register.addUnits(RegisteredUnit.builder()
                    .id("t" + i)
                    .name("第" + i + "乡")
                    .kind(UnitKind.TOWNSHIP)
                    .build());
        }
        return register.build();
    }

    private static ReturnValue number(Random random, int below) {
        Exactness exactness = random.nextInt(8) == 0 ? INEXACT.get(random.nextInt(INEXACT.size())) : Exactness.EXACT;
        return new ReturnValue.Numeric(BigDecimal.valueOf(random.nextInt(below)), exactness, Optional.empty());
    }

    /** Three townships with 3, 7 and 5 days at most, and 30, 70 and 50 cases. */
    @Example
    void theLongestIsTheGreatestAndCasesAreAddedUp() {
        List<UnitReturn> returns = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int days = List.of(3, 7, 5).get(i);
            returns.add(new UnitReturn(
                    "t" + i,
                    ReportingPeriod.ofYear(2025),
                    ImmutableList.of(entry(LONGEST, days), entry(RECEIVED, 10 * days)),
                    new ReturnSource("t" + i + ".xlsx", "0".repeat(64))));
        }
        Consolidation sums = Consolidation.of(register(3), VOCABULARY, returns);
        assertThat(sums.find(LONGEST).orElseThrow().range()).hasValue(ValueRange.exactly(7));
        assertThat(sums.find(RECEIVED).orElseThrow().range()).hasValue(ValueRange.exactly(150));
    }

    private static ReturnEntry entry(FactCode code, int value) {
        return ReturnEntry.of(
                FigureCell.of(code),
                new ReturnValue.Numeric(BigDecimal.valueOf(value), Exactness.EXACT, Optional.empty()));
    }

    private static UnitReturn answers(Random random, int unit, boolean mayBeOpen) {
        List<ReturnEntry> entries = new ArrayList<>();
        for (FactCode code : ASKED) {
            int kind = mayBeOpen ? random.nextInt(12) : 2;
            if (kind == 0) {
                continue;
            }
            ReturnValue value = kind == 1
                    ? random.nextBoolean() ? new ReturnValue.NotApplicable() : new ReturnValue.NotCounted()
                    : number(random, code.equals(RATE) ? 101 : 500);
            entries.add(ReturnEntry.of(FigureCell.of(code), value));
            if (code.equals(RECEIVED) && random.nextBoolean()) {
                entries.add(ReturnEntry.of(new FigureCell(code, "领域:公安"), ReturnValue.counted(random.nextInt(50))));
            }
        }
        return new UnitReturn(
                "t" + unit,
                ReportingPeriod.ofYear(2025),
                ImmutableList.copyOf(entries),
                new ReturnSource("t" + unit + ".xlsx", "0".repeat(64)));
    }

    private static List<UnitReturn> collection(Random random, int units, boolean mayBeOpen) {
        List<UnitReturn> returns = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            returns.add(answers(random, i, mayBeOpen));
        }
        return returns;
    }

    private static ValueRange known(Consolidation sums, FigureCell cell) {
        return sums.find(cell).flatMap(ConsolidatedFigure::known).orElse(ValueRange.exactly(0));
    }

    @Property(tries = 10_000)
    void anyPartitionOfTheUnitsGivesTheSameSumAndTheirOrderDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        int units = 1 + random.nextInt(12);
        UnitRegister register = register(units);
        List<UnitReturn> returns = collection(random, units, true);
        Consolidation whole = Consolidation.of(register, VOCABULARY, returns);
        List<UnitReturn> shuffled = new ArrayList<>(returns);
        Collections.shuffle(shuffled, random);
        assertThat(Consolidation.of(register, VOCABULARY, shuffled).figures()).isEqualTo(whole.figures());
        int cut = random.nextInt(units + 1);
        Consolidation one = Consolidation.of(register, VOCABULARY, shuffled.subList(0, cut));
        Consolidation other = Consolidation.of(register, VOCABULARY, shuffled.subList(cut, units));
        for (ConsolidatedFigure figure : whole.figures()) {
            if (figure.rule() == FactAggregation.SUM) {
                assertThat(known(one, figure.cell()).plus(known(other, figure.cell())))
                        .isEqualTo(figure.known().orElseThrow());
            }
        }
    }

    @Property(tries = 10_000)
    void aRateIsThatOfTheSumsAndNothingElseAndNotDerivableWhereAPartIsMissing(@ForAll long seed) {
        Random random = new Random(seed);
        int units = 1 + random.nextInt(8);
        List<UnitReturn> returns = collection(random, units, random.nextBoolean());
        Consolidation sums = Consolidation.of(register(units), VOCABULARY, returns);
        ConsolidatedFigure rate = sums.find(RATE).orElseThrow();
        ConsolidatedFigure closed = sums.find(CLOSED).orElseThrow();
        ConsolidatedFigure received = sums.find(RECEIVED).orElseThrow();
        if (closed.outcome() == Outcome.PARTIAL || received.outcome() == Outcome.PARTIAL) {
            assertThat(rate.outcome()).isEqualTo(Outcome.NOT_DERIVABLE);
        }
        if (closed.isExact() && received.isExact() && rate.range().isPresent()) {
            Fraction above = closed.range().orElseThrow().low().orElseThrow();
            Fraction below = received.range().orElseThrow().low().orElseThrow();
            assertThat(rate.range())
                    .contains(ValueRange.exactly(above.times(Fraction.HUNDRED).over(below)));
        }
        assertThat(rate.range().isPresent()).isEqualTo(rate.outcome() == Outcome.COMPLETE);
    }

    @Property(tries = 10_000)
    void aUnitThatHasNotAnsweredChangesTheCoverageAndOpensTheSumAbove(@ForAll long seed) {
        Random random = new Random(seed);
        int units = 1 + random.nextInt(8);
        List<UnitReturn> returns = collection(random, units, true);
        Consolidation before = Consolidation.of(register(units), VOCABULARY, returns);
        Consolidation after = Consolidation.of(register(units + 1), VOCABULARY, returns);
        for (ConsolidatedFigure figure : before.figures()) {
            ConsolidatedFigure now = after.find(figure.cell()).orElseThrow();
            assertThat(now.parts()).isEqualTo(figure.parts());
            if (figure.rule() == FactAggregation.SUM) {
                assertThat(now.known()).isEqualTo(figure.known());
                int asked = figure.coverage().asked();
                assertThat(now.coverage().answered())
                        .isEqualTo(figure.coverage().answered());
                assertThat(now.coverage().asked()).isEqualTo(asked + 1);
                assertThat(now.range().orElseThrow().contains(figure.range().orElseThrow()))
                        .isTrue();
                assertThat(now.range().orElseThrow().high()).isEmpty();
            }
        }
    }

    @Property(tries = 10_000)
    void theDifferencesOfTheUnitsAddUpToThatOfTheSum(@ForAll long seed) {
        Random random = new Random(seed);
        int units = 1 + random.nextInt(8);
        UnitRegister register = register(units);
        List<UnitReturn> returns = exact(collection(random, units, true));
        List<UnitReturn> later = new ArrayList<>(returns);
        int changed = random.nextInt(units);
        later.set(changed, exact(List.of(answers(random, changed, true))).get(0));
        Consolidation before = Consolidation.of(register, VOCABULARY, returns);
        Consolidation after = Consolidation.of(register, VOCABULARY, later);
        for (Movement moved : Movement.between(before, after)) {
            ConsolidatedFigure figure =
                    after.find(moved.cell()).or(() -> before.find(moved.cell())).orElseThrow();
            if (figure.rule() == FactAggregation.SUM) {
                ValueRange units1 = moved.units().stream()
                        .map(Movement.UnitMove::difference)
                        .reduce(ValueRange.exactly(0), ValueRange::plus);
                assertThat(known(after, moved.cell()).minus(known(before, moved.cell())))
                        .isEqualTo(units1);
            }
        }
    }

    /** The same with exact numbers, of which a difference is one number. */
    private static List<UnitReturn> exact(List<UnitReturn> returns) {
        return returns.stream()
                .map(one -> new UnitReturn(
                        one.unit(),
                        one.period(),
                        one.entries().stream()
                                .map(entry -> entry.value() instanceof ReturnValue.Numeric number
                                        ? ReturnEntry.of(
                                                entry.cell(),
                                                ReturnValue.counted(
                                                        number.value().longValueExact()))
                                        : entry)
                                .collect(ImmutableList.toImmutableList()),
                        one.source()))
                .toList();
    }

    @Property(tries = 2_000)
    void personsOfSeveralUnitsMayRepeatAndCasesDoNot(@ForAll long seed) {
        Random random = new Random(seed);
        int units = 2 + random.nextInt(4);
        Consolidation sums = Consolidation.of(register(units), VOCABULARY, collection(random, units, false));
        assertThat(sums.find(OFFICERS).orElseThrow().possibleRepeats()).isTrue();
        assertThat(sums.find(RECEIVED).orElseThrow().possibleRepeats()).isFalse();
    }
}
