package org.zhunsheng.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SensitivityTest {
    /** By hand: A (1, 3), B (2, 4), one input, A with B's column (2, 5). V of 1, 3, 2, 4 is 5/3. */
    @Test
    void theEstimatorsAreThoseOfSaltelli() {
        SobolIndices indices = SobolIndices.of(new double[] {1, 3, 2, 4, 2, 5}, 2, 1);
        assertThat(indices.variance()).isCloseTo(5 / 3.0, Offset.offset(1e-15));
        // mean(2 · 1, 4 · 2) = 5; (1 + 4) ÷ 4 = 1.25.
        assertThat(indices.first().get(0)).isCloseTo(3, Offset.offset(1e-15));
        assertThat(indices.total().get(0)).isCloseTo(0.75, Offset.offset(1e-15));
    }

    /** y = x1 + 10·x2, x3 not used, is COINr's own test ("sampling_works"); the indices are known: 1/101, 100/101, 0. */
    @Test
    void anInputThatIsNotUsedHasNoSensitivity() {
        int size = 20_000;
        double[] outputs = new double[size * 5];
        for (int i = 0; i < size; i++) {
            double[] a = inputs(i, 0);
            double[] b = inputs(i, 1);
            outputs[i] = y(a[0], a[1]);
            outputs[size + i] = y(b[0], b[1]);
            outputs[2 * size + i] = y(b[0], a[1]);
            outputs[3 * size + i] = y(a[0], b[1]);
            outputs[4 * size + i] = y(a[0], a[1]);
        }
        SobolIndices indices = SobolIndices.of(outputs, size, 1);
        assertThat(indices.first().get(2)).isZero();
        assertThat(indices.total().get(2)).isZero();
        assertThat(indices.first().get(1)).isCloseTo(100 / 101.0, Offset.offset(0.05));
        assertThat(indices.total().get(1)).isCloseTo(100 / 101.0, Offset.offset(0.02));
        assertThat(indices.total().get(0)).isCloseTo(1 / 101.0, Offset.offset(0.002));
        // What is known lies within the intervals, and what is not used has none.
        assertThat(100 / 101.0)
                .isBetween(
                        indices.firstWithin().get(1).low(),
                        indices.firstWithin().get(1).high());
        assertThat(100 / 101.0)
                .isBetween(
                        indices.totalWithin().get(1).low(),
                        indices.totalWithin().get(1).high());
        assertThat(1 / 101.0)
                .isBetween(
                        indices.totalWithin().get(0).low(),
                        indices.totalWithin().get(0).high());
        assertThat(indices.totalWithin().get(2)).isEqualTo(new SobolIndices.Interval(0, 0));
    }

    /**
     * By hand: two runs drawn again are (1, 1), (1, 2), (2, 1) or (2, 2). Run 1 twice: V of 1, 2, 1, 2 is 1/3, ST = (1 + 1) ÷ 4 ÷ 1/3 =
     * 1.5. Run 2 twice: V of 3, 4, 3, 4 is 1/3, ST = (4 + 4) ÷ 4 ÷ 1/3 = 6. Both: 0.75. A quarter of all draws is at either end.
     */
    @Test
    void theBootstrapDrawsRunsAgain() {
        SobolIndices indices = SobolIndices.of(new double[] {1, 3, 2, 4, 2, 5}, 2, 1);
        assertThat(indices.totalWithin().get(0).low()).isCloseTo(0.75, Offset.offset(1e-12));
        assertThat(indices.totalWithin().get(0).high()).isCloseTo(6, Offset.offset(1e-12));
    }

    @Test
    void theIntervalsAreTheSameForTheSameSeedAndShrinkWithMoreRuns() {
        SobolIndices few = linear(100, 1);
        assertThat(linear(100, 1)).isEqualTo(few);
        assertThat(linear(100, 2).firstWithin()).isNotEqualTo(few.firstWithin());
        assertThat(width(linear(1600, 1))).isLessThan(width(few) / 2);
    }

    private static double width(SobolIndices indices) {
        return indices.firstWithin().get(1).high()
                - indices.firstWithin().get(1).low();
    }

    private static SobolIndices linear(int size, long seed) {
        double[] outputs = new double[size * 4];
        for (int i = 0; i < size; i++) {
            double[] a = inputs(i, 0);
            double[] b = inputs(i, 1);
            outputs[i] = y(a[0], a[1]);
            outputs[size + i] = y(b[0], b[1]);
            outputs[2 * size + i] = y(b[0], a[1]);
            outputs[3 * size + i] = y(a[0], b[1]);
        }
        return SobolIndices.of(outputs, size, seed);
    }

    private static double[] inputs(int run, int sample) {
        NumberedRandom random = new NumberedRandom(11, 2L * run + sample);
        return new double[] {random.unit(), random.unit()};
    }

    private static double y(double x1, double x2) {
        return x1 + 10 * x2;
    }

    /** All units are alike in the first criterion: with two others, scaling it still moves nobody past anybody. */
    @Test
    void aWeightThatMovesNobodyHasNoTotalIndex() {
        ScoreTable table = ScoreTable.builder(Tables.criteria(1, 1, 1))
                .add("one", 500_000, 900_000, 100_000)
                .add("two", 500_000, 200_000, 700_000)
                .add("three", 500_000, 600_000, 450_000)
                .build();
        SobolIndices indices = WeightSensitivity.of(
                table, IntervalBound.LOW, WeightSpace.within(table.criteria(), BigDecimal.ONE), 300, 5);
        assertThat(indices.variance()).isPositive();
        assertThat(indices.total().get(0)).isLessThan(0.01);
        assertThat(indices.total().get(1)).isGreaterThan(0.3);
        assertThat(indices.total().get(2)).isGreaterThan(0.3);
    }

    @Test
    void leavingOutACriterionMovesThoseThatLiveByIt() {
        ScoreTable table = ScoreTable.builder(Tables.criteria(2, 1, 1))
                .add("one", 1_000_000, 0, 0)
                .add("two", 400_000, 400_000, 400_000)
                .add("three", 0, 500_000, 700_000)
                .build();
        WeightSpace space = WeightSpace.all(table.criteria());
        assertThat(NominalScores.of(table, IntervalBound.LOW, space).scores()).containsExactly(5000, 4000, 3000);
        assertThat(NominalScores.of(table, IntervalBound.LOW, space).ranks()).containsExactly(1, 2, 3);
        // Without a: 0, 40, 60. Without b: 66.67, 40, 23.33. Without c: 66.67, 40, 16.67.
        assertThat(LeaveOneOut.of(table, IntervalBound.LOW, space))
                .extracting(LeaveOneOut::largestChange)
                .containsExactly(2, 0, 0);
        assertThat(LeaveOneOut.of(table, IntervalBound.LOW, space).get(0).meanChange())
                .isCloseTo(4 / 3.0, Offset.offset(1e-15));
    }

    @Test
    void aheadForCertainOnlyWhateverTheFactsTurnOutToBe() {
        ScoreTable table = ScoreTable.builder(Tables.criteria(1, 1))
                .add("open", new int[] {600_000, 600_000}, new int[] {600_000, 900_000})
                .add("known", 500_000, 700_000)
                .build();
        WeightSpace space = WeightSpace.all(table.criteria());
        Sampling sampling = new Sampling(4000, 3, 1, org.zhunsheng.indicators.engine.BatchProgress.NONE);
        Outranking open = Outranking.of(table, space, sampling, 0, 1);
        // At the low end ahead while a weighs more than b, at the high end always.
        assertThat(open.certain()).isBetween(1900, 2100);
        assertThat(open.possible()).isEqualTo(4000);
        Outranking known = Outranking.of(table, space, sampling, 1, 0);
        assertThat(known.certain()).isZero();
        assertThat(known.possible()).isEqualTo(4000 - open.certain() - open.levelLow());
    }
}
