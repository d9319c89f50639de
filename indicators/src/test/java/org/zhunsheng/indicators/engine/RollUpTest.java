package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.DONE;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Aggregation;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.NodeRule;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * How a total comes about, for four items: 4 points in 1.1 less one for each breach; 2 in 1.1 and 2 in 2.1, neither asked of
 * counties; 4 in 1.2 in proportion to a rate. The whole, 12, is scaled to 100 and rounded to points.
 */
class RollUpTest {
    private static final long POINT = 1_000_000;
    private static final RollUp.Scale NONE = new RollUp.Scale(1, 1);

    private static SchemeItem less(int i, String points, FactCode fact) {
        return Worlds.item(
                i,
                points,
                new ScoringMethod.Deduction(
                        Optional.of(Points.ZERO),
                        List.of(new Clause.PerOccurrence("each", TEXT, fact, Points.of("1"), Optional.empty()))));
    }

    private static SchemeItem exempt(int i, AbsencePolicy absence) {
        return SchemeItem.builder()
                .fillFrom(less(i, "2", CASES))
                .exempt(List.of(UnitKind.COUNTY))
                .absence(absence)
                .build();
    }

    private static Bonus bonus(String id, FactCode fact, Bonus.Counted counted) {
        return Bonus.builder()
                .id(id)
                .title(TEXT)
                .addClauses(new Occurrence("each", TEXT, fact, Points.of("1"), Optional.empty()))
                .cap(Points.of("3"))
                .counted(counted)
                .unclaimed(Bonus.Unclaimed.OPEN)
                .build();
    }

    private static Veto veto(String id, FactCode fact, Veto.Effect effect) {
        return Veto.builder()
                .id(id)
                .title(TEXT)
                .condition(new Condition.Yes(fact))
                .effect(effect)
                .build();
    }

    private static ScoringScheme.Builder scheme(SchemeItem... items) {
        return Worlds.schemeOf(List.of(items));
    }

    private static Assessment assess(ScoringScheme.Builder scheme) {
        return Assessor.compile(AssessmentBasis.builder()
                        .fillFrom(Worlds.basis(scheme.build()))
                        .catalogue(Worlds.catalogue(9))
                        .build())
                .assess(Worlds.dossier(
                        claim(BREACHES, 1), claim(RATE, "50"), claim(ERRORS, 1), claim(PUBLISHED, ClaimValue.no())));
    }

    private final Assessment assessment = assess(scheme(
                    less(0, "4", BREACHES),
                    exempt(4, AbsencePolicy.RESCALE_WITHIN_PARENT),
                    Worlds.item(1, "4", new ScoringMethod.Proportional(RATE, BigDecimal.ZERO, BigDecimal.valueOf(100))),
                    exempt(2, AbsencePolicy.RESCALE_WITHIN_TOTAL))
            .scaledTo(Points.of("100"))
            .rounding(Rounding.builder()
                    .scale(0)
                    .mode(RoundingMode.HALF_UP)
                    .stage(Rounding.Stage.TOTAL)
                    .build())
            .addBonuses(bonus("inside", ERRORS, Bonus.Counted.INSIDE), bonus("beyond", DONE, Bonus.Counted.BEYOND))
            .addVetoes(
                    veto("item", PUBLISHED, new Veto.Effect.ZeroItem(Worlds.code(0))),
                    veto("total", HEARD, new Veto.Effect.CapTotal(Points.of("5")))));
    private final RollUp rollUp = assessment.rollUp();

    @Test
    void itemsBonusesAndVetoesRestOnFacts() {
        assertThat(rollUp.items())
                .containsExactly(
                        ImmutableSet.of(BREACHES, PUBLISHED),
                        ImmutableSet.of(CASES),
                        ImmutableSet.of(RATE, DONE, CASES),
                        ImmutableSet.of(CASES));
        assertThat(rollUp.bonuses()).containsExactly(ImmutableSet.of(ERRORS), ImmutableSet.of(DONE));
        assertThat(rollUp.vetoes()).containsExactly(ImmutableSet.of(PUBLISHED), ImmutableSet.of(HEARD));
    }

    @Test
    void groupsComeBelowDimensionsAndTheWholeLast() {
        assertThat(rollUp.nodes())
                .containsExactly(
                        node(List.of(0, 1), List.of(), new RollUp.Scale(6 * POINT, 4 * POINT)),
                        node(List.of(2), List.of(), new RollUp.Scale(4 * POINT, 4 * POINT)),
                        node(List.of(3), List.of(), NONE),
                        node(List.of(), List.of(), NONE),
                        node(List.of(), List.of(0, 1), new RollUp.Scale(10 * POINT, 10 * POINT)),
                        node(List.of(), List.of(2, 3), NONE),
                        node(List.of(), List.of(4, 5), new RollUp.Scale(10 * POINT, 10 * POINT)));
    }

    private static RollUp.Node node(List<Integer> items, List<Integer> nodes, RollUp.Scale scale) {
        return new RollUp.Node(ImmutableList.copyOf(items), ImmutableList.copyOf(nodes), true, scale);
    }

    @Test
    void theWholeIsScaledForWhatIsAbsentAndThenToWhatTheSchemeSays() {
        assertThat(rollUp.scales())
                .containsExactly(new RollUp.Scale(12 * POINT, 10 * POINT), new RollUp.Scale(100 * POINT, 12 * POINT));
        assertThat(rollUp.available()).isEqualTo(100 * POINT);
        assertThat(assess(scheme(less(0, "4", BREACHES))).rollUp().scales()).isEmpty();
        assertThat(assess(scheme(exempt(0, AbsencePolicy.RESCALE_WITHIN_TOTAL)).scaledTo(Points.of("100")))
                        .rollUp()
                        .scales())
                .isEmpty();
    }

    @Test
    void aGroupThatIsNotASumHasNoScale() {
        RollUp weakest = assess(scheme(less(0, "4", BREACHES))
                        .addNodes(NodeRule.builder()
                                .group(IndicatorCode.of("1"))
                                .aggregation(Aggregation.MINIMUM)
                                .build()))
                .rollUp();
        assertThat(weakest.nodes().get(4).isSum()).isFalse();
        assertThat(weakest.nodes().get(4).scale()).isEqualTo(NONE);
        assertThat(weakest.nodes().get(6).isSum()).isTrue();
    }

    @Test
    void lowerEndsStepByStep() {
        assertThat(rollUp.itemPoints(0)).isEqualTo(4 * POINT);
        assertThat(rollUp.itemPoints(1)).isEqualTo(2 * POINT);
        assertThat(RollUpValues.of(assessment).itemLow(0)).isEqualTo(3 * POINT);
        assertThat(RollUpValues.of(assessment).itemLow(2)).isEqualTo(2 * POINT);
        assertThat(RollUpValues.of(assessment).nodeLow(0)).isEqualTo(4_500_000);
        assertThat(RollUpValues.of(assessment).nodeLow(6)).isEqualTo(6_500_000);
        assertThat(RollUpValues.of(assessment).nodePoints(0)).isEqualTo(6 * POINT);
        assertThat(RollUpValues.of(assessment).bonusLow(0)).isEqualTo(POINT);
        assertThat(RollUpValues.of(assessment).bonusLow(1)).isZero();
    }

    @Test
    void scalingAndRounding() {
        assertThat(rollUp.scaled(3 * POINT, new RollUp.Scale(6 * POINT, 4 * POINT)))
                .isEqualTo(4_500_000);
        assertThat(rollUp.scaled(3 * POINT, NONE)).isEqualTo(3 * POINT);
        assertThat(NONE.isNone()).isTrue();
        assertThat(new RollUp.Scale(2, 1).isNone()).isFalse();
        assertThat(rollUp.rounded(6_500_000)).isEqualTo(7 * POINT);
        assertThat(rollUp.scalingQuantum()).isEqualTo(1);
        assertThat(rollUp.scalingMode()).isEqualTo(RoundingMode.HALF_EVEN);
        assertThat(rollUp.totalQuantum()).isEqualTo(POINT);
        assertThat(rollUp.totalMode()).isEqualTo(RoundingMode.HALF_UP);
    }

    @Test
    void whereItemsAreRoundedTheTotalIsNot() {
        RollUp items = assess(scheme(less(0, "4", BREACHES))).rollUp();
        assertThat(items.rounded(6_543_210)).isEqualTo(6_543_210);
        assertThat(items.totalQuantum()).isZero();
        assertThat(items.scalingQuantum()).isEqualTo(10_000);
        assertThat(items.scalingMode()).isEqualTo(RoundingMode.HALF_UP);
    }

    @Test
    void bonusesAndVetoesOnTheTotal() {
        assertThat(rollUp.isBeyond(0)).isFalse();
        assertThat(rollUp.isBeyond(1)).isTrue();
        assertThat(rollUp.veto(1).id()).isEqualTo("total");
        assertThat(rollUp.cap(0)).isEqualTo(RollUp.NO_CAP);
        assertThat(rollUp.cap(1)).isEqualTo(5 * POINT);
        assertThat(RollUpValues.of(assessment).isClear(0)).isTrue();
        assertThat(RollUpValues.of(assessment).isClear(1)).isFalse(); // nobody has said whether it was heard
    }
}
