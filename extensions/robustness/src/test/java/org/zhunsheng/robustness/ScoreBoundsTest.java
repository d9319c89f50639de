package org.zhunsheng.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.robustness.WeightSpace.Bound;

/** Worked out by hand. */
class ScoreBoundsTest {
    private static final ScoreTable TABLE = ScoreTable.builder(Tables.criteria(40, 30, 30))
            .add("known", 900_000, 500_000, 200_000)
            .add("open", new int[] {600_000, 500_000, 100_000}, new int[] {600_000, 800_000, 100_000})
            .add("without c", 900_000, 500_000, ScoreTable.NOT_APPLICABLE)
            .add("level", 500_000, 500_000, 700_000)
            .build();

    private static final WeightSpace FREE = WeightSpace.all(TABLE.criteria());
    private static final WeightSpace QUARTER = WeightSpace.within(TABLE.criteria(), new BigDecimal("0.25"));

    @Test
    void freeWeightsReachTheBestAndTheWorstCriterion() {
        // The other two keep a millionth each: 0.2 · 0.999998 + 0.9 · 0.000001 + 0.5 · 0.000001.
        assertThat(ScoreBounds.of(TABLE, FREE, 0).low()).isEqualByComparingTo("20.0001");
        assertThat(ScoreBounds.of(TABLE, FREE, 0).high()).isEqualByComparingTo("89.99989");
    }

    @Test
    void aQuarterMoreOrLessMovesTheScoreByWhatTheBoundsLeave() {
        // Weights 40, 30, 30; nominal 0.36 + 0.15 + 0.06 = 57 %. At best a +10, c −7.5, b −2.5: 0.45 + 0.1375 + 0.045.
        ScoreBounds bounds = ScoreBounds.of(TABLE, QUARTER, 0);
        assertThat(bounds.high()).isEqualByComparingTo("63.25");
        assertThat(bounds.weightsAtHigh()).containsExactly(500_000, 275_000, 225_000);
        // At worst c +7.5, b +2.5, a −10: 0.27 + 0.1625 + 0.075.
        assertThat(bounds.low()).isEqualByComparingTo("50.75");
    }

    @Test
    void openFactsWidenTheBounds() {
        ScoreBounds bounds = ScoreBounds.of(TABLE, QUARTER, 1);
        // Low end 0.6, 0.5, 0.1: c and b up, a down: 0.18 + 0.1625 + 0.0375. High end 0.6, 0.8, 0.1: b up 7.5, c down
        // 7.5.
        assertThat(bounds.low()).isEqualByComparingTo("38");
        assertThat(bounds.high()).isEqualByComparingTo("56.25");
    }

    @Test
    void aCriterionThatDoesNotApplyLeavesAQuotient() {
        // a 50 and b 22.5 with c at 27.5: (0.45 + 0.1125) ÷ 0.725; a 30 and b 37.5: (0.27 + 0.1875) ÷ 0.675.
        ScoreBounds bounds = ScoreBounds.of(TABLE, QUARTER, 2);
        assertThat(bounds.high()).isEqualByComparingTo("77.586207");
        assertThat(bounds.low()).isEqualByComparingTo("67.777777");
    }

    @Test
    void theSmallestSwapMovesWeightFromTheStrongestToTheWeakest() {
        // "known" leads "level" by 0.4 · 0.4 + 0 − 0.5 · 0.3 = 1 point; each percent from a to c makes up 0.9.
        WeightChange change =
                WeightChange.swapping(TABLE, IntervalBound.LOW, FREE, 0, 3).orElseThrow();
        assertThat(change.moved()).isEqualByComparingTo("1.111112");
        assertThat(change.shifts())
                .extracting(shift -> shift.criterion().code())
                .containsExactly("a", "c");
        assertThat(change.shifts().get(0).to()).isEqualByComparingTo("38.888889");
        assertThat(change.shifts().get(1).to()).isEqualByComparingTo("31.111111");
    }

    @Test
    void aBoundSendsTheRestElsewhere() {
        // c may rise by half a percent only, which makes up 0.45; the other 0.55 come from a to b, which makes up 0.4 a
        // percent.
        WeightSpace tight = WeightSpace.between(
                TABLE.criteria(), ImmutableMap.of("c", new Bound(new BigDecimal("0.2"), new BigDecimal("0.305"))));
        WeightChange change =
                WeightChange.swapping(TABLE, IntervalBound.LOW, tight, 0, 3).orElseThrow();
        assertThat(change.moved()).isEqualByComparingTo("1.875");
    }

    @Test
    void noSwapWhereNoAdmissibleWeightsSwap() {
        ScoreTable table = ScoreTable.builder(Tables.criteria(1, 1))
                .add("best in all", 800_000, 900_000)
                .add("other", 500_000, 500_000)
                .build();
        assertThat(WeightChange.swapping(table, IntervalBound.LOW, WeightSpace.all(table.criteria()), 0, 1))
                .isEqualTo(Optional.empty());
    }

    @Test
    void theSmallestFlipOfAGradeStopsAtItsLimit() {
        // 57 % to 60 %: a percent from c to a gains 0.7.
        WeightChange change = WeightChange.reaching(TABLE, IntervalBound.LOW, FREE, 0, new BigDecimal("60"))
                .orElseThrow();
        assertThat(change.moved()).isEqualByComparingTo("4.285715");
        assertThat(WeightChange.reaching(TABLE, IntervalBound.LOW, QUARTER, 0, new BigDecimal("64")))
                .isEmpty();
    }

    @Test
    void whoIsLevelNeedsNoChange() {
        assertThat(WeightChange.swapping(TABLE, IntervalBound.LOW, FREE, 0, 0).orElseThrow())
                .isEqualTo(new WeightChange(new BigDecimal("0.000000"), com.google.common.collect.ImmutableList.of()));
    }
}
