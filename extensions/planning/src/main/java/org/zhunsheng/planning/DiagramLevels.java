package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhunsheng.planning.DiagramLevel.Addition;
import org.zhunsheng.planning.DiagramLevel.Settled;
import org.zhunsheng.planning.Terms.Term;

/** Plans the levels of a decision diagram: which remedy comes when, what is settled by it, and what has to be kept in mind. */
final class DiagramLevels {
    private static final int NEVER = -1;

    private final Terms terms;
    private final ImmutableList<Condition> conditions;
    private final ImmutableList<ImmutableList<Integer>> except;
    private final ImmutableList<Integer> order;
    private final int[] levelOf;
    private final int[] lastUse;
    private final int[] opens;
    private final int[] closes;

    DiagramLevels(Candidates candidates, Terms terms, List<Condition> conditions, ImmutableList<BitSet> except) {
        this.terms = terms;
        this.conditions = ImmutableList.<Condition>builder()
                .addAll(conditions)
                .addAll(links(candidates))
                .build();
        this.order = RemedyOrder.of(candidates.size(), scopes());
        this.levelOf = new int[candidates.size()];
        Arrays.fill(levelOf, NEVER);
        IntStream.range(0, order.size()).forEach(level -> levelOf[order.get(level)] = level);
        this.except = except.stream()
                .filter(set -> set.stream().allMatch(number -> levelOf[number] != NEVER))
                .map(set -> set.stream().boxed().collect(ImmutableList.toImmutableList()))
                .collect(ImmutableList.toImmutableList());
        this.lastUse = levelOf.clone();
        scopes().forEach(scope ->
                scope.forEach(member -> lastUse[member] = Math.max(lastUse[member], settledAt(scope))));
        this.opens = new int[terms.sums().size()];
        this.closes = new int[terms.sums().size()];
        spans();
    }

    private static List<Condition> links(Candidates candidates) {
        List<Condition> links = new ArrayList<>();
        for (int number = 0; number < candidates.size(); number++) {
            for (int before : candidates.prerequisites(number)) {
                links.add(Condition.needs(number, before));
            }
            for (int other = number + 1; other < candidates.size(); other++) {
                if (candidates.exclude(number, other)) {
                    links.add(Condition.excludes(number, other));
                }
            }
        }
        return links;
    }

    private ImmutableList<ImmutableList<Integer>> scopes() {
        return Stream.concat(
                        terms.terms().stream().map(term -> term.bundle().members()),
                        conditions.stream().map(Condition::members))
                .collect(ImmutableList.toImmutableList());
    }

    /** The level on which the last of {@code members} is decided. */
    private int settledAt(ImmutableList<Integer> members) {
        return members.stream().mapToInt(member -> levelOf[member]).max().orElse(NEVER);
    }

    /** On which levels every sum is begun and complete. */
    private void spans() {
        Arrays.fill(opens, Integer.MAX_VALUE);
        Arrays.fill(closes, NEVER);
        for (Term term : terms.terms()) {
            span(
                    term.into(),
                    settledAt(term.bundle().members()),
                    settledAt(term.bundle().members()));
        }
        for (int place = terms.sums().size() - 1; place > Terms.ALL; place--) {
            span(terms.sums().get(place).into(), closes[place], closes[place]);
        }
    }

    private void span(int place, int first, int last) {
        opens[place] = Math.min(opens[place], first);
        closes[place] = Math.max(closes[place], last);
    }

    /** The levels; empty if more had to be kept in mind than a long holds. */
    Optional<ImmutableList<DiagramLevel>> levels() {
        BitSet used = new BitSet();
        int[] slots = new int[levelOf.length];
        int[] marks = new int[except.size()];
        ImmutableList.Builder<DiagramLevel> levels = ImmutableList.builder();
        for (int level = 0; level < order.size(); level++) {
            int remedy = order.get(level);
            slots[remedy] = take(used);
            long leavesOut = 0;
            long completes = 0;
            List<Integer> free = new ArrayList<>();
            for (int set = 0; set < marks.length; set++) {
                ImmutableList<Integer> members = except.get(set);
                if (level
                        == members.stream()
                                .mapToInt(member -> levelOf[member])
                                .min()
                                .orElse(NEVER)) {
                    marks[set] = take(used);
                }
                leavesOut |= members.contains(remedy) ? 1L << marks[set] : 0;
                if (level == settledAt(members)) {
                    completes |= 1L << marks[set];
                    free.add(marks[set]);
                }
            }
            if (used.length() > Long.SIZE) {
                return Optional.empty();
            }
            for (int number : order.subList(0, level + 1)) {
                if (lastUse[number] == level) {
                    free.add(slots[number]);
                }
            }
            free.forEach(used::clear);
            levels.add(new DiagramLevel(
                    remedy,
                    slots[remedy],
                    settled(level, slots),
                    additions(level, slots),
                    closing(level),
                    open(level),
                    leavesOut,
                    completes,
                    used.isEmpty() ? 0 : used.toLongArray()[0]));
        }
        return Optional.of(levels.build());
    }

    private static int take(BitSet used) {
        int slot = used.nextClearBit(0);
        used.set(slot);
        return slot;
    }

    private ImmutableList<Settled> settled(int level, int[] slots) {
        return conditions.stream()
                .filter(condition -> settledAt(condition.members()) == level)
                .map(condition -> new Settled(slots(condition.members(), slots), condition.allowed()))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Addition> additions(int level, int[] slots) {
        return terms.terms().stream()
                .filter(term -> settledAt(term.bundle().members()) == level)
                .map(term -> new Addition(
                        slots(term.bundle().members(), slots), term.bundle().added(), term.into()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableIntArray slots(ImmutableList<Integer> members, int[] slots) {
        return ImmutableIntArray.copyOf(members.stream().mapToInt(member -> slots[member]));
    }

    private ImmutableIntArray closing(int level) {
        return ImmutableIntArray.copyOf(
                IntStream.iterate(closes.length - 1, place -> place > Terms.ALL, place -> place - 1)
                        .filter(place -> closes[place] == level));
    }

    private ImmutableIntArray open(int level) {
        return ImmutableIntArray.copyOf(
                IntStream.range(1, opens.length).filter(place -> opens[place] <= level && level < closes[place]));
    }
}
