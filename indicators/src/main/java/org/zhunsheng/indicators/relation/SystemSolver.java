package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.RelationSystem.Condition;
import org.zhunsheng.indicators.relation.RelationSystem.Row;

/**
 * Decides whether a system can hold once some items are set free, in whole numbers where figures count things, and if not, which items
 * contradict each other. It branches over the alternatives of conditions and over whole numbers, and solves exactly in between. Not
 * thread-safe.
 */
final class SystemSolver {
    /** Branches after which whole numbers are no longer insisted on. */
    private static final int MOST_BRANCHES = 300;

    private final RelationSystem system;
    private int branches;
    private boolean exact = true;

    SystemSolver(RelationSystem system) {
        this.system = system;
    }

    /** Whether all answers so far are exact: whole numbers were insisted on to the end. */
    boolean isExact() {
        return exact;
    }

    /** The items that cannot all be true although {@code free} are not held to; empty if everything else can hold. */
    Optional<BitSet> conflict(BitSet free) {
        branches = 0;
        Optional<BitSet> conflict = new Search(free, -1, false).run(Node.ROOT);
        conflict.ifPresent(items ->
                items.clear(system.items().size(), Math.max(system.items().size(), items.length())));
        return conflict;
    }

    /** What {@code variable} can be if {@code free} are not held to; empty if the rest cannot hold. */
    Optional<ValueRange> range(BitSet free, int variable) {
        branches = 0;
        Search least = new Search(free, variable, false);
        if (least.run(Node.ROOT).isPresent() && least.best == null && !least.unbounded) {
            return Optional.empty();
        }
        Search greatest = new Search(free, variable, true);
        greatest.run(Node.ROOT);
        ValueRange range = least.unbounded || least.best == null ? ValueRange.ALL : lowest(least.best);
        return greatest.unbounded || greatest.best == null
                ? Optional.of(range)
                : range.intersect(lowest(new DeltaNumber(
                                greatest.best.real().negate(),
                                greatest.best.delta().negate()))
                        .negate());
    }

    private static final ValueRange ABOVE_ZERO = ValueRange.moreThan(BigDecimal.ZERO);

    private static ValueRange lowest(DeltaNumber end) {
        ValueRange point = ValueRange.exactly(end.real());
        return end.delta().signum() == 0 ? point.plus(ValueRange.NOT_NEGATIVE) : point.plus(ABOVE_ZERO);
    }

    /** What has been decided so far: alternatives of conditions, and bounds of whole numbers. */
    private record Node(ImmutableList<int[]> chosen, ImmutableList<Cut> cuts) {
        static final Node ROOT = new Node(ImmutableList.of(), ImmutableList.of());

        Node choosing(int condition, int alternative) {
            return new Node(
                    ImmutableList.<int[]>builder()
                            .addAll(chosen)
                            .add(new int[] {condition, alternative})
                            .build(),
                    cuts);
        }

        Node cutting(Cut cut) {
            return new Node(
                    chosen, ImmutableList.<Cut>builder().addAll(cuts).add(cut).build());
        }

        boolean hasChosen(int condition) {
            return chosen.stream().anyMatch(choice -> choice[0] == condition);
        }
    }

    private record Cut(int variable, boolean upper, Fraction at) {}

    /** One search through all branches, for any solution or for the one in which a variable is least or greatest. */
    private final class Search {
        private final BitSet free;
        private final int objective;
        private final boolean greatest;
        private @Nullable DeltaNumber best;
        private boolean unbounded;

        Search(BitSet free, int objective, boolean greatest) {
            this.free = free;
            this.objective = objective;
            this.greatest = greatest;
        }

        /** Returns the conflict if there is no solution below {@code node}, with a bit behind the items for each choice it needs. */
        Optional<BitSet> run(Node node) {
            LinearSystem linear = new LinearSystem(system, free, rowsOf(node));
            for (Cut cut : node.cuts()) {
                linear.bound(cut.variable(), cut.upper(), cut.at(), cutBit());
            }
            Optional<BitSet> conflict = linear.solve();
            if (conflict.isPresent()) {
                return conflict;
            }
            Optional<DeltaNumber> optimum = objective < 0 ? Optional.empty() : linear.optimise(objective, greatest);
            boolean bounded = objective < 0 || optimum.isPresent();
            if (optimum.filter(this::isNoBetter).isPresent()) {
                return Optional.empty();
            }
            for (int condition = 0; condition < system.conditions().size(); condition++) {
                if (isOpen(condition, node) && !(bounded && holds(condition, linear))) {
                    return branch(condition, node);
                }
            }
            Optional<Integer> broken = branches < MOST_BRANCHES ? linear.notWhole() : Optional.empty();
            if (broken.isPresent()) {
                return split(broken.get(), linear.value(broken.get()).floor(), node);
            }
            exact &= branches < MOST_BRANCHES || linear.notWhole().isEmpty();
            unbounded |= !bounded;
            best = optimum.orElse(best);
            return Optional.empty();
        }

        private boolean isNoBetter(DeltaNumber value) {
            return unbounded || (best != null && (greatest ? value.compareTo(best) <= 0 : value.compareTo(best) >= 0));
        }

        private boolean isOpen(int condition, Node node) {
            Condition open = system.conditions().get(condition);
            return open.alternatives().size() > 1 && isDemanded(open) && !node.hasChosen(condition);
        }

        private boolean isDemanded(Condition condition) {
            return condition.guard() < 0 || !free.get(condition.guard());
        }

        private boolean holds(int condition, LinearSystem linear) {
            return system.conditions().get(condition).alternatives().stream()
                    .anyMatch(rows -> rows.stream().allMatch(linear::holds));
        }

        private Optional<BitSet> branch(int condition, Node node) {
            BitSet together = new BitSet();
            int bit = system.items().size() + 1 + condition;
            boolean solved = false;
            for (int alternative = 0;
                    alternative
                            < system.conditions().get(condition).alternatives().size();
                    alternative++) {
                branches++;
                Optional<BitSet> conflict = run(node.choosing(condition, alternative));
                if (conflict.isEmpty()) {
                    solved = true;
                    if (objective < 0) {
                        return conflict;
                    }
                } else if (!conflict.get().get(bit)) {
                    return solved ? Optional.empty() : conflict;
                } else {
                    together.or(conflict.get());
                }
            }
            together.clear(bit);
            int guard = system.conditions().get(condition).guard();
            if (guard >= 0) {
                together.set(guard);
            }
            return solved ? Optional.empty() : Optional.of(together);
        }

        private Optional<BitSet> split(int variable, Fraction floor, Node node) {
            branches++;
            Optional<BitSet> below = run(node.cutting(new Cut(variable, true, floor)));
            if (objective < 0 && (below.isEmpty() || !below.get().get(cutBit()))) {
                return below;
            }
            Optional<BitSet> above = run(node.cutting(new Cut(variable, false, floor.plus(Fraction.ONE))));
            if (below.isEmpty() || above.isEmpty()) {
                return Optional.empty();
            }
            BitSet together = (BitSet) below.get().clone();
            together.or(above.get());
            return Optional.of(together);
        }

        private int cutBit() {
            return system.items().size();
        }

        private List<LinearSystem.TaggedRow> rowsOf(Node node) {
            List<LinearSystem.TaggedRow> rows = new ArrayList<>();
            for (int i = 0; i < system.conditions().size(); i++) {
                Condition condition = system.conditions().get(i);
                if (condition.alternatives().size() == 1 && isDemanded(condition)) {
                    condition.alternatives().get(0).forEach(row -> rows.add(tagged(row, condition, -1)));
                }
            }
            for (int[] choice : node.chosen()) {
                Condition condition = system.conditions().get(choice[0]);
                condition.alternatives().get(choice[1]).forEach(row -> rows.add(tagged(row, condition, choice[0])));
            }
            return rows;
        }

        private LinearSystem.TaggedRow tagged(Row row, Condition condition, int choice) {
            BitSet tags = new BitSet();
            if (condition.guard() >= 0) {
                tags.set(condition.guard());
            }
            if (choice >= 0) {
                tags.set(system.items().size() + 1 + choice);
            }
            return new LinearSystem.TaggedRow(row, tags);
        }
    }
}
