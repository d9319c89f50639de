package org.zhunsheng.robustness.index;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.engine.BatchProgress;
import org.zhunsheng.robustness.NumberedRandom;
import org.zhunsheng.robustness.SobolIndices;
import org.zhunsheng.robustness.index.Assumption.Way;

/**
 * What becomes of the ranks if the index is made otherwise: the analysis of uncertainty and of sensitivity of COINr, {@code
 * get_sensitivity}. The index is made anew for every draw of the assumptions; a draw whose methods do not go together, such as a
 * geometric mean of numbers below zero, gives no ranks and is counted. Immutable.
 *
 * @param assumptions the names of what was varied
 * @param units the ranks of each unit, in the order of the nominal table
 * @param failed how many draws gave no index
 * @param indices the sensitivity of the mean change of ranks, if it was asked for and no draw failed
 */
public record IndexUncertainty(
        ImmutableList<String> assumptions, ImmutableList<UnitRanks> units, int failed, Optional<SobolIndices> indices) {
    /** Refuses null. */
    public IndexUncertainty {
        Objects.requireNonNull(assumptions, "assumptions");
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(indices, "indices");
    }

    /**
     * The ranks of a unit over the draws.
     *
     * @param unit its code
     * @param nominal its rank if nothing is varied
     * @param mean the mean rank
     * @param median the median rank
     * @param low the quantile of 5 %
     * @param high the quantile of 95 %
     */
    public record UnitRanks(String unit, double nominal, double mean, double median, double low, double high) {
        /** Refuses null. */
        public UnitRanks {
            Objects.requireNonNull(unit, "unit");
        }
    }

    /**
     * Draws all assumptions {@code draws} times.
     *
     * @param progress is told how many runs are done
     * @throws CancellationException if the progress ends it
     */
    public static IndexUncertainty uncertainty(
            Way way, List<Assumption> assumptions, int draws, long seed, BatchProgress progress) {
        double[][] places = new double[draws][];
        for (int i = 0; i < draws; i++) {
            places[i] = places(seed, i, assumptions.size());
        }
        return new Runs(way, assumptions, places, progress).result(draws, Optional.empty(), seed);
    }

    /**
     * Draws two samples and their mixtures, {@code size · (assumptions + 2)} in all; ranks are taken over the two samples.
     *
     * @param progress is told how many runs are done
     * @throws IllegalArgumentException if there are fewer than two assumptions or the size is below two
     * @throws CancellationException if the progress ends it
     */
    public static IndexUncertainty sensitivity(
            Way way, List<Assumption> assumptions, int size, long seed, BatchProgress progress) {
        int n = assumptions.size();
        if (n < 2 || size < 2) {
            throw new IllegalArgumentException(n + " assumptions, samples of " + size);
        }
        double[][] places = new double[size * (n + 2)][];
        for (int i = 0; i < size; i++) {
            double[] both = places(seed, i, 2 * n);
            places[i] = Arrays.copyOfRange(both, 0, n);
            places[size + i] = Arrays.copyOfRange(both, n, 2 * n);
            for (int k = 0; k < n; k++) {
                double[] mixed = places[i].clone();
                mixed[k] = places[size + i][k];
                places[(k + 2) * size + i] = mixed;
            }
        }
        return new Runs(way, assumptions, places, progress).result(2 * size, Optional.of(size), seed);
    }

    private static double[] places(long seed, int number, int count) {
        NumberedRandom random = new NumberedRandom(seed, number);
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = random.unit();
        }
        return places;
    }

    /** All runs. The same alternatives are run once only. */
    private static final class Runs {
        private final List<Assumption> assumptions;
        private final CompositeIndex nominal;
        /** By run and unit of the nominal table; none for a run that failed. */
        private final double[][] ranks;

        Runs(Way way, List<Assumption> assumptions, double[][] places, BatchProgress progress) {
            this.assumptions = assumptions;
            this.nominal = way.make();
            this.ranks = new double[places.length][];
            Map<String, double[]> known = new HashMap<>();
            for (int run = 0; run < places.length; run++) {
                double[] place = places[run];
                StringBuilder key = new StringBuilder();
                for (int k = 0; k < place.length; k++) {
                    int size = assumptions.get(k).alternatives().size();
                    key.append((int) (place[k] * size)).append(' ');
                }
                ranks[run] = known.computeIfAbsent(key.toString(), unseen -> ranks(way, place));
                if (!progress.goOn(run + 1)) {
                    throw new CancellationException("ended after " + (run + 1) + " of " + places.length + " runs");
                }
            }
        }

        private double[] ranks(Way way, double[] place) {
            Way changed = way;
            for (int k = 0; k < place.length; k++) {
                changed = assumptions.get(k).apply(place[k], changed);
            }
            CompositeIndex index;
            try {
                index = changed.make();
            } catch (InvalidModelException e) {
                return new double[0];
            }
            List<String> units = index.result().units();
            return nominal.result().units().stream()
                    .mapToDouble(unit -> units.contains(unit) ? index.ranks().get(units.indexOf(unit)) : Double.NaN)
                    .toArray();
        }

        IndexUncertainty result(int random, Optional<Integer> size, long seed) {
            ImmutableList.Builder<UnitRanks> units = ImmutableList.builder();
            List<String> names = nominal.result().units();
            for (int unit = 0; unit < names.size(); unit++) {
                int row = unit;
                double[] ofUnit = Arrays.stream(ranks)
                        .limit(random)
                        .filter(run -> run.length > 0)
                        .mapToDouble(run -> run[row])
                        .toArray();
                units.add(new UnitRanks(
                        names.get(unit),
                        nominal.ranks().get(unit),
                        SampleStatistics.mean(ofUnit),
                        SampleStatistics.median(ofUnit),
                        SampleStatistics.quantile(ofUnit, 0.05),
                        SampleStatistics.quantile(ofUnit, 0.95)));
            }
            int failed =
                    (int) Arrays.stream(ranks).filter(run -> run.length == 0).count();
            return new IndexUncertainty(
                    assumptions.stream().map(Assumption::name).collect(ImmutableList.toImmutableList()),
                    units.build(),
                    failed,
                    failed > 0
                            ? Optional.empty()
                            : size.map(count -> SobolIndices.of(
                                    Arrays.stream(ranks)
                                            .mapToDouble(this::change)
                                            .toArray(),
                                    count,
                                    seed)));
        }

        /** The mean change of ranks, over the units that have both. */
        private double change(double[] run) {
            double[] changes = new double[run.length];
            for (int unit = 0; unit < run.length; unit++) {
                changes[unit] = Math.abs(run[unit] - nominal.ranks().get(unit));
            }
            return SampleStatistics.mean(changes);
        }
    }
}
