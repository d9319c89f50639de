package org.zhunsheng.returns.sums;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.returns.FigureCell;
import org.zhunsheng.returns.ReturnValue;

/**
 * A figure that is another than before, and the units because of which. The differences of the units add up to that of the figure.
 *
 * @param cell the figure
 * @param before what it was, if it was known
 * @param after what it is, if it is known
 * @param coverageBefore who had answered
 * @param coverageAfter who has answered
 * @param units the units whose answer is another
 */
public record Movement(
        FigureCell cell,
        Optional<ValueRange> before,
        Optional<ValueRange> after,
        Coverage coverageBefore,
        Coverage coverageAfter,
        ImmutableList<UnitMove> units) {
    private static final Coverage NONE = new Coverage(0, 0);

    /** Refuses null. */
    public Movement {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(coverageBefore, "coverageBefore");
        Objects.requireNonNull(coverageAfter, "coverageAfter");
        Objects.requireNonNull(units, "units");
    }

    /**
     * What one unit answered before and answers now.
     *
     * @param unit the id of the unit
     * @param before its answer before; empty if there was none
     * @param after its answer now; empty if there is none
     */
    public record UnitMove(String unit, Optional<ReturnValue> before, Optional<ReturnValue> after) {
        /** Refuses null. */
        public UnitMove {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** How much it adds now that it did not add before; no answer adds nothing. */
        public ValueRange difference() {
            return added(after).minus(added(before));
        }

        private static ValueRange added(Optional<ReturnValue> value) {
            return value.flatMap(ReturnValue::range).orElse(ValueRange.exactly(0));
        }
    }

    /** Everything that moved from {@code before} to {@code after}. */
    public static ImmutableList<Movement> between(Consolidation before, Consolidation after) {
        TreeSet<FigureCell> cells = new TreeSet<>();
        before.figures().forEach(figure -> cells.add(figure.cell()));
        after.figures().forEach(figure -> cells.add(figure.cell()));
        ImmutableList.Builder<Movement> moved = ImmutableList.builder();
        for (FigureCell cell : cells) {
            Optional<ConsolidatedFigure> was = before.find(cell);
            Optional<ConsolidatedFigure> is = after.find(cell);
            Movement movement = new Movement(
                    cell,
                    was.flatMap(ConsolidatedFigure::known),
                    is.flatMap(ConsolidatedFigure::known),
                    was.map(ConsolidatedFigure::coverage).orElse(NONE),
                    is.map(ConsolidatedFigure::coverage).orElse(NONE),
                    units(was, is));
            if (!movement.before().equals(movement.after())
                    || !movement.coverageBefore().equals(movement.coverageAfter())
                    || !movement.units().isEmpty()) {
                moved.add(movement);
            }
        }
        return moved.build();
    }

    private static ImmutableList<UnitMove> units(Optional<ConsolidatedFigure> was, Optional<ConsolidatedFigure> is) {
        TreeSet<String> units = new TreeSet<>();
        was.ifPresent(figure -> figure.parts().forEach(part -> units.add(part.unit())));
        is.ifPresent(figure -> figure.parts().forEach(part -> units.add(part.unit())));
        ImmutableList.Builder<UnitMove> moves = ImmutableList.builder();
        for (String unit : units) {
            Optional<ReturnValue> before = answer(was, unit);
            Optional<ReturnValue> after = answer(is, unit);
            if (!Objects.equals(before, after)) {
                moves.add(new UnitMove(unit, before, after));
            }
        }
        return moves.build();
    }

    private static Optional<ReturnValue> answer(Optional<ConsolidatedFigure> figure, String unit) {
        return figure.flatMap(one -> one.parts().stream()
                .filter(part -> part.unit().equals(unit))
                .map(FigurePart::value)
                .findFirst());
    }
}
