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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.ScoreInterval;

/**
 * Units in order, as far as intervals put them in one. A unit is above another for certain only if its lower end is above the other's
 * upper end; otherwise the two are not separable. That is a partial order (an interval order): the places from best to worst say how
 * far a unit can still rise or fall, and no place is claimed beyond what the evidence decides. Places go by what is verified; the
 * places by what units state stand beside them. Units that a veto puts out take no place. Takes n·log n steps for n units. Immutable
 * and thread-safe.
 */
public final class CohortRanking {
    private static final Comparator<UnitScore> ORDER = Comparator.comparing(
                    (UnitScore unit) -> unit.verified().low())
            .thenComparing(unit -> unit.verified().high())
            .reversed()
            .thenComparing(UnitScore::id);

    private static final Comparator<ScoreInterval> BY_ENDS =
            Comparator.comparing(ScoreInterval::low).thenComparing(ScoreInterval::high);

    private final ImmutableList<Place> places;
    private final ImmutableList<UnitScore> struck;
    private final Ends total;
    private final ImmutableSortedMap<IndicatorCode, Ends> dimensions;

    private CohortRanking(
            ImmutableList<Place> places,
            ImmutableList<UnitScore> struck,
            Ends total,
            ImmutableSortedMap<IndicatorCode, Ends> dimensions) {
        this.places = places;
        this.struck = struck;
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
        /** Refuses null. */
        public Ends {
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(high, "high");
        }

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
        ImmutableList<UnitScore> ordered =
                units.stream().filter(unit -> !unit.isStruck()).sorted(ORDER).collect(ImmutableList.toImmutableList());
        ImmutableList<UnitScore> struck = units.stream()
                .filter(UnitScore::isStruck)
                .sorted(Comparator.comparing(UnitScore::id))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<UnitScore> measured = ordered.isEmpty() ? struck : ordered;
        Ends total = Ends.of(measured.stream().map(UnitScore::verified).toList());
        long[] lows = sorted(ordered, unit -> unit.verified().low().micros());
        long[] highs = sorted(ordered, unit -> unit.verified().high().micros());
        ImmutableList<ScoreInterval> stated = ordered.stream()
                .map(UnitScore::total)
                .sorted(BY_ENDS.reversed())
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        int first = 0;
        int last = ordered.isEmpty() ? 0 : lastEqual(ordered, 0);
        for (int i = 0; i < ordered.size(); i++) {
            UnitScore unit = ordered.get(i);
            if (i > last) {
                first = i;
                last = lastEqual(ordered, i);
            }
            int above = lows.length - atMost(lows, unit.verified().high().micros());
            int below = atMost(highs, unit.verified().low().micros() - 1);
            places.add(new Place(
                    unit,
                    firstOf(stated, unit.total()),
                    first + 1,
                    last - first,
                    above + 1,
                    ordered.size() - below,
                    ordered.size() - above - below - 1,
                    total.toBest(unit.verified()),
                    total.toMedian(unit.verified())));
        }
        return new CohortRanking(places.build(), struck, total, dimensions(measured));
    }

    /** The place of the first that is not above {@code interval}. */
    private static int firstOf(ImmutableList<ScoreInterval> descending, ScoreInterval interval) {
        int from = 0;
        int to = descending.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (BY_ENDS.compare(descending.get(middle), interval) > 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from + 1;
    }

    private static int lastEqual(List<UnitScore> ordered, int from) {
        int last = from;
        while (last + 1 < ordered.size()
                && ordered.get(last + 1).verified().equals(ordered.get(from).verified())) {
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

    /** The units that are ranked by their places; units that share a place by their ids. */
    public ImmutableList<Place> places() {
        return places;
    }

    /** The units that a veto puts out, by their ids; they take no place (否决，不参加排名). */
    public ImmutableList<UnitScore> struck() {
        return struck;
    }

    /** How the verified totals of the ranked lie; of all if none is ranked. */
    public Ends total() {
        return total;
    }

    /** How the units lie in each dimension, over those that have it. */
    public ImmutableSortedMap<IndicatorCode, Ends> dimensions() {
        return dimensions;
    }

    /** Whether {@code one} is above {@code other} for certain. */
    static boolean isAbove(UnitScore one, UnitScore other) {
        return one.verified().low().compareTo(other.verified().high()) > 0;
    }
}
