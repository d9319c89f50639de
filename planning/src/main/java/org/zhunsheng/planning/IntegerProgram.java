package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * An integer program with a whole-numbered objective, solved by ojAlgo on one thread, so that the same program gives the same answer.
 * What it finds is a proposal: the engine has the last word.
 */
final class IntegerProgram {
    /** A program is proved when nothing better by a whole unit can be left: half a unit absolute, no relative gap. */
    private static final NumberContext HALF_A_UNIT = NumberContext.of(15, 0);

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private record Column(double least, double most, boolean whole) {}

    /**
     * A sum that has to stay between two bounds; either may be infinite.
     *
     * @param sum the sum
     * @param least the least it may be
     * @param most the most it may be
     */
    record Row(Linear sum, double least, double most) {
        static Row atMost(Linear sum, double most) {
            return new Row(sum, Double.NEGATIVE_INFINITY, most);
        }

        static Row atLeast(Linear sum, double least) {
            return new Row(sum, least, Double.POSITIVE_INFINITY);
        }
    }

    /** How far solving came. */
    enum Status {
        /** Nothing better exists. */
        PROVED,
        /** Time was up; something is found. */
        FOUND,
        /** Nothing satisfies all rows. */
        IMPOSSIBLE,
        /** Time was up; nothing is found. */
        NOTHING
    }

    /**
     * What solving gave.
     *
     * @param status how far it came
     * @param objective the objective of what is found
     * @param values the values of the columns
     */
    record Solution(Status status, double objective, ImmutableList<Double> values) {
        boolean isChosen(int column) {
            return values.get(column) > 0.5;
        }
    }

    /** A column that is zero or one. */
    int choice() {
        return column(0, 1, true);
    }

    int whole(double least, double most) {
        return column(least, most, true);
    }

    int fraction(double least, double most) {
        return column(least, most, false);
    }

    private int column(double least, double most, boolean whole) {
        columns.add(new Column(least, most, whole));
        return columns.size() - 1;
    }

    void add(Row row) {
        rows.add(row);
    }

    /** How many columns it has. */
    int width() {
        return columns.size();
    }

    /** How many rows it has. */
    int height() {
        return rows.size();
    }

    Solution maximise(Linear objective, List<Row> more, long milliseconds) {
        ExpressionsBasedModel model = model(objective, more, milliseconds);
        return solution(model, objective, model.maximise());
    }

    Solution minimise(Linear objective, List<Row> more, long milliseconds) {
        ExpressionsBasedModel model = model(objective, more, milliseconds);
        return solution(model, objective, model.minimise());
    }

    /** The most that the objective can be if columns need not be whole; infinite if that cannot be said. */
    double relaxedMost(Linear objective, List<Row> more, long milliseconds) {
        ExpressionsBasedModel model = model(objective, more, milliseconds);
        model.relax();
        Optimisation.Result result = model.maximise();
        return result.getState().isOptimal() ? result.getValue() + objective.constant() : Double.POSITIVE_INFINITY;
    }

    /** The least that the objective can be if columns need not be whole; minus infinite if that cannot be said. */
    double relaxedLeast(Linear objective, List<Row> more, long milliseconds) {
        ExpressionsBasedModel model = model(objective, more, milliseconds);
        model.relax();
        Optimisation.Result result = model.minimise();
        return result.getState().isOptimal() ? result.getValue() + objective.constant() : Double.NEGATIVE_INFINITY;
    }

    private ExpressionsBasedModel model(Linear objective, List<Row> more, long milliseconds) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.integer(
                IntegerStrategy.DEFAULT.withParallelism(() -> 1).withGapTolerance(HALF_A_UNIT));
        model.options.time_abort = milliseconds;
        model.options.time_suffice = milliseconds;
        List<Variable> variables = new ArrayList<>();
        for (Column column : columns) {
            variables.add(model.newVariable("c" + variables.size())
                    .lower(column.least)
                    .upper(column.most)
                    .integer(column.whole));
        }
        int number = 0;
        for (List<Row> some : List.of(rows, more)) {
            for (Row row : some) {
                expression(model, "r" + number++, row, variables);
            }
        }
        Expression aim = model.newExpression("objective").weight(1);
        objective.factors().forEach((column, factor) -> aim.set(variables.get(column), factor));
        return model;
    }

    private static void expression(ExpressionsBasedModel model, String name, Row row, List<Variable> variables) {
        Expression expression = model.newExpression(name);
        row.sum().factors().forEach((column, factor) -> expression.set(variables.get(column), factor));
        if (Double.isFinite(row.least())) {
            expression.lower(row.least() - row.sum().constant());
        }
        if (Double.isFinite(row.most())) {
            expression.upper(row.most() - row.sum().constant());
        }
    }

    private Solution solution(ExpressionsBasedModel model, Linear objective, Optimisation.Result result) {
        ImmutableList.Builder<Double> values = ImmutableList.builder();
        boolean feasible = result.getState().isFeasible();
        for (int column = 0; column < columns.size(); column++) {
            values.add(feasible ? result.doubleValue(column) : 0.0);
        }
        Status status = feasible
                ? result.getState().isOptimal() ? Status.PROVED : Status.FOUND
                : result.getState() == Optimisation.State.INFEASIBLE ? Status.IMPOSSIBLE : Status.NOTHING;
        model.dispose();
        return new Solution(status, feasible ? result.getValue() + objective.constant() : 0, values.build());
    }
}
