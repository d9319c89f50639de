package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.pages.view.CohortView.HeatCell;
import org.zhunsheng.pages.view.CohortView.KindGroup;
import org.zhunsheng.pages.view.CohortView.Place;
import org.zhunsheng.pages.view.CohortView.Quantiles;
import org.zhunsheng.pages.view.UnitStanding.DimensionStanding;

/** Puts units side by side: those of one kind in order, with what they reach. */
public final class CohortAssembly {
    static final ImmutableList<Integer> PERCENTS = ImmutableList.of(0, 10, 25, 50, 75, 90, 100);
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 300;

    private static final Comparator<UnitStanding> MOST_CERTAIN_FIRST = Comparator.comparing(
                    (UnitStanding unit) -> !unit.isStruck())
            .thenComparing(unit -> unit.total().low())
            .thenComparing(unit -> unit.total().high())
            .reversed()
            .thenComparing(UnitStanding::id);

    private final UnitKind kind;
    private final List<UnitStanding> all;
    private final ImmutableList<Grade> grades;
    private final ImmutableList<UnitStanding> units;
    /** The units that no veto puts out, the only ones that take places. */
    private final ImmutableList<UnitStanding> ranked;

    private final Map<String, DimensionStanding> dimensions = new LinkedHashMap<>();
    private final Points end;
    private final long[] lows;
    private final long[] highs;

    private CohortAssembly(UnitKind kind, List<UnitStanding> all, ImmutableList<Grade> grades) {
        this.kind = kind;
        this.all = all;
        this.grades = grades;
        List<UnitStanding> units = latest(all);
        this.units = ImmutableList.sortedCopyOf(MOST_CERTAIN_FIRST, units);
        this.ranked = this.units.stream().filter(unit -> !unit.isStruck()).collect(ImmutableList.toImmutableList());
        units.forEach(unit -> unit.dimensions().forEach(one -> dimensions.putIfAbsent(one.code(), one)));
        this.end = new Points(units.stream()
                .mapToLong(unit ->
                        Math.max(unit.available().micros(), unit.total().high().micros()))
                .max()
                .orElse(0));
        this.lows = ends(UnitStanding::total, ScoreInterval::low);
        this.highs = ends(UnitStanding::total, ScoreInterval::high);
    }

    /**
     * The units side by side. Of a unit with several periods the latest takes the place, and all are in its trend. {@code refused}
     * documents could not be scored.
     */
    public static CohortView of(List<UnitStanding> units, ScoringScheme scheme, int refused) {
        Map<UnitKind, ImmutableList.Builder<UnitStanding>> kinds = new EnumMap<>(UnitKind.class);
        units.forEach(unit -> kinds.computeIfAbsent(unit.kind(), kind -> ImmutableList.builder())
                .add(unit));
        ImmutableList.Builder<KindGroup> groups = ImmutableList.builder();
        kinds.forEach((kind, members) -> groups.add(
                new CohortAssembly(kind, members.build(), ImmutableList.copyOf(scheme.gradesFor(kind))).group()));
        TreeSet<String> periods = new TreeSet<>();
        units.forEach(unit -> periods.add(unit.period()));
        return new CohortView(
                Math.toIntExact(units.stream().map(UnitStanding::id).distinct().count()),
                Text.joined(periods.stream().map(Text::same).toList()),
                Text.word(
                        scheme.official() ? "scheme-official" : "scheme-not-official",
                        Text.of(scheme.title()),
                        Text.same(scheme.version())),
                Text.of(scheme.notice()),
                scheme.official(),
                refused,
                groups.build(),
                units.stream()
                        .flatMap(unit -> unit.law().stream())
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The latest period of each unit; several documents of one unit and period all stay. */
    private static List<UnitStanding> latest(List<UnitStanding> all) {
        Map<String, String> last = new LinkedHashMap<>();
        all.forEach(
                unit -> last.merge(unit.id(), unit.period(), (one, other) -> one.compareTo(other) >= 0 ? one : other));
        return all.stream()
                .filter(unit -> unit.period().equals(last.get(unit.id())))
                .toList();
    }

    private KindGroup group() {
        return new KindGroup(
                Text.word("cohort-kind", Text.of(kind.title()), units.size()),
                end.toString(),
                dimensions.values().stream()
                        .map(one -> new Field(Text.same(one.code()), Text.of(one.title())))
                        .collect(ImmutableList.toImmutableList()),
                units.stream().map(this::place).collect(ImmutableList.toImmutableList()),
                Bands.of(grades, end),
                new TrendAssembly(all, end).of(),
                spans(),
                quantiles());
    }

    private Place place(UnitStanding unit) {
        Map<String, DimensionStanding> own = new LinkedHashMap<>();
        unit.dimensions().forEach(one -> own.put(one.code(), one));
        return new Place(
                unit.isStruck() ? "—" : placeRange(unit.total()),
                unit.name(),
                Interval.of(unit.stated()).toString(),
                Interval.of(unit.total()).toString(),
                Shares.of(unit.total(), end),
                Shares.of(unit.stated(), end).certain(),
                unit.coverage(),
                unit.grade(),
                dimensions.keySet().stream()
                        .map(code -> own.containsKey(code) ? cell(own.get(code)) : new HeatCell("—", 0))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A unit is surely behind whoever has more for certain than it can reach, and perhaps behind whoever can reach more than it has. */
    private String placeRange(ScoreInterval total) {
        int best = 1 + above(lows, total.high().micros());
        int worst = 1 + above(highs, total.low().micros()) - (total.isExact() ? 0 : 1);
        return best == worst ? Integer.toString(best) : best + "–" + worst;
    }

    /** How many of {@code sorted} are above {@code limit}. */
    private static int above(long[] sorted, long limit) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] > limit) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return sorted.length - from;
    }

    private static HeatCell cell(DimensionStanding dimension) {
        if (dimension.available().micros() == 0) {
            return new HeatCell("—", 0);
        }
        int share = Shares.thousandths(dimension.interval().low(), dimension.available());
        return new HeatCell(Interval.of(dimension.interval()).toString(), Math.min(4, share / 200));
    }

    private String spans() {
        StringBuilder path = new StringBuilder(units.size() * 16);
        for (int i = 0; i < units.size(); i++) {
            ScoreInterval total = units.get(i).total();
            int low = Shares.thousandths(total.low(), end) * HEIGHT / 1000;
            int high = Shares.thousandths(total.high(), end) * HEIGHT / 1000;
            int tenths = (int) ((2L * i + 1) * WIDTH * 5 / units.size());
            path.append('M').append(tenths / 10).append('.').append(tenths % 10);
            path.append(' ').append(HEIGHT - low).append('v').append(Math.min(-1, low - high));
        }
        return path.toString();
    }

    private ImmutableList<Quantiles> quantiles() {
        ImmutableList.Builder<Quantiles> rows = ImmutableList.builder();
        rows.add(new Quantiles(Text.word("total-low"), quantiles(lows)));
        rows.add(new Quantiles(Text.word("total-high"), quantiles(highs)));
        for (DimensionStanding dimension : dimensions.values()) {
            rows.add(new Quantiles(
                    Text.word("dimension-low", dimension.code(), Text.of(dimension.title())),
                    quantiles(ends(
                            unit -> unit.dimensions().stream()
                                    .filter(one -> one.code().equals(dimension.code()))
                                    .map(DimensionStanding::interval)
                                    .findFirst()
                                    .orElse(ScoreInterval.ZERO),
                            ScoreInterval::low))));
        }
        return rows.build();
    }

    private long[] ends(Function<UnitStanding, ScoreInterval> of, Function<ScoreInterval, Points> which) {
        long[] ends = (ranked.isEmpty() ? units : ranked)
                .stream()
                        .mapToLong(unit -> which.apply(of.apply(unit)).micros())
                        .toArray();
        Arrays.sort(ends);
        return ends;
    }

    private static ImmutableList<String> quantiles(long[] sorted) {
        return PERCENTS.stream()
                .map(percent -> org.zhunsheng.indicators.compare.Quantiles.at(
                        sorted.length, place -> sorted[(int) place], percent))
                .map(Written::points)
                .collect(ImmutableList.toImmutableList());
    }
}
