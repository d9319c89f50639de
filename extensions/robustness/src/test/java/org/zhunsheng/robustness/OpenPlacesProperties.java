package org.zhunsheng.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.BatchProgress;

/** Places with weights and evidence open, against going through every way in which the units can stand. */
class OpenPlacesProperties {
    private static final int UNITS = 6;
    private static final int SAMPLES = 24;
    private static final int SEED = 7;
    private static final ImmutableList<Integer> GRADES = ImmutableList.of(0, 3, 5);

    /**
     * The two ends of each criterion of each unit, in hundredths of a percent.
     *
     * @param low the lower ends
     * @param high the upper ends
     */
    @SuppressWarnings("ArrayRecordComponent") // only read here
    record Ends(int[][] low, int[][] high) {
        @Override
        public String toString() {
            return java.util.Arrays.deepToString(low) + " to " + java.util.Arrays.deepToString(high);
        }
    }

    @Provide
    Arbitrary<Ends> ends() {
        Arbitrary<Integer> values = Arbitraries.integers().between(0, 5);
        Arbitrary<Integer> widths = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(3, 0), net.jqwik.api.Tuple.of(2, 1), net.jqwik.api.Tuple.of(2, 3));
        return values.array(int[].class)
                .ofSize(2)
                .array(int[][].class)
                .ofSize(UNITS)
                .flatMap(low -> widths.array(int[].class)
                        .ofSize(2)
                        .array(int[][].class)
                        .ofSize(UNITS)
                        .map(width -> {
                            int[][] high = new int[UNITS][2];
                            for (int unit = 0; unit < UNITS; unit++) {
                                for (int c = 0; c < 2; c++) {
                                    high[unit][c] = low[unit][c] + width[unit][c];
                                }
                            }
                            return new Ends(low, high);
                        }));
    }

    private static ScoreTable table(Ends ends) {
        ScoreTable.Builder table = ScoreTable.builder(List.of(
                new Criterion("1", LocalText.same("a"), Points.of("60")),
                new Criterion("2", LocalText.same("b"), Points.of("40"))));
        for (int unit = 0; unit < UNITS; unit++) {
            table.add("unit " + unit, micros(ends.low()[unit]), micros(ends.high()[unit]));
        }
        return table.build();
    }

    private static int[] micros(int[] hundredths) {
        return IntStream.of(hundredths).map(value -> value * 100).toArray();
    }

    private static Sampling sampling(int threads) {
        return new Sampling(SAMPLES, SEED, threads, BatchProgress.NONE);
    }

    @Property(tries = 60)
    void placesAreThoseOfEveryWayTheUnitsCanStand(@ForAll("ends") Ends ends) {
        ScoreTable table = table(ends);
        WeightSpace space = WeightSpace.within(table.criteria(), new BigDecimal("0.25"));
        List<Integer> order = IntStream.range(0, UNITS).boxed().toList();
        OpenPlaces open = OpenPlaces.of(table, space, sampling(1), order, GRADES);
        int[][] certain = new int[UNITS][UNITS];
        int[][] possible = new int[UNITS][UNITS];
        int[][] grades = new int[UNITS][GRADES.size()];
        for (int sample = 0; sample < SAMPLES; sample++) {
            int[] weights = space.sample(SEED, sample);
            int[] low = new NominalRanks(table, IntervalBound.LOW).scores(weights);
            int[] high = new NominalRanks(table, IntervalBound.HIGH).scores(weights);
            boolean[][] seen = new boolean[UNITS][UNITS];
            stand(low, high, low.clone(), 0, seen);
            for (int unit = 0; unit < UNITS; unit++) {
                int had = 0;
                for (int place = 0; place < UNITS; place++) {
                    had += seen[unit][place] ? 1 : 0;
                    possible[unit][place] += seen[unit][place] ? 1 : 0;
                }
                for (int place = 0; place < UNITS; place++) {
                    certain[unit][place] += seen[unit][place] && had == 1 ? 1 : 0;
                }
                for (int grade = 0; grade < GRADES.size(); grade++) {
                    int from = GRADES.get(grade);
                    int to = grade + 1 < GRADES.size() ? GRADES.get(grade + 1) : Integer.MAX_VALUE;
                    boolean can = high[unit] >= from && low[unit] < to;
                    grades[unit][grade] += can ? 1 : 0;
                }
            }
        }
        for (int unit = 0; unit < UNITS; unit++) {
            for (int place = 1; place <= UNITS; place++) {
                assertThat(open.possible(unit, place)).isEqualTo(possible[unit][place - 1]);
                assertThat(open.certain(unit, place)).isEqualTo(certain[unit][place - 1]);
            }
            for (int grade = 0; grade < GRADES.size(); grade++) {
                assertThat(open.gradePossible(unit, grade)).isEqualTo(grades[unit][grade]);
            }
        }
    }

    /** Goes through every way in which the units from {@code unit} on can stand. */
    private static void stand(int[] low, int[] high, int[] at, int unit, boolean[][] seen) {
        if (unit < UNITS) {
            for (at[unit] = low[unit]; at[unit] <= high[unit]; at[unit]++) {
                stand(low, high, at, unit + 1, seen);
            }
            return;
        }
        for (int one = 0; one < UNITS; one++) {
            int ahead = 0;
            for (int other : at) {
                ahead += other > at[one] ? 1 : 0;
            }
            seen[one][ahead] = true;
        }
    }

    @Property(tries = 10)
    void theCountsAreTheSameForAnyNumberOfThreads(@ForAll("ends") Ends ends) {
        ScoreTable table = table(ends);
        WeightSpace space = WeightSpace.all(table.criteria());
        List<Integer> order = IntStream.range(0, UNITS).boxed().toList();
        Sampling one = new Sampling(500, SEED, 1, BatchProgress.NONE);
        Sampling three = new Sampling(500, SEED, 3, BatchProgress.NONE);
        OpenPlaces alone = OpenPlaces.of(table, space, one, order, GRADES);
        OpenPlaces together = OpenPlaces.of(table, space, three, order, GRADES);
        for (int unit = 0; unit < UNITS; unit++) {
            for (int place = 1; place <= UNITS; place++) {
                assertThat(together.possible(unit, place)).isEqualTo(alone.possible(unit, place));
                assertThat(together.certain(unit, place)).isEqualTo(alone.certain(unit, place));
            }
        }
        assertThat(together.groups()).isEqualTo(alone.groups());
    }

    @Test
    void twoUnitsThatMayBeFirstOrSecondAreOneGroupAndNeitherIsFirstForCertain() {
        ScoreTable table = ScoreTable.builder(List.of(new Criterion("1", LocalText.same("a"), Points.of("100"))))
                .add("wide", new int[] {400_000}, new int[] {900_000})
                .add("narrow", new int[] {600_000}, new int[] {700_000})
                .add("low", 100_000)
                .build();
        WeightSpace space = WeightSpace.within(table.criteria(), new BigDecimal("0.25"));
        OpenPlaces open = OpenPlaces.of(table, space, sampling(1), List.of(0, 1, 2), List.of());
        assertThat(open.certain(0, 1)).isZero();
        assertThat(open.possible(0, 1)).isEqualTo(SAMPLES);
        assertThat(open.possible(1, 1)).isEqualTo(SAMPLES);
        assertThat(open.certain(2, 3)).isEqualTo(SAMPLES);
        assertThat(open.groups()).containsExactly(ImmutableList.of(0, 1), ImmutableList.of(2));
    }
}
