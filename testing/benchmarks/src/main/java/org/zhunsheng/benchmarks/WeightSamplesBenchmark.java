package org.zhunsheng.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.ludovic.netlib.blas.BLAS;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.robustness.Criterion;
import org.zhunsheng.robustness.IntervalBound;
import org.zhunsheng.robustness.RankAcceptability;
import org.zhunsheng.robustness.ScoreTable;
import org.zhunsheng.robustness.WeightSpace;

/**
 * Rank acceptability of 3,000 units over 10,000 samples of the weights of 100 criteria, on one thread, drawing the weights included:
 * the library, plain loops with a comparator sort, and a matrix product by a BLAS from Maven Central, once with the sort and once with
 * ranks by counting. Before anything is measured, all of them have to count the same on a part.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx200m")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class WeightSamplesBenchmark {
    private static final int UNITS = 3_000;
    private static final int CRITERIA = 100;
    private static final int SAMPLES = 10_000;
    private static final int BLOCK = 500;
    private static final long SEED = 7;

    @SuppressWarnings("NullAway.Init")
    private ScoreTable table;

    @SuppressWarnings("NullAway.Init")
    private WeightSpace space;

    @SuppressWarnings("NullAway.Init")
    private double[][] rows;

    /** The rows one after the other, for the BLAS. */
    @SuppressWarnings("NullAway.Init")
    private double[] flat;

    @Setup
    public void prepare() {
        ImmutableList<Criterion> criteria = IntStream.range(0, CRITERIA)
                .mapToObj(i -> new Criterion("c" + i, LocalText.same("c" + i), new Points(1_000_000L * (1 + i % 5))))
                .collect(ImmutableList.toImmutableList());
        SplittableRandom random = new SplittableRandom(1);
        ScoreTable.Builder builder = ScoreTable.builder(criteria);
        rows = new double[UNITS][CRITERIA];
        flat = new double[UNITS * CRITERIA];
        for (int unit = 0; unit < UNITS; unit++) {
            int[] values = random.ints(CRITERIA, 0, ScoreTable.FULL + 1).toArray();
            builder.add("unit " + unit, values);
            for (int i = 0; i < CRITERIA; i++) {
                rows[unit][i] = values[i];
                flat[unit * CRITERIA + i] = values[i];
            }
        }
        table = builder.build();
        space = WeightSpace.all(criteria);
        check();
    }

    private void check() {
        int few = 2 * BLOCK;
        RankAcceptability expected = RankAcceptability.of(table, IntervalBound.LOW, space, few, SEED);
        for (int[][] counts : ImmutableList.of(
                plainLoops(few), blas(few, WeightSamplesBenchmark::rankBySorting), blas(few, this::rankByCounting))) {
            for (int unit = 0; unit < UNITS; unit++) {
                for (int rank = 1; rank <= UNITS; rank++) {
                    if (counts[unit][rank - 1] != expected.count(unit, rank)) {
                        throw new IllegalStateException("unit " + unit + ", rank " + rank);
                    }
                }
            }
        }
    }

    /** What the library does. */
    @Benchmark
    public int library() {
        return RankAcceptability.of(table, IntervalBound.LOW, space, SAMPLES, SEED)
                .count(0, 1);
    }

    /** What one writes first. */
    @Benchmark
    public int plainLoopsAndSort() {
        return plainLoops(SAMPLES)[0][0];
    }

    /** The products by a BLAS, the ranks by a sort. */
    @Benchmark
    public int blasAndSort() {
        return blas(SAMPLES, WeightSamplesBenchmark::rankBySorting)[0][0];
    }

    /** The products by a BLAS, the ranks by counting. */
    @Benchmark
    public int blasAndCounting() {
        return blas(SAMPLES, this::rankByCounting)[0][0];
    }

    private int[][] plainLoops(int samples) {
        int[][] counts = new int[UNITS][UNITS];
        long[] scores = new long[UNITS];
        for (int s = 0; s < samples; s++) {
            int[] weights = space.sample(SEED, s);
            for (int unit = 0; unit < UNITS; unit++) {
                double sum = 0;
                for (int i = 0; i < CRITERIA; i++) {
                    sum += weights[i] * rows[unit][i];
                }
                scores[unit] = hundredths(sum);
            }
            rankBySorting(scores, counts);
        }
        return counts;
    }

    private int[][] blas(int samples, Ranking ranking) {
        BLAS blas = BLAS.getInstance();
        int[][] counts = new int[UNITS][UNITS];
        double[] weights = new double[BLOCK * CRITERIA];
        double[] sums = new double[BLOCK * UNITS];
        long[] scores = new long[UNITS];
        for (int first = 0; first < samples; first += BLOCK) {
            for (int s = 0; s < BLOCK; s++) {
                int[] sample = space.sample(SEED, first + s);
                for (int i = 0; i < CRITERIA; i++) {
                    weights[s * CRITERIA + i] = sample[i];
                }
            }
            blas.dgemm("T", "N", UNITS, BLOCK, CRITERIA, 1, flat, CRITERIA, weights, CRITERIA, 0, sums, UNITS);
            for (int s = 0; s < BLOCK; s++) {
                for (int unit = 0; unit < UNITS; unit++) {
                    scores[unit] = hundredths(sums[s * UNITS + unit]);
                }
                ranking.count(scores, counts);
            }
        }
        return counts;
    }

    /** Ranks units and counts the ranks. */
    private interface Ranking {
        void count(long[] scores, int[][] counts);
    }

    private static void rankBySorting(long[] scores, int[][] counts) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, Comparator.comparingLong((Integer unit) -> scores[unit]).reversed());
        int rank = 0;
        for (int place = 0; place < order.length; place++) {
            if (place > 0 && scores[order[place]] != scores[order[place - 1]]) {
                rank = place;
            }
            counts[order[place]][rank]++;
        }
    }

    private final int[] above = new int[10_002];

    private void rankByCounting(long[] scores, int[][] counts) {
        Arrays.fill(above, 0);
        for (long score : scores) {
            above[(int) score]++;
        }
        for (int score = 10_000; score >= 0; score--) {
            above[score] += above[score + 1];
        }
        for (int unit = 0; unit < scores.length; unit++) {
            counts[unit][above[(int) scores[unit] + 1]]++;
        }
    }

    /** Hundredths of a percent, half up. */
    private static long hundredths(double sum) {
        return ((long) sum + 50L * WeightSpace.WHOLE) / (100L * WeightSpace.WHOLE);
    }
}
