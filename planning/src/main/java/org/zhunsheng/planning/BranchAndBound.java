package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.zhunsheng.planning.IntegerProgram.Column;
import org.zhunsheng.planning.IntegerProgram.Row;
import org.zhunsheng.planning.IntegerProgram.Solution;
import org.zhunsheng.planning.IntegerProgram.Status;

/**
 * Solves an integer program and proves the answer. ojAlgo's integer solver proposes first, which is fast; its word alone is not taken,
 * because it was seen to rule out what is possible. What proves is a plain branch and bound over ojAlgo's linear solver: a branch is
 * closed only when its linear relaxation cannot beat the best known choice by a whole unit.
 */
final class BranchAndBound {
    private static final double NEARLY = 1e-4;
    private static final double WHOLE = 1e-6;

    private final IntegerProgram program;
    private final Linear objective;
    private final List<Row> more;
    private final long deadline;
    private final int nodes;
    private final ExpressionsBasedModel relaxed;
    private Optional<ImmutableList<Double>> best = Optional.empty();
    private double value = Double.NEGATIVE_INFINITY;
    private double closed = Double.NEGATIVE_INFINITY;

    /** A branch: bounds that differ from the program's, and what its parent's relaxation came to. */
    private record Node(ImmutableMap<Integer, double[]> bounds, double bound, int number) {}

    BranchAndBound(IntegerProgram program, Linear objective, List<Row> more, long deadline, int nodes) {
        this.program = program;
        this.objective = objective;
        this.more = more;
        this.deadline = deadline;
        this.nodes = nodes;
        this.relaxed = program.model(objective, more, false);
    }

    Solution solve() {
        propose();
        PriorityQueue<Node> open = new PriorityQueue<>(
                java.util.Comparator.comparingDouble(Node::bound).reversed().thenComparingInt(Node::number));
        int number = 0;
        int visited = 0;
        open.add(new Node(ImmutableMap.of(), Double.POSITIVE_INFINITY, number++));
        while (!open.isEmpty() && isHopeful(open.peek().bound())) {
            if (visited++ == nodes || System.nanoTime() > deadline) {
                return new Solution(
                        best.isPresent() ? Status.FOUND : Status.NOTHING,
                        value,
                        open.peek().bound(),
                        values());
            }
            Node node = open.remove();
            for (Node child : branch(node, number)) {
                open.add(child);
                number++;
            }
        }
        if (!open.isEmpty()) {
            closed = Math.max(closed, open.peek().bound());
        }
        return best.isPresent()
                ? new Solution(Status.PROVED, value, Math.max(value, closed), values())
                : new Solution(Status.IMPOSSIBLE, value, value, values());
    }

    private ImmutableList<Double> values() {
        return best.orElseGet(ImmutableList::of);
    }

    /** Whether something better by a whole unit can be left under a relaxation that comes to {@code bound}. */
    private boolean isHopeful(double bound) {
        return best.isEmpty() || Math.floor(bound + NEARLY) > value + NEARLY;
    }

    private void propose() {
        ExpressionsBasedModel model = program.model(objective, more, true);
        long milliseconds = Math.max(1, (deadline - System.nanoTime()) / 2_000_000);
        model.options.time_abort = milliseconds;
        model.options.time_suffice = milliseconds;
        Optimisation.Result result = model.maximise();
        if (result.getState().isFeasible()) {
            accept(read(result));
        }
        model.dispose();
    }

    private ImmutableList<Double> read(Optimisation.Result result) {
        ImmutableList.Builder<Double> values = ImmutableList.builder();
        for (int column = 0; column < program.width(); column++) {
            double at = result.doubleValue(column);
            values.add(program.columns().get(column).whole() ? Math.rint(at) : at);
        }
        return values.build();
    }

    private void accept(ImmutableList<Double> values) {
        double sum = objective.constant();
        for (Map.Entry<Integer, Double> factor : objective.factors().entrySet()) {
            sum += factor.getValue() * values.get(factor.getKey());
        }
        if (sum > value && program.allows(values, more)) {
            best = Optional.of(values);
            value = sum;
        }
    }

    private List<Node> branch(Node node, int number) {
        Optimisation.Result result = relax(node);
        if (!result.getState().isOptimal()) {
            return List.of();
        }
        double bound = Math.min(node.bound(), result.getValue() + objective.constant());
        if (!isHopeful(bound)) {
            closed = Math.max(closed, bound);
            return List.of();
        }
        int fractional = mostFractional(result);
        if (fractional < 0) {
            accept(read(result));
            closed = Math.max(closed, bound);
            return List.of();
        }
        double at = result.doubleValue(fractional);
        double[] range = node.bounds().getOrDefault(fractional, rangeOf(fractional));
        List<Node> children = new ArrayList<>();
        children.add(child(node, fractional, Math.ceil(at), range[1], bound, number));
        children.add(child(node, fractional, range[0], Math.floor(at), bound, number + 1));
        return children;
    }

    private double[] rangeOf(int column) {
        Column found = program.columns().get(column);
        return new double[] {found.least(), found.most()};
    }

    private static Node child(Node node, int column, double least, double most, double bound, int number) {
        Map<Integer, double[]> bounds = new HashMap<>(node.bounds());
        bounds.put(column, new double[] {least, most});
        return new Node(ImmutableMap.copyOf(bounds), bound, number);
    }

    private Optimisation.Result relax(Node node) {
        ExpressionsBasedModel model = relaxed.copy();
        node.bounds()
                .forEach((column, range) ->
                        model.getVariable(column).lower(range[0]).upper(range[1]));
        Optimisation.Result result = model.maximise();
        model.dispose();
        return result;
    }

    private int mostFractional(Optimisation.Result result) {
        int found = -1;
        double most = WHOLE;
        for (int column = 0; column < program.width(); column++) {
            if (program.columns().get(column).whole()) {
                double at = result.doubleValue(column);
                double distance = Math.abs(at - Math.rint(at));
                if (distance > most) {
                    most = distance;
                    found = column;
                }
            }
        }
        return found;
    }
}
