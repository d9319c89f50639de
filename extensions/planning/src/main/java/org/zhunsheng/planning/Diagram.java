package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.LongStream;

/**
 * A decision diagram (决策图): every set of remedies that can be carried out is a way from the first level to the last, and the arcs of
 * a way add up to what the set comes to. Sets that leave the same things open meet in one state, so that thousands of states stand for
 * more sets than could be counted. See Bergman, Cire, van Hoeve and Hooker, Decision Diagrams for Optimization (2016). Immutable once
 * drawn.
 */
final class Diagram {
    /** No state, or no way. */
    static final int NONE = -1;

    /** Less than anything that a way comes to. */
    static final long NOTHING = Long.MIN_VALUE / 4;

    private final ImmutableList<Level> levels;
    private final long base;

    /**
     * The arcs from the states of one level to those of the next.
     *
     * @param remedy the remedy that is decided
     * @param personDays its effort
     * @param leave where leaving it out leads
     * @param choose where choosing it leads
     */
    record Level(int remedy, long personDays, Arcs leave, Arcs choose) {
        int states() {
            return leave.to.length;
        }
    }

    /** The arcs of one decision: where each leads from every state, and what it adds. */
    static final class Arcs {
        private final int[] to;
        private final long[] added;

        Arcs(int states) {
            this.to = new int[states];
            this.added = new long[states];
            Arrays.fill(to, NONE);
        }

        void set(int state, int next, long points) {
            to[state] = next;
            added[state] = points;
        }

        int to(int state) {
            return to[state];
        }

        long added(int state) {
            return added[state];
        }

        private long spread() {
            return 2 * LongStream.of(added).map(Math::abs).max().orElse(0);
        }
    }

    /**
     * A set of remedies.
     *
     * @param chosen their numbers
     * @param points what they come to, in millionths
     * @param personDays their effort
     */
    record Way(BitSet chosen, long points, long personDays) {}

    /**
     * @param levels the levels
     * @param base what the empty set comes to, before anything is added
     */
    Diagram(ImmutableList<Level> levels, long base) {
        this.levels = levels;
        this.base = base;
    }

    ImmutableList<Level> levels() {
        return levels;
    }

    long base() {
        return base;
    }

    long states() {
        return levels.stream().mapToLong(Level::states).sum();
    }

    /** All effort there is. */
    long personDays() {
        return levels.stream().mapToLong(Level::personDays).sum();
    }

    /** More than any two ways differ by, in millionths. */
    long spread() {
        return 1
                + levels.stream()
                        .mapToLong(level -> Math.max(level.leave.spread(), level.choose.spread()))
                        .sum();
    }

    /**
     * For every state of every level the most that the rest of a way is worth.
     *
     * @param worth what a point is worth
     * @param price what a person-day costs
     */
    long[][] completions(long worth, long price) {
        long[][] most = new long[levels.size() + 1][];
        most[levels.size()] = new long[1];
        for (int place = levels.size() - 1; place >= 0; place--) {
            Level level = levels.get(place);
            long cost = Math.multiplyExact(price, level.personDays);
            long[] own = new long[level.states()];
            for (int state = 0; state < own.length; state++) {
                own[state] = Math.max(
                        rest(level.leave, state, worth, 0, most[place + 1]),
                        rest(level.choose, state, worth, cost, most[place + 1]));
            }
            most[place] = own;
        }
        return most;
    }

    private static long rest(Arcs arcs, int state, long worth, long cost, long[] after) {
        int next = arcs.to[state];
        return next == NONE || after[next] == NOTHING ? NOTHING : worth * arcs.added[state] - cost + after[next];
    }

    /** Whether there is a way at all. */
    static boolean hasWay(long[][] completions) {
        return completions[0][0] != NOTHING;
    }

    /** A way that is worth the most. */
    Way best(long[][] completions, long worth) {
        BitSet chosen = new BitSet();
        long points = base;
        long personDays = 0;
        int state = 0;
        for (int place = 0; place < levels.size(); place++) {
            Level level = levels.get(place);
            boolean leave = rest(level.leave, state, worth, 0, completions[place + 1]) == completions[place][state];
            Arcs arcs = leave ? level.leave : level.choose;
            points += arcs.added[state];
            personDays += leave ? 0 : level.personDays;
            chosen.set(level.remedy, !leave);
            state = arcs.to[state];
        }
        return new Way(chosen, points, personDays);
    }
}
