package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.zhunsheng.planning.IntegerProgram.Column;
import org.zhunsheng.planning.IntegerProgram.Row;
import org.zhunsheng.planning.IntegerProgram.Solution;
import org.zhunsheng.planning.IntegerProgram.Status;
import org.zhunsheng.planning.Relaxation.Relaxed;

/**
 * Solves an integer program and proves the answer. ojAlgo's integer solver proposes first, which is fast; its word alone is not taken,
 * because it was seen to rule out what is possible. What proves is a plain branch and bound over ojAlgo's linear solver: a branch is
 * closed only when its linear relaxation cannot beat the best known choice by a whole unit, or when it is shown to hold nothing. Where
 * the linear solver gives up, the branch keeps the bound of the branch that it comes from and is branched on; if all its choices are
 * made, it stays open, and nothing is called proved that it could beat.
 */
final class BranchAndBound {
    private static final double NEARLY = 1e-4;
    private static final double WHOLE = 1e-6;

    private final IntegerProgram program;
    private final Linear objective;
    private final List<Row> more;
    private final long deadline;
    private final int nodes;
    private final Relaxation relaxation;
    private Optional<ImmutableList<Double>> best = Optional.empty();
    private double value = Double.NEGATIVE_INFINITY;
    private double closed = Double.NEGATIVE_INFINITY;
    private double unsettled = Double.NEGATIVE_INFINITY;

    /** A branch: bounds that differ from the program's, and what its parent's relaxation came to. */
    private record Node(ImmutableMap<Integer, double[]> bounds, double bound, int number) {}

    private BranchAndBound(
            IntegerProgram program, Linear objective, List<Row> more, long deadline, int nodes, Relaxation relaxation) {
        this.program = program;
        this.objective = objective;
        this.more = more;
        this.deadline = deadline;
        this.nodes = nodes;
        this.relaxation = relaxation;
    }

    /** The choice of {@code program} with the highest objective. */
    static Solution maximise(IntegerProgram program, Linear objective, List<Row> more, long milliseconds) {
        return maximise(program, objective, more, milliseconds, new LinearRelaxation(program, objective, more));
    }

    static Solution maximise(
            IntegerProgram program, Linear objective, List<Row> more, long milliseconds, Relaxation relaxation) {
        long deadline = System.nanoTime() + milliseconds * 1_000_000;
        return new BranchAndBound(program, objective, more, deadline, program.nodes(), relaxation).solve();
    }

    /** The choice of {@code program} with the lowest objective. */
    static Solution minimise(IntegerProgram program, Linear objective, List<Row> more, long milliseconds) {
        Solution solution = maximise(program, objective.times(-1), more, milliseconds);
        return new Solution(solution.status(), -solution.objective(), -solution.bound(), solution.values());
    }

    private Solution solve() {
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
                        Math.max(open.peek().bound(), unsettled),
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
        if (unsettled > Double.NEGATIVE_INFINITY && isHopeful(unsettled)) {
            return new Solution(best.isPresent() ? Status.FOUND : Status.NOTHING, value, unsettled, values());
        }
        closed = Math.max(closed, unsettled);
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
            accept(whole(read(result)));
        }
        model.dispose();
    }

    private ImmutableList<Double> read(Optimisation.Result result) {
        return IntStream.range(0, program.width())
                .mapToObj(result::doubleValue)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Double> whole(ImmutableList<Double> values) {
        return IntStream.range(0, program.width())
                .mapToObj(column ->
                        program.columns().get(column).whole() ? Math.rint(values.get(column)) : values.get(column))
                .collect(ImmutableList.toImmutableList());
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
        Relaxed relaxed = relaxation.under(node.bounds());
        if (relaxed instanceof Relaxed.Impossible) {
            return List.of();
        }
        return relaxed instanceof Relaxed.Solved solved ? branch(node, solved, number) : branchBlindly(node, number);
    }

    private List<Node> branch(Node node, Relaxed.Solved solved, int number) {
        double bound = Math.min(node.bound(), solved.bound());
        if (!isHopeful(bound)) {
            closed = Math.max(closed, bound);
            return List.of();
        }
        int fractional = mostFractional(solved.values());
        if (fractional < 0) {
            return settle(node, solved.values(), bound, number);
        }
        return children(node, fractional, solved.values().get(fractional), bound, number);
    }

    /** All choices are whole: that is the best of this branch if it can be accepted, and otherwise nothing follows. */
    private List<Node> settle(Node node, ImmutableList<Double> values, double bound, int number) {
        ImmutableList<Double> rounded = whole(values);
        if (!program.allows(rounded, more)) {
            return branchBlindly(node, number);
        }
        accept(rounded);
        closed = Math.max(closed, bound);
        return List.of();
    }

    /** Two branches on the first choice that is not made yet, with a bound that needs no solver; if all are made, it stays open. */
    private List<Node> branchBlindly(Node node, int number) {
        double bound = Math.min(node.bound(), mostOf(node));
        for (int column = 0; column < program.width(); column++) {
            double[] range = node.bounds().getOrDefault(column, rangeOf(column));
            if (program.columns().get(column).whole() && range[1] - range[0] > 0.5) {
                return children(node, column, Math.floor((range[0] + range[1]) / 2) + 0.5, bound, number);
            }
        }
        unsettled = Math.max(unsettled, bound);
        return List.of();
    }

    /** What the objective comes to at most if every column is as good as its bounds allow. */
    private double mostOf(Node node) {
        double most = objective.constant() + NEARLY;
        for (Map.Entry<Integer, Double> factor : objective.factors().entrySet()) {
            double[] range = node.bounds().getOrDefault(factor.getKey(), rangeOf(factor.getKey()));
            most += factor.getValue() * (factor.getValue() > 0 ? range[1] : range[0]);
        }
        return most;
    }

    private List<Node> children(Node node, int column, double at, double bound, int number) {
        double[] range = node.bounds().getOrDefault(column, rangeOf(column));
        return List.of(
                child(node, column, Math.ceil(at), range[1], bound, number),
                child(node, column, range[0], Math.floor(at), bound, number + 1));
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

    private int mostFractional(ImmutableList<Double> values) {
        int found = -1;
        double most = WHOLE;
        for (int column = 0; column < program.width(); column++) {
            if (program.columns().get(column).whole()) {
                double at = values.get(column);
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
