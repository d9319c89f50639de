package org.zhunsheng.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.returns.TestReturns.counted;
import static org.zhunsheng.returns.TestReturns.fact;
import static org.zhunsheng.returns.TestReturns.says;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.FactAggregation;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.sums.ConsolidatedFigure;
import org.zhunsheng.returns.sums.ConsolidatedFigure.Outcome;
import org.zhunsheng.returns.sums.Consolidation;

/** The share of suits heard, of those brought less those withdrawn: a rate of sums, by hand. */
class RateOfSumsTest {
    private static final FactCode RATE = FactCode.of("suits.heard-rate");
    private static final FactCode HEARD = FactCode.of("suits.heard");
    private static final FactCode BROUGHT = FactCode.of("suits.brought");
    private static final FactCode WITHDRAWN = FactCode.of("suits.withdrawn");
    private static final Vocabulary VOCABULARY = Vocabulary.builder()
            .id("test")
            .addFacts(fact(RATE, FactKind.RATE, UnitClass.PERCENT, FactAggregation.NONE))
            .addFacts(fact(HEARD, FactKind.COUNT, UnitClass.CASE, FactAggregation.SUM))
            .addFacts(fact(BROUGHT, FactKind.COUNT, UnitClass.CASE, FactAggregation.SUM))
            .addFacts(fact(WITHDRAWN, FactKind.COUNT, UnitClass.CASE, FactAggregation.SUM))
            .addRelations(new Relation.Rate(
                    "heard",
                    RATE,
                    ImmutableList.of(new Term(HEARD, false)),
                    ImmutableList.of(ImmutableList.of(new Term(BROUGHT, false), new Term(WITHDRAWN, true))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
            .build();

    private static RegisteredUnit unit(String id, FactCode... asked) {
        return RegisteredUnit.builder()
                .id(id)
                .name(id)
                .kind(UnitKind.DEPARTMENT)
                .addAsks(asked)
                .build();
    }

    private static Optional<ConsolidatedFigure> rate(List<RegisteredUnit> units, UnitReturn... returns) {
        UnitRegister register = TestReturns.register().units(units).build();
        return Consolidation.of(register, VOCABULARY, List.of(returns)).find(RATE);
    }

    /** Heard 6 + 3 of 10 + 8 brought less 2 + 4 withdrawn: 9 of 12. */
    @Test
    void whatIsWithdrawnIsTakenOffTheBase() {
        ConsolidatedFigure rate = rate(
                        List.of(unit("a", HEARD, BROUGHT, WITHDRAWN), unit("b", HEARD, BROUGHT, WITHDRAWN)),
                        says("a", counted(HEARD, 6), counted(BROUGHT, 10), counted(WITHDRAWN, 2)),
                        says("b", counted(HEARD, 3), counted(BROUGHT, 8), counted(WITHDRAWN, 4)))
                .orElseThrow();
        assertThat(rate.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(rate.range()).hasValue(ValueRange.exactly(75));
        assertThat(rate.coverage().answered()).isEqualTo(2);
    }

    /** One office alone says how many were heard: 6 of what both brought is the share of nobody. */
    @Test
    void partsOfOtherUnitsGiveNoRate() {
        Optional<ConsolidatedFigure> rate = rate(
                List.of(unit("a", HEARD, BROUGHT, WITHDRAWN), unit("b", BROUGHT, WITHDRAWN)),
                says("a", counted(HEARD, 6), counted(BROUGHT, 10), counted(WITHDRAWN, 2)),
                says("b", counted(BROUGHT, 8), counted(WITHDRAWN, 4)));
        assertThat(rate.filter(figure -> figure.outcome() == Outcome.COMPLETE)).isEmpty();
    }
}
