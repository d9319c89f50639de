package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds all lightest sets of items of one connected system whose change makes it hold (implicit hitting sets): a set is tried; if the
 * rest still contradicts itself, the contradiction is kept, and the next sets have to take something out of it, too. Mistakes that share
 * no figure are told apart. Not thread-safe.
 */
final class ErrorLocaliser {
    /** Sets that are looked at for one mistake. */
    private static final int MOST_SETS = 500;

    /** Combinations of sets of several mistakes that are tried. */
    private static final int MOST_COMBINATIONS = 1_000;

    private final SystemSolver solver;
    private final int[] weights;
    private final List<BitSet> conflicts = new ArrayList<>();

    /**
     * One mistake.
     *
     * @param sets the lightest sets that can be wrong
     * @param elsewhere a choice of sets for all other mistakes
     * @param counted whether these are all sets
     * @param exact whether every combination was tried and every answer is exact
     */
    record Mistake(ImmutableList<BitSet> sets, BitSet elsewhere, boolean counted, boolean exact) {
        /** Every item of any set. */
        BitSet suspects() {
            BitSet suspects = new BitSet();
            sets.forEach(suspects::or);
            return suspects;
        }

        /** This and another mistake as one. */
        Mistake together(Mistake other) {
            ImmutableList.Builder<BitSet> joined = ImmutableList.builder();
            sets.forEach(own -> other.sets.forEach(more -> joined.add(with(own, more))));
            BitSet left = (BitSet) elsewhere.clone();
            left.andNot(other.suspects());
            return new Mistake(joined.build(), left, counted && other.counted, exact && other.exact);
        }
    }

    ErrorLocaliser(RelationSystem system) {
        this.solver = new SystemSolver(system);
        this.weights =
                system.items().stream().mapToInt(RelationSystem.Item::weight).toArray();
    }

    SystemSolver solver() {
        return solver;
    }

    /** The mistakes; none if everything holds. */
    ImmutableList<Mistake> locate() {
        Optional<BitSet> first = solver.conflict(new BitSet());
        if (first.isEmpty()) {
            return ImmutableList.of();
        }
        conflicts.add(first.get());
        while (true) {
            List<BitSet> components = components();
            List<List<BitSet>> choices = new ArrayList<>();
            for (BitSet component : components) {
                List<BitSet> own = conflicts.stream()
                        .filter(conflict -> conflict.isEmpty() ? component.isEmpty() : conflict.intersects(component))
                        .toList();
                choices.add(HittingSets.lightest(own, weights, MOST_SETS));
            }
            if (choices.stream().anyMatch(List::isEmpty)) {
                return ImmutableList.of(new Mistake(ImmutableList.of(), new BitSet(), true, true));
            }
            if (!refine(choices)) {
                return mistakes(choices);
            }
        }
    }

    private List<BitSet> components() {
        List<BitSet> components = new ArrayList<>();
        for (BitSet conflict : conflicts) {
            BitSet merged = (BitSet) conflict.clone();
            List<BitSet> apart = new ArrayList<>();
            for (BitSet component : components) {
                if (component.intersects(merged)) {
                    merged.or(component);
                } else {
                    apart.add(component);
                }
            }
            apart.add(merged);
            components = apart;
        }
        return components;
    }

    /** Tries the choices; returns whether a contradiction was found that they do not resolve. */
    private boolean refine(List<List<BitSet>> choices) {
        int before = conflicts.size();
        BitSet firsts = new BitSet();
        choices.forEach(sets -> firsts.or(sets.get(0)));
        tryOut(firsts, before);
        for (int i = 0; i < choices.size() && conflicts.size() == before; i++) {
            for (BitSet set : choices.get(i)) {
                tryOut(with(others(choices, i), set), before);
            }
        }
        if (conflicts.size() == before && choices.size() > 1 && combinations(choices) <= MOST_COMBINATIONS) {
            combine(choices, 0, new BitSet(), before);
        }
        return conflicts.size() > before;
    }

    private void combine(List<List<BitSet>> choices, int from, BitSet chosen, int before) {
        if (from == choices.size()) {
            tryOut(chosen, before);
            return;
        }
        for (BitSet set : choices.get(from)) {
            combine(choices, from + 1, with(chosen, set), before);
        }
    }

    /** Tries {@code free}, unless a contradiction found since {@code before} rules it out already. */
    private void tryOut(BitSet free, int before) {
        for (BitSet conflict : conflicts.subList(before, conflicts.size())) {
            if (!conflict.intersects(free)) {
                return;
            }
        }
        solver.conflict(free).ifPresent(conflicts::add);
    }

    private static BitSet with(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    private static BitSet others(List<List<BitSet>> choices, int except) {
        BitSet firsts = new BitSet();
        for (int i = 0; i < choices.size(); i++) {
            if (i != except) {
                firsts.or(choices.get(i).get(0));
            }
        }
        return firsts;
    }

    private static long combinations(List<List<BitSet>> choices) {
        long product = 1;
        for (List<BitSet> sets : choices) {
            product = Math.min(product * sets.size(), Integer.MAX_VALUE);
        }
        return product;
    }

    /** The mistakes, those apart whose sets combine freely, in the order of their first items. */
    private ImmutableList<Mistake> mistakes(List<List<BitSet>> choices) {
        boolean exact = solver.isExact() && (choices.size() == 1 || combinations(choices) <= MOST_COMBINATIONS);
        List<List<BitSet>> apart = choices.stream()
                .flatMap(sets -> SetFactors.of(sets).stream())
                .sorted(Comparator.comparingInt(sets ->
                        sets.stream().mapToInt(set -> set.nextSetBit(0)).min().orElse(0)))
                .toList();
        ImmutableList.Builder<Mistake> mistakes = ImmutableList.builder();
        for (int i = 0; i < apart.size(); i++) {
            boolean counted = apart.get(i).size() < MOST_SETS;
            mistakes.add(new Mistake(ImmutableList.copyOf(apart.get(i)), others(apart, i), counted, exact && counted));
        }
        return mistakes.build();
    }
}
