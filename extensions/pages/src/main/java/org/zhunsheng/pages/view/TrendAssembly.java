package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.pages.view.Trend.Point;
import org.zhunsheng.pages.view.Trend.Row;

/** Puts the periods of units one behind the other. */
final class TrendAssembly {
    private static final int MEDIAN = 50;

    private final List<UnitStanding> units;
    private final Points end;
    private final ImmutableList<String> periods;

    TrendAssembly(List<UnitStanding> units, Points end) {
        this.units = units;
        this.end = end;
        TreeSet<String> found = new TreeSet<>();
        units.forEach(unit -> found.add(unit.period()));
        this.periods = ImmutableList.copyOf(found);
    }

    /** The trend; empty if no unit has more than one period. */
    Optional<Trend> of() {
        Map<String, List<UnitStanding>> byUnit = new LinkedHashMap<>();
        units.forEach(unit ->
                byUnit.computeIfAbsent(unit.id(), id -> new ArrayList<>()).add(unit));
        List<List<UnitStanding>> several = byUnit.values().stream()
                .filter(own -> own.stream().map(UnitStanding::period).distinct().count() > 1)
                .toList();
        if (several.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        if (byUnit.size() > 1) {
            rows.add(new Row(
                    Text.word("trend-median"),
                    periods.stream().map(this::median).map(Optional::of).collect(ImmutableList.toImmutableList())));
        }
        several.forEach(own -> rows.add(new Row(
                own.get(own.size() - 1).name(),
                periods.stream()
                        .map(period -> own.stream()
                                .filter(unit -> unit.period().equals(period))
                                .findFirst()
                                .map(unit -> point(unit.stated(), unit.total())))
                        .collect(ImmutableList.toImmutableList()))));
        return Optional.of(new Trend(periods, rows.build()));
    }

    private Point point(ScoreInterval stated, ScoreInterval verified) {
        return new Point(
                Interval.of(stated).toString(),
                Interval.of(verified).toString(),
                Shares.of(stated, end),
                Shares.of(verified, end));
    }

    private Point median(String period) {
        return point(median(period, UnitStanding::stated), median(period, UnitStanding::total));
    }

    private ScoreInterval median(String period, Function<UnitStanding, ScoreInterval> total) {
        return new ScoreInterval(median(period, total, ScoreInterval::low), median(period, total, ScoreInterval::high));
    }

    private Points median(
            String period, Function<UnitStanding, ScoreInterval> total, Function<ScoreInterval, Points> which) {
        long[] sorted = units.stream()
                .filter(unit -> unit.period().equals(period))
                .mapToLong(unit -> which.apply(total.apply(unit)).micros())
                .sorted()
                .toArray();
        return org.zhunsheng.indicators.compare.Quantiles.at(sorted.length, place -> sorted[(int) place], MEDIAN);
    }
}
