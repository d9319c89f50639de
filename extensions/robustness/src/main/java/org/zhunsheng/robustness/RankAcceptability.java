package org.zhunsheng.robustness;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.engine.BatchProgress;

/**
 * Which share of the admissible weights gives each unit each rank, and each grade: rank acceptability indices (SMAA-2: Lahdelma and
 * Salminen, Operations Research 49(3), 2001, after Lahdelma, Hokkanen and Salminen, 1998). Units are ranked by their scores to two
 * decimals; equal scores share the best rank that they take up, and how often that happens is counted too.
 *
 * <p>The counts are exact for the samples drawn, and the same for any number of threads. A share of {@code p} over {@code n} samples
 * has a standard error of {@code √(p(1 − p) ÷ n)}, at most 0.5 % for 10,000. Immutable and thread-safe.
 */
public final class RankAcceptability {
    /** The most units that are ranked together; a rank of each takes four bytes a unit and thread. */
    public static final int MOST_UNITS = 5_000;

    /** Samples that are scored together, before their ranks are counted. */
    private static final int BLOCK = 512;

    /** Units whose ranks are counted together. */
    private static final int TOGETHER = 16;

    private final int samples;
    private final int base;
    private final Counts counts;

    private RankAcceptability(int samples, int base, Counts counts) {
        this.samples = samples;
        this.base = base;
        this.counts = counts;
    }

    /**
     * Draws weights and ranks the units under each, on the calling thread and without grades.
     *
     * @throws InvalidModelException as {@link #of(ScoreTable, End, WeightSpace, Sampling, List)}
     */
    public static RankAcceptability of(ScoreTable table, IntervalBound end, WeightSpace space, int samples, long seed) {
        return of(table, end, space, new Sampling(samples, seed, 1, BatchProgress.NONE), ImmutableList.of());
    }

    /**
     * Draws weights and ranks the units under each.
     *
     * @param grades from what score on a unit has each grade, in hundredths of a percent, ascending, the first for all below the second;
     *     no grades if empty
     * @throws InvalidModelException if there are more than {@value #MOST_UNITS} units
     * @throws CancellationException if the progress ended it, or the thread was interrupted
     */
    public static RankAcceptability of(
            ScoreTable table, IntervalBound end, WeightSpace space, Sampling sampling, List<Integer> grades) {
        int units = table.units().size();
        if (units > MOST_UNITS) {
            throw InvalidModelException.of(Violation.of("RANKS_TOO_MANY_UNITS", "", units, MOST_UNITS));
        }
        ScoreKernel kernel = new ScoreKernel(table, end);
        byte[] gradeOf = gradeOfBin(kernel, grades);
        Progress progress = new Progress(sampling.progress());
        int blocks = (sampling.samples() + BLOCK - 1) / BLOCK;
        int threads = Math.min(sampling.threads(), blocks);
        int share = (blocks + threads - 1) / threads * BLOCK;
        Counts all = new Counts(units, grades.size());
        if (threads == 1) {
            all.draw(kernel, space, sampling.seed(), 0, sampling.samples(), gradeOf, progress);
        } else {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                List<Future<Counts>> parts = new java.util.ArrayList<>();
                for (int from = 0; from < sampling.samples(); from += share) {
                    int first = from;
                    int end1 = Math.min(sampling.samples(), from + share);
                    parts.add(pool.submit(() -> {
                        Counts part = new Counts(units, grades.size());
                        part.draw(kernel, space, sampling.seed(), first, end1, gradeOf, progress);
                        return part;
                    }));
                }
                for (Future<Counts> part : parts) {
                    all.add(part.get());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } finally {
                pool.shutdownNow();
            }
        }
        progress.throwIfEnded();
        return new RankAcceptability(sampling.samples(), kernel.base(), all);
    }

    private static byte[] gradeOfBin(ScoreKernel kernel, List<Integer> grades) {
        byte[] gradeOf = new byte[kernel.bins()];
        for (int bin = 0; bin < gradeOf.length; bin++) {
            byte grade = 0;
            while (grade + 1 < grades.size() && kernel.base() + bin >= grades.get(grade + 1)) {
                grade++;
            }
            gradeOf[bin] = grade;
        }
        return gradeOf;
    }

    /** How many weights were drawn. */
    public int samples() {
        return samples;
    }

    /** How many units were ranked. */
    public int units() {
        return counts.ranks.length;
    }

    /** In how many samples a unit has a rank, from 1. */
    public int count(int unit, int rank) {
        return counts.ranks[unit][rank - 1];
    }

    /** In how many samples a unit shares its rank with another. */
    public int shared(int unit) {
        return counts.shared[unit];
    }

    /** In how many samples a unit has a grade, by the grade's place in the list. */
    public int gradeCount(int unit, int grade) {
        return counts.grades[unit][grade];
    }

    /** The least score in any sample, in hundredths of a percent. */
    public int least(int unit) {
        return base + counts.least[unit];
    }

    /** The greatest score in any sample, in hundredths of a percent. */
    public int most(int unit) {
        return base + counts.most[unit];
    }

    /** The mean score over the samples, in hundredths of a percent. */
    public double mean(int unit) {
        return base + (double) counts.sums[unit] / samples;
    }

    /** The mean rank over the samples. */
    public double meanRank(int unit) {
        long sum = 0;
        for (int above = 0; above < units(); above++) {
            sum += (long) counts.ranks[unit][above] * (above + 1);
        }
        return (double) sum / samples;
    }

    /** The best rank that a unit has in at least {@code share} of the samples or their better ones: a quantile without interpolation. */
    public int rankQuantile(int unit, double share) {
        long wanted = Math.max(1, (long) StrictMath.ceil(share * samples));
        long seen = 0;
        int above = 0;
        while (seen + counts.ranks[unit][above] < wanted) {
            seen += counts.ranks[unit][above];
            above++;
        }
        return above + 1;
    }

    /** Tells of progress one call at a time, and remembers whether it was ended. */
    private static final class Progress {
        private final BatchProgress progress;
        private int done;
        private boolean ended;

        Progress(BatchProgress progress) {
            this.progress = progress;
        }

        synchronized boolean goOn(int more) {
            done += more;
            ended |= !progress.goOn(done);
            return !ended;
        }

        synchronized void throwIfEnded() {
            if (ended) {
                throw new CancellationException("ended after " + done + " samples");
            }
        }
    }

    /** What is counted over some samples. Not thread-safe. */
    private static final class Counts {
        private final int[][] ranks;
        private final int[][] grades;
        private final int[] shared;
        private final int[] least;
        private final int[] most;
        private final long[] sums;

        Counts(int units, int grades) {
            this.ranks = new int[units][units];
            this.grades = new int[grades == 0 ? 0 : units][grades];
            this.shared = new int[units];
            this.least = new int[units];
            this.most = new int[units];
            this.sums = new long[units];
            Arrays.fill(least, Integer.MAX_VALUE);
            Arrays.fill(most, Integer.MIN_VALUE);
        }

        void draw(
                ScoreKernel kernel, WeightSpace space, long seed, int from, int to, byte[] gradeOf, Progress progress) {
            ScoreKernel.Block block = kernel.new Block(BLOCK);
            RankCounter counter = new RankCounter(kernel.bins());
            int[][] weights = new int[BLOCK][];
            int[][] codes = new int[BLOCK][kernel.units()];
            boolean goOn = true;
            for (int first = from; first < to && goOn; first += BLOCK) {
                int size = Math.min(BLOCK, to - first);
                for (int s = 0; s < size; s++) {
                    weights[s] = space.sample(seed, first + s);
                }
                block.score(weights, size);
                for (int s = 0; s < size; s++) {
                    counter.rank(block.bins(s), codes[s]);
                    countScores(block.bins(s), codes[s]);
                    if (grades.length > 0) {
                        countGrades(block.bins(s), gradeOf);
                    }
                }
                for (int unit = 0; unit < ranks.length; unit += TOGETHER) {
                    countRanks(unit, Math.min(ranks.length, unit + TOGETHER), codes, size);
                }
                goOn = progress.goOn(size);
            }
        }

        private void countScores(int[] bins, int[] codes) {
            for (int unit = 0; unit < bins.length; unit++) {
                least[unit] = Math.min(least[unit], bins[unit]);
                most[unit] = Math.max(most[unit], bins[unit]);
                sums[unit] += bins[unit];
                shared[unit] += codes[unit] & 1;
            }
        }

        private void countGrades(int[] bins, byte[] gradeOf) {
            for (int unit = 0; unit < bins.length; unit++) {
                grades[unit][gradeOf[bins[unit]]]++;
            }
        }

        /** For a few units at a time, so that the rows that are written in stay in the nearest caches. */
        private void countRanks(int from, int to, int[][] codes, int size) {
            for (int s = 0; s < size; s++) {
                int[] codesOfSample = codes[s];
                for (int unit = from; unit < to; unit++) {
                    ranks[unit][codesOfSample[unit] >> 1]++;
                }
            }
        }

        void add(Counts other) {
            for (int unit = 0; unit < ranks.length; unit++) {
                addTo(ranks[unit], other.ranks[unit]);
                addTo(grades[unit], other.grades[unit]);
                shared[unit] += other.shared[unit];
                least[unit] = Math.min(least[unit], other.least[unit]);
                most[unit] = Math.max(most[unit], other.most[unit]);
                sums[unit] += other.sums[unit];
            }
        }

        private static void addTo(int[] sums, int[] more) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += more[i];
            }
        }
    }
}
