package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.ScoreInterval;

/**
 * Units in order, as far as intervals put them in one. A unit is above another for certain only if its lower end is above the other's
 * upper end; otherwise the two are not separable. That is a partial order (an interval order): the places from best to worst say how
 * far a unit can still rise or fall, and no place is claimed beyond what the evidence decides. Takes n·log n steps for n units.
 * Immutable and thread-safe.
 */
public final class CohortRanking {
    private static final Comparator<UnitScore> ORDER = Comparator.comparing(
                    (UnitScore unit) -> unit.total().low())
            .thenComparing(unit -> unit.total().high())
            .reversed()
            .thenComparing(UnitScore::id);

    private final ImmutableList<Place> places;
    private final Ends total;
    private final ImmutableSortedMap<IndicatorCode, Ends> dimensions;

    private CohortRanking(ImmutableList<Place> places, Ends total, ImmutableSortedMap<IndicatorCode, Ends> dimensions) {
        this.places = places;
        this.total = total;
        this.dimensions = dimensions;
    }

    /**
     * How the units lie.
     *
     * @param low the quantiles of the lower ends
     * @param high the quantiles of the upper ends
     */
    public record Ends(Quantiles low, Quantiles high) {
        static Ends of(List<ScoreInterval> intervals) {
            return new Ends(
                    Quantiles.of(intervals.stream()
                            .mapToLong(interval -> interval.low().micros())
                            .toArray()),
                    Quantiles.of(intervals.stream()
                            .mapToLong(interval -> interval.high().micros())
                            .toArray()));
        }

        /** What {@code interval} is away from the highest lower and the highest upper end. */
        public Change toBest(ScoreInterval interval) {
            return new Change(interval.low().minus(low.most()), interval.high().minus(high.most()));
        }

        /** What {@code interval} is away from the medians. */
        public Change toMedian(ScoreInterval interval) {
            return new Change(
                    interval.low().minus(low.median()), interval.high().minus(high.median()));
        }
    }

    /**
     * Ranks units.
     *
     * @param units at least one
     * @throws IllegalArgumentException if there is none
     */
    public static CohortRanking of(List<UnitScore> units) {
        ImmutableList<UnitScore> ordered = ImmutableList.sortedCopyOf(ORDER, units);
        Ends total = Ends.of(ordered.stream().map(UnitScore::total).toList());
        long[] lows = sorted(ordered, unit -> unit.total().low().micros());
        long[] highs = sorted(ordered, unit -> unit.total().high().micros());
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        int first = 0;
        int last = lastEqual(ordered, 0);
        for (int i = 0; i < ordered.size(); i++) {
            UnitScore unit = ordered.get(i);
            if (i > last) {
                first = i;
                last = lastEqual(ordered, i);
            }
            int above = lows.length - atMost(lows, unit.total().high().micros());
            int below = atMost(highs, unit.total().low().micros() - 1);
            places.add(new Place(
                    unit,
                    first + 1,
                    last - first,
                    above + 1,
                    ordered.size() - below,
                    ordered.size() - above - below - 1,
                    total.toBest(unit.total()),
                    total.toMedian(unit.total())));
        }
        return new CohortRanking(places.build(), total, dimensions(ordered));
    }

    private static int lastEqual(List<UnitScore> ordered, int from) {
        int last = from;
        while (last + 1 < ordered.size()
                && ordered.get(last + 1).total().equals(ordered.get(from).total())) {
            last++;
        }
        return last;
    }

    private static long[] sorted(List<UnitScore> units, ToLongFunction<UnitScore> end) {
        return units.stream().mapToLong(end).sorted().toArray();
    }

    /** How many of {@code sorted} are at most {@code limit}. */
    private static int atMost(long[] sorted, long limit) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] <= limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static ImmutableSortedMap<IndicatorCode, Ends> dimensions(List<UnitScore> units) {
        TreeSet<IndicatorCode> codes = new TreeSet<>();
        units.forEach(unit -> codes.addAll(unit.dimensions().keySet()));
        ImmutableSortedMap.Builder<IndicatorCode, Ends> ends = ImmutableSortedMap.naturalOrder();
        for (IndicatorCode code : codes) {
            ends.put(
                    code,
                    Ends.of(units.stream()
                            .flatMap(unit ->
                                    Optional.ofNullable(unit.dimensions().get(code)).stream())
                            .toList()));
        }
        return ends.build();
    }

    /** The rankings of the units of each kind among their peers. */
    public static ImmutableMap<UnitKind, CohortRanking> byKind(List<UnitScore> units) {
        ImmutableListMultimap<UnitKind, UnitScore> kinds = Multimaps.index(units, UnitScore::kind);
        Map<UnitKind, CohortRanking> rankings = new EnumMap<>(UnitKind.class);
        kinds.keySet().forEach(kind -> rankings.put(kind, of(kinds.get(kind))));
        return ImmutableMap.copyOf(rankings);
    }

    /** The units by their places; units that share a place by their ids. */
    public ImmutableList<Place> places() {
        return places;
    }

    /** How the totals lie. */
    public Ends total() {
        return total;
    }

    /** How the units lie in each dimension, over those that have it. */
    public ImmutableSortedMap<IndicatorCode, Ends> dimensions() {
        return dimensions;
    }

    /** Whether {@code one} is above {@code other} for certain. */
    public static boolean isAbove(UnitScore one, UnitScore other) {
        return one.total().low().compareTo(other.total().high()) > 0;
    }
}
