package org.zhunsheng.planning;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.planning.Diagram.Arcs;
import org.zhunsheng.planning.Diagram.Way;

/**
 * Finds the best way through a decision diagram. First a price of a person-day is sought that makes the most of the points less the
 * cost: no way can beat what that price says (Lagrangian relaxation). Then, level by level, the beginnings of ways are kept that neither
 * another beginning in the same state beats in points and effort, nor that price rules out. All of it is whole-number arithmetic, so
 * that what is ruled out is ruled out exactly. See Handler and Zang, A dual algorithm for the constrained shortest path problem (1980).
 */
final class WaySearch {
    private static final int MOST_BEGINNINGS = 8_000_000;
    private static final int FIRST_SHARE = 16;
    private static final Comparator<Beginning> LEAST_EFFORT_FIRST =
            comparingLong(Beginning::personDays).thenComparing(Beginning::points, Comparator.reverseOrder());

    private final Diagram diagram;
    private final long deadline;
    private final long highestPrice;

    /**
     * What was found.
     *
     * @param way the best way; empty if none is known
     * @param bound what no way can beat: points in millionths, or person-days
     * @param proved whether that is shown, or that no way is allowed
     */
    record Result(Optional<Way> way, long bound, boolean proved) {}

    /** The beginning of a way. */
    private record Beginning(@Nullable Beginning before, boolean chosen, long points, long personDays) {}

    /** A price of a person-day, and what it says of the rest of every way. */
    private static final class Priced {
        private final long price;
        private final long[][] completions;
        private final long bound;

        Priced(Diagram diagram, long price, long personDays) {
            this.price = price;
            this.completions = diagram.completions(1, price);
            this.bound = diagram.base() + completions[0][0] + price * personDays;
        }

        long price() {
            return price;
        }

        long[][] completions() {
            return completions;
        }

        /** The most points within the effort, as far as the price tells. */
        long bound() {
            return bound;
        }
    }

    /** What is asked of a way. */
    private record Asked(long points, long personDays) {
        boolean isMetBy(Way way) {
            return way.points() >= points && way.personDays() <= personDays;
        }
    }

    /** @param deadline when the search gives up, by the clock of {@link System#nanoTime} */
    WaySearch(Diagram diagram, long deadline) {
        this.diagram = diagram;
        this.deadline = deadline;
        this.highestPrice = Math.min(diagram.spread(), (1L << 60) / Math.max(1, diagram.personDays()));
    }

    /** The way with the most points, of these one with the least effort, among those with enough points and no more effort. */
    Result highest(long points, long personDays) {
        Optional<Way> most = best(1, 0);
        Optional<Way> cheapest = best(0, 1).filter(way -> way.personDays() <= personDays);
        if (most.isEmpty() || cheapest.isEmpty() || most.get().points() < points) {
            return new Result(Optional.empty(), most.map(Way::points).orElse(Diagram.NOTHING), true);
        }
        Way known = cheapest.get();
        Priced priced = priced(0, personDays);
        long tooCheap = 0;
        long dearEnough = most.get().personDays() <= personDays ? 0 : highestPrice;
        while (dearEnough - tooCheap > 1 && !isLate()) {
            Priced tried = priced(tooCheap + (dearEnough - tooCheap) / 2, personDays);
            Way way = diagram.best(tried.completions(), 1);
            if (way.personDays() <= personDays) {
                dearEnough = tried.price();
                known = way.points() > known.points() ? way : known;
            } else {
                tooCheap = tried.price();
            }
            priced = tried.bound() < priced.bound() ? tried : priced;
        }
        return highest(new Asked(points, personDays), priced, known);
    }

    private Result highest(Asked asked, Priced priced, Way known) {
        long bound = priced.bound();
        long floor = Math.max(asked.points(), known.points());
        for (long share = Math.max(1, (bound - floor) / FIRST_SHARE); ; share *= 4) {
            long from = Math.max(floor, bound - share);
            Optional<List<Beginning>> ways = ways(new Asked(from, asked.personDays()), priced);
            if (ways.isEmpty()) {
                return new Result(Optional.of(known).filter(asked::isMetBy), bound, false);
            }
            Optional<Way> best = ways.get().stream()
                    .max(comparingLong(Beginning::points)
                            .thenComparing(Beginning::personDays, Comparator.reverseOrder()))
                    .map(this::way);
            if (best.isPresent() || from == floor) {
                return new Result(best, best.map(Way::points).orElse(bound), true);
            }
        }
    }

    /** The way with the least effort, of these one with the most points, among those with enough points and no more effort. */
    Result least(long points, long personDays) {
        Optional<Way> most = best(1, 0);
        Optional<Way> cheapest = best(0, 1);
        if (most.isEmpty() || cheapest.isEmpty() || most.get().points() < points) {
            return new Result(Optional.empty(), 0, true);
        }
        Way known = most.get();
        long bound = cheapest.get().personDays();
        Priced priced = priced(0, personDays);
        long cheapEnough = 0;
        long tooDear = highestPrice;
        while (tooDear - cheapEnough > 1 && !isLate()) {
            Priced tried = priced(cheapEnough + (tooDear - cheapEnough) / 2, personDays);
            Way way = diagram.best(tried.completions(), 1);
            if (way.points() >= points) {
                cheapEnough = tried.price();
                known = way.personDays() < known.personDays() ? way : known;
            } else {
                tooDear = tried.price();
            }
            long atLeast = -Math.floorDiv(diagram.base() + tried.completions()[0][0] - points, tried.price());
            if (atLeast > bound) {
                bound = atLeast;
                priced = tried;
            }
        }
        return least(new Asked(points, personDays), priced, known, bound);
    }

    private Result least(Asked asked, Priced priced, Way known, long bound) {
        long ceiling = Math.min(asked.personDays(), known.personDays());
        if (bound > ceiling) {
            return new Result(Optional.empty(), bound, true);
        }
        for (long share = Math.max(1, (ceiling - bound) / FIRST_SHARE); ; share *= 4) {
            long until = Math.min(ceiling, bound + share);
            Optional<List<Beginning>> ways = ways(new Asked(asked.points(), until), priced);
            if (ways.isEmpty()) {
                return new Result(Optional.of(known).filter(asked::isMetBy), bound, false);
            }
            Optional<Way> best = ways.get().stream().min(LEAST_EFFORT_FIRST).map(this::way);
            if (best.isPresent() || until == ceiling) {
                return new Result(best, best.map(Way::personDays).orElse(bound), true);
            }
        }
    }

    private Optional<Way> best(long worth, long price) {
        long[][] completions = diagram.completions(worth, price);
        return Diagram.hasWay(completions) ? Optional.of(diagram.best(completions, worth)) : Optional.empty();
    }

    private Priced priced(long price, long personDays) {
        return new Priced(diagram, price, personDays);
    }

    private boolean isLate() {
        return System.nanoTime() > deadline;
    }

    /** All ways that are asked for, but for those that another one beats in points and effort; empty if time is up. */
    private Optional<List<Beginning>> ways(Asked asked, Priced priced) {
        List<List<Beginning>> states = List.of(List.of(new Beginning(null, false, diagram.base(), 0)));
        long all = 0;
        for (int place = 0; place < diagram.levels().size(); place++) {
            Diagram.Level level = diagram.levels().get(place);
            Extension extension = new Extension(asked, priced.price(), priced.completions()[place + 1]);
            for (int state = 0; state < states.size(); state++) {
                extension.extend(states.get(state), state, level.leave(), false, 0);
                extension.extend(states.get(state), state, level.choose(), true, level.personDays());
            }
            states = extension.unbeaten();
            all += states.stream().mapToLong(List::size).sum();
            if (all > MOST_BEGINNINGS || isLate()) {
                return Optional.empty();
            }
        }
        return Optional.of(states.get(0).stream()
                .filter(way -> way.points() >= asked.points() && way.personDays() <= asked.personDays())
                .toList());
    }

    /** The beginnings of one level on their way to the next. */
    private static final class Extension {
        private final Asked asked;
        private final long price;
        private final long[] completions;
        private final List<List<Beginning>> next = new ArrayList<>();

        Extension(Asked asked, long price, long[] completions) {
            this.asked = asked;
            this.price = price;
            this.completions = completions;
            for (int state = 0; state < completions.length; state++) {
                next.add(List.of());
            }
        }

        void extend(List<Beginning> beginnings, int state, Arcs arcs, boolean chosen, long personDays) {
            int to = arcs.to(state);
            if (to == Diagram.NONE || completions[to] == Diagram.NOTHING) {
                return;
            }
            for (Beginning beginning : beginnings) {
                long points = beginning.points() + arcs.added(state);
                long effort = beginning.personDays() + personDays;
                long left = asked.personDays() - effort;
                if (left >= 0 && points + completions[to] + price * left >= asked.points()) {
                    if (next.get(to).isEmpty()) {
                        next.set(to, new ArrayList<>());
                    }
                    next.get(to).add(new Beginning(beginning, chosen, points, effort));
                }
            }
        }

        /** For every state the beginnings that no other with less effort equals in points. */
        List<List<Beginning>> unbeaten() {
            for (List<Beginning> beginnings : next) {
                if (beginnings.size() > 1) {
                    beginnings.sort(LEAST_EFFORT_FIRST);
                    long[] highest = {Long.MIN_VALUE};
                    beginnings.removeIf(beginning -> {
                        boolean beaten = beginning.points() <= highest[0];
                        highest[0] = Math.max(highest[0], beginning.points());
                        return beaten;
                    });
                }
            }
            return next;
        }
    }

    private Way way(Beginning last) {
        BitSet chosen = new BitSet();
        Beginning at = last;
        for (int place = diagram.levels().size() - 1; place >= 0 && at != null; place--) {
            chosen.set(diagram.levels().get(place).remedy(), at.chosen());
            at = at.before();
        }
        return new Way(chosen, last.points(), last.personDays());
    }
}
