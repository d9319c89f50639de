package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.zhunsheng.planning.IntegerProgram.Row;

/**
 * The relaxation by ojAlgo's linear solver. That nothing satisfies all rows is not taken from its word: a second program, which always
 * has an answer, asks by how much the rows have to be broken at least, and only if that is something it is impossible.
 */
final class LinearRelaxation implements Relaxation {
    private static final double BROKEN = 1e-6;

    private final IntegerProgram program;
    private final Linear objective;
    private final ExpressionsBasedModel relaxed;
    private final ExpressionsBasedModel breaking;

    LinearRelaxation(IntegerProgram program, Linear objective, List<Row> more) {
        this.program = program;
        this.objective = objective;
        this.relaxed = program.model(objective, more, false);
        this.breaking = program.breaking(more);
    }

    @Override
    public Relaxed under(Map<Integer, double[]> bounds) {
        Optimisation.Result result = solved(relaxed, bounds);
        if (result.getState().isOptimal()) {
            ImmutableList<Double> values = IntStream.range(0, program.width())
                    .mapToObj(result::doubleValue)
                    .collect(ImmutableList.toImmutableList());
            return new Relaxed.Solved(result.getValue() + objective.constant(), values);
        }
        Optimisation.Result broken = solved(breaking, bounds);
        return broken.getState().isOptimal() && broken.getValue() < -BROKEN
                ? new Relaxed.Impossible()
                : new Relaxed.Unknown();
    }

    private static Optimisation.Result solved(ExpressionsBasedModel of, Map<Integer, double[]> bounds) {
        ExpressionsBasedModel model = of.copy();
        bounds.forEach(
                (column, range) -> model.getVariable(column).lower(range[0]).upper(range[1]));
        Optimisation.Result result = model.maximise();
        model.dispose();
        return result;
    }
}
