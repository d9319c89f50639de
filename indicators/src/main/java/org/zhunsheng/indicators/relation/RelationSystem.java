package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.Relation;

/**
 * Figures and the relations between them as one system of linear conditions: a variable for each figure, an item for what is stated of
 * it, a condition for each relation. An item can be set free; everything else has to hold.
 *
 * @param variables the figures
 * @param items what is stated of them
 * @param conditions what has to hold
 */
record RelationSystem(
        ImmutableList<Variable> variables, ImmutableList<Item> items, ImmutableList<Condition> conditions) {
    /**
     * A figure, stated or not.
     *
     * @param key the figure
     * @param whole whether only whole numbers are taken
     * @param domain what it can be at all
     */
    record Variable(FigureKey key, boolean whole, ValueRange domain) {}

    /**
     * What is stated of a figure; of a figure that is stated in contradiction there are several.
     *
     * @param variable the figure
     * @param range what it says
     * @param weight how hard it is to believe that it is wrong
     * @param statement one of the statements that say so
     */
    record Item(int variable, ValueRange range, int weight, Statement statement) {}

    /** A sum of multiples of variables lies in a range. */
    static final class Row {
        private final int[] variables;
        private final Fraction[] coefficients;
        private final ValueRange allowed;

        Row(int[] variables, Fraction[] coefficients, ValueRange allowed) {
            this.variables = variables.clone();
            this.coefficients = coefficients.clone();
            this.allowed = allowed;
        }

        int size() {
            return variables.length;
        }

        int variable(int index) {
            return variables[index];
        }

        Fraction coefficient(int index) {
            return coefficients[index];
        }

        ValueRange allowed() {
            return allowed;
        }

        IntStream variables() {
            return Arrays.stream(variables);
        }

        @Override
        public String toString() {
            return IntStream.range(0, variables.length)
                            .mapToObj(j -> coefficients[j] + " x" + variables[j])
                            .collect(Collectors.joining(" + "))
                    + " in "
                    + allowed;
        }

        /** The same row in a system that numbers variables otherwise. */
        Row renumbered(int[] variableAt) {
            return new Row(variables().map(variable -> variableAt[variable]).toArray(), coefficients, allowed);
        }
    }

    /**
     * One of several lists of rows holds.
     *
     * @param relation the relation that demands it
     * @param guard the item that demands it, or −1: without the item it need not hold
     * @param alternatives the lists, one of which has to hold whole
     */
    record Condition(Relation relation, int guard, ImmutableList<ImmutableList<Row>> alternatives) {}

    /** The items of {@code variable}. */
    List<Integer> itemsOf(int variable) {
        List<Integer> own = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            if (items.get(item).variable() == variable) {
                own.add(item);
            }
        }
        return own;
    }

    /** The variable of {@code key}, if the system speaks of it. */
    Optional<Integer> find(FigureKey key) {
        for (int i = 0; i < variables.size(); i++) {
            if (variables.get(i).key().equals(key)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The parts of the system that have no variable in common. */
    ImmutableList<RelationSystem> blocks() {
        int[] leader = new int[variables.size()];
        Arrays.setAll(leader, i -> i);
        for (Condition condition : conditions) {
            BitSet touched = touched(condition);
            int first = touched.nextSetBit(0);
            touched.stream().forEach(variable -> leader[root(leader, variable)] = root(leader, first));
        }
        Map<Integer, List<Condition>> byLeader = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            byLeader.computeIfAbsent(root(leader, touched(condition).nextSetBit(0)), any -> new ArrayList<>())
                    .add(condition);
        }
        for (int i = 0; i < variables.size(); i++) {
            if (itemsOf(i).size() > 1) {
                byLeader.computeIfAbsent(root(leader, i), any -> new ArrayList<>());
            }
        }
        ImmutableList.Builder<RelationSystem> blocks = ImmutableList.builder();
        byLeader.forEach((root, own) -> blocks.add(block(root, leader, own)));
        return blocks.build();
    }

    private RelationSystem block(int root, int[] leader, List<Condition> own) {
        int[] variableAt = new int[variables.size()];
        List<Variable> kept = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            if (root(leader, i) == root) {
                variableAt[i] = kept.size();
                kept.add(variables.get(i));
            }
        }
        int[] itemAt = new int[items.size()];
        List<Item> keptItems = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (root(leader, item.variable()) == root) {
                itemAt[i] = keptItems.size();
                keptItems.add(new Item(variableAt[item.variable()], item.range(), item.weight(), item.statement()));
            }
        }
        return new RelationSystem(
                ImmutableList.copyOf(kept),
                ImmutableList.copyOf(keptItems),
                own.stream()
                        .map(condition -> moved(condition, variableAt, itemAt))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Condition moved(Condition condition, int[] variableAt, int[] itemAt) {
        return new Condition(
                condition.relation(),
                condition.guard() < 0 ? -1 : itemAt[condition.guard()],
                condition.alternatives().stream()
                        .map(rows -> rows.stream()
                                .map(row -> row.renumbered(variableAt))
                                .collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private BitSet touched(Condition condition) {
        BitSet touched = new BitSet();
        if (condition.guard() >= 0) {
            touched.set(items.get(condition.guard()).variable());
        }
        condition
                .alternatives()
                .forEach(rows -> rows.forEach(row -> {
                    row.variables().forEach(touched::set);
                }));
        return touched;
    }

    private static int root(int[] leader, int variable) {
        int at = variable;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
