package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.claim;
import static org.zhunsheng.indicators.scheme.AbsencePolicy.FULL_MARKS;
import static org.zhunsheng.indicators.scheme.AbsencePolicy.RESCALE_WITHIN_PARENT;
import static org.zhunsheng.indicators.scheme.AbsencePolicy.RESCALE_WITHIN_TOTAL;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
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
 * How items come to a total, one by one and in columns, worked out by pencil. Indicator 0 lies in 1.1, 1 in 1.2, 2 in 2.1, 3 in 2.2,
 * 4 in 1.1 again, and so on. Each item loses a point for each of its occurrences; items that are exempt are not asked of counties.
 */
class ColumnPlanTest {
    private static final List<List<Claim>> ONE_EACH_THEN_TWO_THEN_UNKNOWN = List.of(
            List.of(claim(BREACHES, 1), claim(ERRORS, 1)),
            List.of(claim(BREACHES, 2), claim(ERRORS, 0)),
            List.of(claim(ERRORS, 2)),
            List.of());

    private static SchemeItem less(int i, String points, FactCode fact) {
        return Worlds.item(
                i,
                points,
                new ScoringMethod.Deduction(
                        Optional.of(Points.ZERO),
                        List.of(new Clause.PerOccurrence("each", TEXT, fact, Points.of("1"), Optional.empty()))));
    }

    private static SchemeItem exempt(int i, String points, AbsencePolicy absence) {
        return SchemeItem.builder()
                .fillFrom(less(i, points, CASES))
                .exempt(List.of(UnitKind.COUNTY))
                .absence(absence)
                .build();
    }

    private static ScoringScheme.Builder scheme(SchemeItem... items) {
        return Worlds.schemeOf(List.of(items));
    }

    private static List<String> totals(ScoringScheme.Builder scheme, List<List<Claim>> units) {
        return AllWays.totals(
                AssessmentBasis.builder()
                        .fillFrom(Worlds.basis(scheme.build()))
                        .catalogue(Worlds.catalogue(9))
                        .build(),
                units);
    }

    private static List<String> totals(ScoringScheme.Builder scheme) {
        return totals(scheme, ONE_EACH_THEN_TWO_THEN_UNKNOWN);
    }

    @Test
    void aGroupMakesUpForWhatIsMissingFromIt() {
        // 1.1 has 4 of 6: ×1.5. 1.2 has its 4.
        assertThat(totals(scheme(less(0, "4", BREACHES), exempt(4, "2", RESCALE_WITHIN_PARENT), less(1, "4", ERRORS))))
                .containsExactly("7.5", "7", "2 – 8", "0 – 10");
    }

    @Test
    void aGroupOfWhichNothingAppliesLeavesItToTheDimension() {
        // Dimension 1 has 4 of 6: ×1.5. Dimension 2 has its 4.
        assertThat(totals(scheme(exempt(0, "2", RESCALE_WITHIN_PARENT), less(1, "4", BREACHES), less(2, "4", ERRORS))))
                .containsExactly("7.5", "7", "2 – 8", "0 – 10");
    }

    @Test
    void aGroupIsScaledAndThenItsDimension() {
        // 1.1 has 3 of 6: ×2; dimension 1 then has 6 of 12: ×2 again. Dimension 2 has its 4.
        assertThat(totals(scheme(
                        less(0, "3", BREACHES),
                        exempt(4, "3", RESCALE_WITHIN_PARENT),
                        exempt(1, "6", RESCALE_WITHIN_PARENT),
                        less(2, "4", ERRORS))))
                .containsExactly("11", "8", "2 – 14", "0 – 16");
    }

    @Test
    void bothGroupsOfADimensionAreScaledEachByItsOwn() {
        // 1.1 has 4 of 6: ×1.5. 1.2 has 2 of 6: ×3.
        assertThat(totals(scheme(
                        less(0, "4", BREACHES),
                        exempt(4, "2", RESCALE_WITHIN_PARENT),
                        less(1, "2", ERRORS),
                        exempt(5, "4", RESCALE_WITHIN_PARENT))))
                .containsExactly("7.5", "9", "0 – 6", "0 – 12"); // 4.5 + 3, 3 + 6
    }

    @Test
    void aDimensionOfWhichNothingAppliesLeavesItToTheWhole() {
        assertThat(totals(scheme(exempt(0, "4", RESCALE_WITHIN_PARENT), less(2, "4", BREACHES))))
                .containsExactly("6", "4", "0 – 8", "0 – 8");
    }

    @Test
    void theWholeMakesUpForWhatTheSchemeLeavesToIt() {
        // 4 of 12 apply: ×3.
        assertThat(totals(scheme(
                        exempt(0, "4", RESCALE_WITHIN_TOTAL),
                        exempt(1, "4", RESCALE_WITHIN_TOTAL),
                        less(4, "2", BREACHES),
                        less(2, "2", ERRORS))))
                .containsExactly("6", "6", "0 – 6", "0 – 12");
    }

    @Test
    void theWholeMakesUpForBothKindsOfAbsence() {
        // 2 of 10 apply: ×5.
        assertThat(totals(scheme(
                        exempt(0, "4", RESCALE_WITHIN_PARENT),
                        less(2, "2", BREACHES),
                        exempt(3, "4", RESCALE_WITHIN_TOTAL))))
                .containsExactly("5", "0", "0 – 10", "0 – 10");
    }

    @Test
    void whatIsAbsentCanCountInFull() {
        // 1.1 has 4 in full and 4 that apply, of 10: ×1.25.
        assertThat(totals(scheme(
                        exempt(0, "4", FULL_MARKS), less(4, "4", BREACHES), exempt(8, "2", RESCALE_WITHIN_PARENT))))
                .containsExactly("8.75", "7.5", "5 – 10", "5 – 10");
    }

    @Test
    void whereNothingAppliesNothingIsScaled() {
        assertThat(totals(scheme(exempt(0, "4", RESCALE_WITHIN_TOTAL)).scaledTo(Points.of("100"))))
                .containsExactly("0", "0", "0", "0");
        assertThat(totals(scheme(exempt(0, "4", RESCALE_WITHIN_PARENT)))).containsExactly("0", "0", "0", "0");
    }

    @Test
    void theWholeIsScaledAfterAllElse() {
        // 4 of 6, ×1.5, then to 30: ×5.
        assertThat(totals(scheme(less(0, "4", BREACHES), exempt(2, "2", RESCALE_WITHIN_TOTAL))
                        .scaledTo(Points.of("30"))))
                .containsExactly("22.5", "15", "0 – 30", "0 – 30");
    }

    private static Bonus bonus(Bonus.Counted counted, String id) {
        return Bonus.builder()
                .id(id)
                .title(TEXT)
                .addClauses(new Occurrence("each", TEXT, CASES, Points.of("1"), Optional.empty()))
                .cap(Points.of("3"))
                .counted(counted)
                .unclaimed(Bonus.Unclaimed.OPEN)
                .build();
    }

    private static final List<List<Claim>> WITH_A_BONUS = List.of(
            List.of(claim(BREACHES, 1), claim(CASES, 0)),
            List.of(claim(BREACHES, 3), claim(CASES, 2)),
            List.of(claim(BREACHES, 1), claim(CASES, 5)),
            List.of(claim(BREACHES, 3)),
            List.of(claim(CASES, 1)));

    @Test
    void aBonusInsideFillsUpToWhatThereIs() {
        assertThat(totals(scheme(less(0, "4", BREACHES)).addBonuses(bonus(Bonus.Counted.INSIDE, "in")), WITH_A_BONUS))
                .containsExactly("3", "3", "4", "1 – 4", "1 – 4");
    }

    @Test
    void aBonusBeyondGoesOver() {
        assertThat(totals(scheme(less(0, "4", BREACHES)).addBonuses(bonus(Bonus.Counted.BEYOND, "out")), WITH_A_BONUS))
                .containsExactly("3", "3", "6", "1 – 4", "1 – 5");
    }

    @Test
    void aBonusInsideIsCutBeforeOneBeyondIsAdded() {
        assertThat(totals(
                        scheme(less(0, "4", BREACHES))
                                .addBonuses(bonus(Bonus.Counted.BEYOND, "out"), bonus(Bonus.Counted.INSIDE, "in")),
                        WITH_A_BONUS))
                .containsExactly("3", "5", "7", "1 – 7", "2 – 5");
    }

    @Test
    void theTotalIsRoundedOnceInTheEnd() {
        Rounding whole = Rounding.builder()
                .scale(0)
                .mode(RoundingMode.HALF_UP)
                .stage(Rounding.Stage.TOTAL)
                .build();
        assertThat(totals(scheme(less(0, "4", BREACHES), exempt(4, "2", RESCALE_WITHIN_PARENT), less(1, "4", ERRORS))
                        .rounding(whole)))
                .containsExactly("8", "7", "2 – 8", "0 – 10"); // 7.5 is 8
    }

    private static ScoringScheme.Builder withVeto(Veto.Effect effect) {
        return scheme(less(0, "4", BREACHES), less(1, "4", ERRORS))
                .addVetoes(Veto.builder()
                        .id("veto")
                        .title(TEXT)
                        .condition(new Condition.Yes(PUBLISHED))
                        .effect(effect)
                        .build());
    }

    private static final List<List<Claim>> WITH_A_VETO = List.of(
            List.of(claim(BREACHES, 1), claim(ERRORS, 1), claim(PUBLISHED, ClaimValue.no())),
            List.of(claim(BREACHES, 1), claim(ERRORS, 1), claim(PUBLISHED, ClaimValue.yes())),
            List.of(claim(BREACHES, 1), claim(ERRORS, 1)),
            List.of(claim(BREACHES, 4), claim(ERRORS, 3), claim(PUBLISHED, ClaimValue.yes())),
            List.of());

    @Test
    void aVetoTakesOrCapsTheWhole() {
        assertThat(totals(withVeto(new Veto.Effect.ZeroTotal()), WITH_A_VETO))
                .containsExactly("6", "0", "0 – 6", "0", "0 – 8");
        assertThat(totals(withVeto(new Veto.Effect.CapTotal(Points.of("5"))), WITH_A_VETO))
                .containsExactly("6", "5", "5 – 6", "1", "0 – 8");
        assertThat(totals(withVeto(new Veto.Effect.CapGrade("pass")), WITH_A_VETO))
                .containsExactly("6", "6", "6", "1", "0 – 8");
    }

    @Test
    void aVetoTakesOneItem() {
        assertThat(totals(withVeto(new Veto.Effect.ZeroItem(Worlds.code(0))), WITH_A_VETO))
                .containsExactly("6", "3", "3 – 6", "1", "0 – 8");
    }

    @Test
    void aGroupThatIsNotASum() {
        ScoringScheme.Builder weakest = scheme(less(0, "4", BREACHES), less(1, "4", ERRORS))
                .addNodes(NodeRule.builder()
                        .group(IndicatorCode.of("1"))
                        .aggregation(Aggregation.MINIMUM)
                        .build());
        assertThat(totals(weakest)).containsExactly("6", "4", "0 – 4", "0 – 8"); // 8 × the lesser share
    }

    @Test
    void onlyPlainSumsWhoseItemsNoVetoTakesHaveAPlan() {
        assertThat(plan(scheme(less(0, "4", BREACHES)))).isPresent();
        assertThat(plan(withVeto(new Veto.Effect.ZeroTotal()))).isPresent();
        assertThat(plan(withVeto(new Veto.Effect.ZeroItem(Worlds.code(0))))).isEmpty();
        assertThat(plan(scheme(less(0, "4", BREACHES))
                        .addNodes(NodeRule.builder()
                                .group(IndicatorCode.of("1"))
                                .aggregation(Aggregation.MINIMUM)
                                .build())))
                .isEmpty();
    }

    private static Optional<ColumnPlan> plan(ScoringScheme.Builder scheme) {
        return ColumnPlan.of(CompiledWorlds.compile(scheme.build()), 2023);
    }
}
