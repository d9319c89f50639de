package org.zhunsheng.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.returns.TestReturns.counted;
import static org.zhunsheng.returns.TestReturns.fact;
import static org.zhunsheng.returns.TestReturns.says;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.register.AskedFacts;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.FactAggregation;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.sums.ConsolidatedFigure;
import org.zhunsheng.returns.sums.ConsolidatedFigure.Outcome;
import org.zhunsheng.returns.sums.Consolidation;
import org.zhunsheng.returns.sums.FigurePart;
import org.zhunsheng.returns.sums.FigurePart.Role;

/**
 * A bureau, its brigade below it, and a bureau beside them: what becomes of a figure by each rule, worked out by hand. No two numbers are
 * equal, and no two of their sums.
 */
class ConsolidationRulesTest {
    private static final FactCode CASES = FactCode.of("cases.received");
    private static final FactCode LONGEST = FactCode.of("cases.longest");
    private static final FactCode POPULATION = FactCode.of("area.population");
    private static final FactCode HEARINGS = FactCode.of("hearings.share");
    private static final Vocabulary VOCABULARY = Vocabulary.builder()
            .id("test")
            .addFacts(fact(CASES, FactKind.COUNT, UnitClass.CASE, FactAggregation.SUM))
            .addFacts(fact(LONGEST, FactKind.DURATION, UnitClass.DAY, FactAggregation.MAX))
            .addFacts(fact(POPULATION, FactKind.COUNT, UnitClass.PERSON, FactAggregation.EXTERNAL))
            .addFacts(fact(HEARINGS, FactKind.COUNT, UnitClass.CASE, FactAggregation.NONE))
            .build();
    private static final UnitRegister REGISTER = TestReturns.register()
            .addAsks(AskedFacts.builder()
                    .kind(UnitKind.DEPARTMENT)
                    .facts(ImmutableList.of(CASES, LONGEST, POPULATION, HEARINGS))
                    .build())
            .addUnits(unit("bureau", "示例局").build())
            .addUnits(unit("brigade", "示例大队").superior("bureau").build())
            .addUnits(unit("other", "另一局").build())
            .build();

    private static RegisteredUnit.Builder unit(String id, String name) {
        return RegisteredUnit.builder().id(id).name(name).kind(UnitKind.DEPARTMENT);
    }

    private static ReturnEntry inexact(FactCode code, long number, Exactness exactness) {
        return ReturnEntry.of(
                FigureCell.of(code), new ReturnValue.Numeric(BigDecimal.valueOf(number), exactness, Optional.empty()));
    }

    private static ConsolidatedFigure sum(FactCode code, UnitReturn... returns) {
        return Consolidation.of(REGISTER, VOCABULARY, Arrays.asList(returns))
                .find(code)
                .orElseThrow();
    }

    private static Map<String, Role> roles(ConsolidatedFigure figure) {
        return figure.parts().stream().collect(java.util.stream.Collectors.toMap(FigurePart::unit, FigurePart::role));
    }

    private static ValueRange from(long low, long high) {
        return ValueRange.exactly(low).hull(ValueRange.exactly(high));
    }

    /** The bureau says 31, its brigade 7, the other 100: 107 without the bureau, 138 if its 31 are beside the 7. */
    @Test
    void whatABureauAndItsBrigadeBothStateIsAddedUpOnceAndMayBeAnythingBetween() {
        ConsolidatedFigure figure = sum(
                CASES,
                says("bureau", counted(CASES, 31)),
                says("brigade", counted(CASES, 7)),
                says("other", counted(CASES, 100)));
        assertThat(figure.outcome()).isEqualTo(Outcome.COUNTED_TWICE);
        assertThat(roles(figure))
                .isEqualTo(Map.of("bureau", Role.COUNTED_TWICE, "brigade", Role.COUNTED, "other", Role.COUNTED));
        assertThat(figure.known()).hasValue(ValueRange.exactly(107));
        assertThat(figure.range()).hasValue(from(31, 138));
    }

    @Test
    void aBureauThatSpeaksOfItsOwnOrganAloneIsAddedToItsBrigade() {
        ReturnEntry own = new ReturnEntry(
                FigureCell.of(CASES),
                ReturnValue.counted(31),
                Optional.of(Scope.Whose.OWN),
                "",
                Optional.empty(),
                Optional.empty());
        ConsolidatedFigure figure =
                sum(CASES, says("bureau", own), says("brigade", counted(CASES, 7)), says("other", counted(CASES, 100)));
        assertThat(figure.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(figure.range()).hasValue(ValueRange.exactly(138));
    }

    @Test
    void aUnitThatIsMissingMakesASumALowerEnd() {
        ConsolidatedFigure figure = sum(CASES, says("brigade", counted(CASES, 7)), says("other", counted(CASES, 100)));
        assertThat(figure.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(figure.missing()).containsExactly("bureau");
        assertThat(figure.coverage().answered()).isEqualTo(2);
        assertThat(figure.coverage().asked()).isEqualTo(3);
        assertThat(figure.known()).hasValue(ValueRange.exactly(107));
        ValueRange range = figure.range().orElseThrow();
        assertThat(range.low()).hasValue(Fraction.of(107));
        assertThat(range.high()).isEmpty();
    }

    @Test
    void twoNumbersOfOneFigureContradictEachOther() {
        ConsolidatedFigure figure =
                sum(POPULATION, says("bureau", counted(POPULATION, 500)), says("other", counted(POPULATION, 520)));
        assertThat(figure.outcome()).isEqualTo(Outcome.CONTRADICTORY);
        assertThat(figure.range()).hasValue(from(500, 520));
    }

    /** At least 500, and 520 by another: 520. */
    @Test
    void twoNumbersThatCanBothBeTrueAreTheOneThatBothAllow() {
        ConsolidatedFigure figure = sum(
                POPULATION,
                says("bureau", inexact(POPULATION, 500, Exactness.AT_LEAST)),
                says("other", counted(POPULATION, 520)));
        assertThat(figure.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(figure.range()).hasValue(ValueRange.exactly(520));
    }

    @Test
    void aFigureOfOneIsThatOfTheOneThatStatesIt() {
        ConsolidatedFigure figure = sum(POPULATION, says("other", counted(POPULATION, 520)));
        assertThat(figure.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(figure.range()).hasValue(ValueRange.exactly(520));
    }

    /** 9 and at least 12: the longest is at least 12, whatever the unit that is missing says. */
    @Test
    void theLongestOfNumbersIsAtLeastTheLowerEndOfEach() {
        ConsolidatedFigure figure = sum(
                LONGEST, says("brigade", counted(LONGEST, 9)), says("other", inexact(LONGEST, 12, Exactness.AT_LEAST)));
        assertThat(figure.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(figure.range().orElseThrow().low()).hasValue(Fraction.of(12));
        assertThat(figure.range().orElseThrow().high()).isEmpty();
    }

    @Test
    void whatNeitherAddsUpNorIsStatedByOneIsOnlyShown() {
        ConsolidatedFigure figure =
                sum(HEARINGS, says("bureau", counted(HEARINGS, 3)), says("brigade", counted(HEARINGS, 4)));
        assertThat(figure.outcome()).isEqualTo(Outcome.NOT_DERIVABLE);
        assertThat(figure.range()).isEmpty();
        assertThat(roles(figure)).isEqualTo(Map.of("bureau", Role.SHOWN, "brigade", Role.SHOWN));
    }
}
