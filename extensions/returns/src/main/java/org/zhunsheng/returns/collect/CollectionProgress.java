package org.zhunsheng.returns.collect;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.zhunsheng.returns.ReturnSource;
import org.zhunsheng.returns.UnitReturn;
import org.zhunsheng.returns.intake.ReturnFile;

/**
 * How a collection has come on between the ends of two days, by the days on which its files were first seen. A file that was replaced is
 * not in the folder any more: of the earlier day only what is still there is known, and {@link #replaced} says how many files are not.
 * Immutable and thread-safe.
 *
 * @param then how it stood at the end of the earlier day, as far as the files are still there
 * @param now how it stands at the end of the later day
 * @param steps the units that have come on or changed, in the order of the register
 * @param arrivals on how many units had something arrived by the end of each day on which something did
 * @param replaced how many files were seen and are not there any more
 */
public record CollectionProgress(
        Collected then,
        Collected now,
        ImmutableList<Step> steps,
        ImmutableSortedMap<LocalDate, Integer> arrivals,
        int replaced) {
    /** Refuses null. */
    public CollectionProgress {
        Objects.requireNonNull(then, "then");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(steps, "steps");
        Objects.requireNonNull(arrivals, "arrivals");
    }

    /**
     * A unit that has come on, gone back, or sent other files.
     *
     * @param before how far it was
     * @param after how far it is
     * @param sameFiles whether its files are the same
     */
    public record Step(CollectedUnit before, CollectedUnit after, boolean sameFiles) {
        /** Refuses null. */
        public Step {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** Whether nothing had arrived then and something has now. */
        public boolean isNew() {
            return before.state() == UnitState.MISSING && after.state() != UnitState.MISSING;
        }
    }

    /**
     * How the collection of {@code collector} has come on.
     *
     * @param files what was read
     * @param log what the desk has written down; a file that it does not know is taken as seen on {@code day}
     * @param before the returns of the year before by unit
     * @throws IllegalArgumentException if {@code since} is after {@code day}
     */
    public static CollectionProgress of(
            Collector collector,
            List<ReturnFile> files,
            DeskLog log,
            ImmutableMap<String, UnitReturn> before,
            LocalDate since,
            LocalDate day) {
        if (since.isAfter(day)) {
            throw new IllegalArgumentException(since + " is after " + day);
        }
        DeskLog earlier = log.until(since);
        DeskLog later = log.until(day);
        Collected then = collector.collect(
                files.stream()
                        .filter(file ->
                                earlier.received().containsKey(file.source().sha256()))
                        .toList(),
                earlier,
                before,
                since);
        // A file that was first seen later than the day had not arrived by then; one that nobody has written down has
        // just arrived.
        Collected now = collector.collect(
                files.stream()
                        .filter(file -> later.received()
                                        .containsKey(file.source().sha256())
                                || !log.received().containsKey(file.source().sha256()))
                        .toList(),
                later,
                before,
                day);
        return new CollectionProgress(then, now, steps(then, now), arrivals(now), replaced(files, later));
    }

    private static ImmutableList<Step> steps(Collected then, Collected now) {
        Map<String, CollectedUnit> earlier = then.units().stream()
                .collect(ImmutableMap.toImmutableMap(unit -> unit.unit().id(), Function.identity()));
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        for (CollectedUnit after : now.units()) {
            CollectedUnit before =
                    Objects.requireNonNull(earlier.get(after.unit().id()));
            boolean same = hashes(before).equals(hashes(after));
            if (before.state() != after.state() || !same) {
                steps.add(new Step(before, after, same));
            }
        }
        return steps.build();
    }

    private static ImmutableSet<String> hashes(CollectedUnit unit) {
        return unit.sources().stream().map(ReturnSource::sha256).collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSortedMap<LocalDate, Integer> arrivals(Collected now) {
        TreeMap<LocalDate, Integer> byDay = new TreeMap<>();
        now.units().stream()
                .map(CollectedUnit::received)
                .flatMap(Optional::stream)
                .forEach(day -> byDay.merge(day, 1, Integer::sum));
        int all = 0;
        for (Map.Entry<LocalDate, Integer> entry : byDay.entrySet()) {
            all += entry.getValue();
            entry.setValue(all);
        }
        return ImmutableSortedMap.copyOf(byDay);
    }

    private static int replaced(List<ReturnFile> files, DeskLog log) {
        ImmutableSet<String> there =
                files.stream().map(file -> file.source().sha256()).collect(ImmutableSet.toImmutableSet());
        return (int) log.received().keySet().stream()
                .filter(hash -> !there.contains(hash))
                .count();
    }

    /** The units whose return came after its due day, or has not come though that day is over, in the order of the register. */
    public ImmutableList<CollectedUnit> late() {
        return now.units().stream().filter(CollectedUnit::late).collect(ImmutableList.toImmutableList());
    }

    /** By how many days the return of {@code unit} came late, or is late by now; 0 if it is not. */
    public long daysLate(CollectedUnit unit) {
        return Math.max(0, ChronoUnit.DAYS.between(unit.due(), unit.received().orElse(now.day())));
    }
}
