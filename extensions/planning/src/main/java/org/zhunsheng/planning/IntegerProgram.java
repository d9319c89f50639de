package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * An integer program with a whole-numbered objective, solved on one thread, so that the same program gives the same answer. What it
 * finds is a proposal: the engine re-scores every result.
 */
final class IntegerProgram {
    /** A program is proved when nothing better by a whole unit can be left: half a unit absolute, no relative gap. */
    private static final NumberContext HALF_A_UNIT = NumberContext.of(15, 0);

    private static final double ERROR = 1e-6;

    private final int nodes;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * A column with its bounds.
     *
     * @param least the least it may be
     * @param most the most it may be
     * @param whole whether it has to be whole
     */
    record Column(double least, double most, boolean whole) {}

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
        /** Time was up, or the branches were too many; something is found. */
        FOUND,
        /** Nothing satisfies all rows. */
        IMPOSSIBLE,
        /** Time was up, or the branches were too many; nothing is found. */
        NOTHING
    }

    /**
     * What solving gave.
     *
     * @param status how far it came
     * @param objective the objective of what is found
     * @param bound what no choice of whole numbers can beat
     * @param values the values of the columns
     */
    record Solution(Status status, double objective, double bound, ImmutableList<Double> values) {
        boolean isChosen(int column) {
            return values.get(column) > 0.5;
        }
    }

    /** @param nodes the most branches that are looked into */
    IntegerProgram(int nodes) {
        this.nodes = nodes;
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

    /** How many branches may be looked at. */
    int nodes() {
        return nodes;
    }

    List<Column> columns() {
        return columns;
    }

    /** The program as a model of ojAlgo. */
    ExpressionsBasedModel model(Linear objective, List<Row> more, boolean whole) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.integer(IntegerStrategy.DEFAULT.withParallelism(() -> 1).withGapTolerance(HALF_A_UNIT));
        List<Variable> variables = variables(model, whole);
        rows(more).forEach(row -> expression(model, row, variables));
        Expression aim = model.newExpression("objective").weight(1);
        objective.factors().forEach((column, factor) -> aim.set(variables.get(column), factor));
        return model;
    }

    /** A model that always has an answer: below zero, by how much the rows have to be broken at least, no column being whole. */
    ExpressionsBasedModel breaking(List<Row> more) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> variables = variables(model, false);
        rows(more).forEach(row -> {
            expression(model, Row.atLeast(row.sum(), row.least()), variables).set(breach(model), 1);
            expression(model, Row.atMost(row.sum(), row.most()), variables).set(breach(model), -1);
        });
        return model;
    }

    private static Variable breach(ExpressionsBasedModel model) {
        return model.newVariable("b" + model.countVariables()).lower(0).weight(-1);
    }

    private Stream<Row> rows(List<Row> more) {
        return Stream.concat(rows.stream(), more.stream());
    }

    private List<Variable> variables(ExpressionsBasedModel model, boolean whole) {
        List<Variable> variables = new ArrayList<>();
        for (Column column : columns) {
            variables.add(model.newVariable("c" + variables.size())
                    .lower(column.least())
                    .upper(column.most())
                    .integer(whole && column.whole()));
        }
        return variables;
    }

    private static Expression expression(ExpressionsBasedModel model, Row row, List<Variable> variables) {
        Expression expression = model.newExpression("r" + model.countExpressions());
        row.sum().factors().forEach((column, factor) -> expression.set(variables.get(column), factor));
        if (Double.isFinite(row.least())) {
            expression.lower(row.least() - row.sum().constant());
        }
        if (Double.isFinite(row.most())) {
            expression.upper(row.most() - row.sum().constant());
        }
        return expression;
    }

    /** Whether {@code values} satisfy every row and bound, up to the error of binary arithmetic. */
    boolean allows(List<Double> values, List<Row> more) {
        for (int column = 0; column < columns.size(); column++) {
            if (values.get(column) < columns.get(column).least() - ERROR
                    || values.get(column) > columns.get(column).most() + ERROR) {
                return false;
            }
        }
        return rows(more).allMatch(row -> {
            double sum = row.sum().constant();
            for (Map.Entry<Integer, Double> factor : row.sum().factors().entrySet()) {
                sum += factor.getValue() * values.get(factor.getKey());
            }
            return sum >= row.least() - ERROR && sum <= row.most() + ERROR;
        });
    }
}
