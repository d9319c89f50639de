package org.zhunsheng.robustness;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Places with the weights <em>and</em> the evidence open: under each weights that are drawn, every unit may stand anywhere between the
 * two ends of its score, each unit for itself. A place is <em>certain</em> under some weights if the unit has it wherever all of them
 * stand, and <em>possible</em> if it has it somewhere. Scores are compared to two decimals, equal ones share the best place.
 *
 * <p>Both counts are exact for the weights drawn, and the same for any number of threads. Immutable and thread-safe.
 */
public final class OpenPlaces {
    /** The share of the weights under which all of one group have to be ahead of all behind it, in percent. */
    public static final int TOLD_APART = 95;

    private static final int BLOCK = 128;

    private final int samples;
    private final Counts counts;

    private OpenPlaces(int samples, Counts counts) {
        this.samples = samples;
        this.counts = counts;
    }

    /**
     * Draws weights and counts the places that are certain and possible under each.
     *
     * @param order the units in the order in which {@link #groups} are looked for, best first
     * @param grades from what score on a unit has each grade, in hundredths of a percent, ascending; none if empty
     * @throws CancellationException if the thread was interrupted
     */
    public static OpenPlaces of(
            ScoreTable table, WeightSpace space, Sampling sampling, List<Integer> order, List<Integer> grades) {
        ScoreKernel low = new ScoreKernel(table, IntervalBound.LOW);
        ScoreKernel high = new ScoreKernel(table, IntervalBound.HIGH);
        int[] sorted = order.stream().mapToInt(Integer::intValue).toArray();
        int[] limits = grades.stream().mapToInt(Integer::intValue).toArray();
        int blocks = (sampling.samples() + BLOCK - 1) / BLOCK;
        int threads = Math.min(sampling.threads(), blocks);
        int share = (blocks + threads - 1) / threads * BLOCK;
        Counts all = new Counts(sorted, limits);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Counts>> parts = new ArrayList<>();
            for (int from = 0; from < sampling.samples(); from += share) {
                int first = from;
                int end = Math.min(sampling.samples(), from + share);
                parts.add(pool.submit(() -> {
                    Counts part = new Counts(sorted, limits);
                    part.draw(low, high, space, sampling.seed(), first, end);
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
        return new OpenPlaces(sampling.samples(), all);
    }

    /** How many weights were drawn. */
    public int samples() {
        return samples;
    }

    /** Under how many weights a unit has a place, from 1, wherever it and all others stand. */
    public int certain(int unit, int place) {
        return counts.certain[unit][place - 1];
    }

    /** Under how many weights a unit can have a place, from 1. */
    public int possible(int unit, int place) {
        return counts.possible[unit][place - 1];
    }

    /** Under how many weights a unit has a grade, by its place in the list, wherever it stands. */
    public int gradeCertain(int unit, int grade) {
        return counts.gradeCertain[unit][grade];
    }

    /** Under how many weights a unit can have a grade, by its place in the list. */
    public int gradePossible(int unit, int grade) {
        return counts.gradePossible[unit][grade];
    }

    /** The best place that is possible under at least {@code count} of the weights; the best that is possible at all if there is none. */
    public int best(int unit, int count) {
        return IntStream.rangeClosed(1, counts.possible.length)
                .filter(place -> possible(unit, place) >= count)
                .findFirst()
                .orElseGet(() -> best(unit, 1));
    }

    /** The worst such place. */
    public int worst(int unit, int count) {
        int units = counts.possible.length;
        return IntStream.rangeClosed(1, units)
                .map(place -> units + 1 - place)
                .filter(place -> possible(unit, place) >= count)
                .findFirst()
                .orElseGet(() -> worst(unit, 1));
    }

    /**
     * The units in groups, best first: all of a group are ahead of all in later ones under at least {@value #TOLD_APART} percent of the
     * weights, wherever they stand, and no group can be parted further in the order that was given. Within a group nothing tells the
     * units apart as a whole.
     */
    public ImmutableList<ImmutableList<Integer>> groups() {
        ImmutableList.Builder<ImmutableList<Integer>> groups = ImmutableList.builder();
        ImmutableList.Builder<Integer> group = ImmutableList.builder();
        for (int place = 0; place < counts.order.length; place++) {
            group.add(counts.order[place]);
            boolean last = place + 1 == counts.order.length;
            if (last || 100L * counts.parted[place] >= (long) TOLD_APART * samples) {
                groups.add(group.build());
                group = ImmutableList.builder();
            }
        }
        return groups.build();
    }

    /** What is counted over some samples. Not thread-safe. */
    private static final class Counts {
        private final int[] order;
        private final int[] limits;
        private final int[][] certain;
        private final int[][] possible;
        private final int[][] gradeCertain;
        private final int[][] gradePossible;
        private final int[] parted;

        Counts(int[] order, int[] limits) {
            this.order = order;
            this.limits = limits;
            this.certain = new int[order.length][order.length];
            this.possible = new int[order.length][order.length];
            this.gradeCertain = new int[order.length][limits.length];
            this.gradePossible = new int[order.length][limits.length];
            this.parted = new int[order.length];
        }

        void draw(ScoreKernel lowKernel, ScoreKernel highKernel, WeightSpace space, long seed, int from, int to) {
            ScoreKernel.Block lows = lowKernel.new Block(BLOCK);
            ScoreKernel.Block highs = highKernel.new Block(BLOCK);
            int[][] weights = new int[BLOCK][];
            for (int first = from; first < to; first += BLOCK) {
                int size = Math.min(BLOCK, to - first);
                for (int s = 0; s < size; s++) {
                    weights[s] = space.sample(seed, first + s);
                }
                lows.score(weights, size);
                highs.score(weights, size);
                for (int s = 0; s < size; s++) {
                    count(scores(lows.bins(s), lowKernel.base()), scores(highs.bins(s), highKernel.base()));
                }
            }
        }

        private static int[] scores(int[] bins, int base) {
            return Arrays.stream(bins).map(bin -> bin + base).toArray();
        }

        private void count(int[] low, int[] high) {
            PlaceRanges ranges = new PlaceRanges(low, high);
            for (int unit = 0; unit < low.length; unit++) {
                int best = ranges.best(unit);
                int worst = ranges.worst(unit);
                if (best == worst) {
                    certain[unit][best - 1]++;
                }
                for (int place = best; place <= worst; place++) {
                    possible[unit][place - 1]++;
                }
                for (int place : ranges.gaps(unit)) {
                    possible[unit][place - 1]--;
                }
                grades(unit, low[unit], high[unit]);
            }
            groups(low, high);
        }

        private void grades(int unit, int low, int high) {
            if (limits.length == 0) {
                return;
            }
            int lowest = grade(low);
            int highest = grade(high);
            if (lowest == highest) {
                gradeCertain[unit][lowest]++;
            }
            for (int grade = lowest; grade <= highest; grade++) {
                gradePossible[unit][grade]++;
            }
        }

        private int grade(int score) {
            int grade = 0;
            while (grade + 1 < limits.length && score >= limits[grade + 1]) {
                grade++;
            }
            return grade;
        }

        private void groups(int[] low, int[] high) {
            int[] greatestBehind = new int[order.length];
            int greatest = Integer.MIN_VALUE;
            for (int place = order.length - 1; place >= 0; place--) {
                greatestBehind[place] = greatest;
                greatest = Math.max(greatest, high[order[place]]);
            }
            int least = Integer.MAX_VALUE;
            for (int place = 0; place + 1 < order.length; place++) {
                least = Math.min(least, low[order[place]]);
                if (least > greatestBehind[place]) {
                    parted[place]++;
                }
            }
        }

        void add(Counts other) {
            for (int unit = 0; unit < order.length; unit++) {
                addTo(certain[unit], other.certain[unit]);
                addTo(possible[unit], other.possible[unit]);
                addTo(gradeCertain[unit], other.gradeCertain[unit]);
                addTo(gradePossible[unit], other.gradePossible[unit]);
            }
            addTo(parted, other.parted);
        }

        private static void addTo(int[] sums, int[] more) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += more[i];
            }
        }
    }
}
