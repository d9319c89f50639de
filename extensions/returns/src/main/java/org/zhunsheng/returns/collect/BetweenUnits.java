package org.zhunsheng.returns.collect;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.FileFault;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.returns.sums.ConsolidatedFigure;
import org.zhunsheng.returns.sums.ConsolidatedFigure.Outcome;
import org.zhunsheng.returns.sums.Consolidation;
import org.zhunsheng.returns.sums.FigurePart;

/** What is wrong between the returns of several units, each of which is right by itself. Immutable and thread-safe. */
final class BetweenUnits {
    private final UnitRegister register;
    private final FactNaming names;
    private final Consolidation sums;

    BetweenUnits(UnitRegister register, FactNaming names, Consolidation sums) {
        this.register = register;
        this.names = names;
        this.sums = sums;
    }

    /** {@code unit} with what is wrong between it and others among its questions. */
    CollectedUnit addTo(CollectedUnit unit) {
        ImmutableList.Builder<FileFault> questions =
                ImmutableList.<FileFault>builder().addAll(unit.questions());
        int before = unit.questions().size();
        for (ConsolidatedFigure figure : sums.figures()) {
            own(unit, figure).ifPresent(part -> {
                if (part.role() == FigurePart.Role.COUNTED_TWICE) {
                    questions.add(twice(unit, figure, part));
                } else if (figure.outcome() == Outcome.CONTRADICTORY) {
                    questions.add(differently(figure, part));
                }
            });
        }
        ImmutableList<FileFault> all = questions.build();
        return all.size() == before
                ? unit
                : new CollectedUnit(
                        unit.unit(),
                        unit.state(),
                        unit.due(),
                        unit.received(),
                        unit.late(),
                        unit.sources(),
                        unit.counted(),
                        unit.faults(),
                        all,
                        unit.answered(),
                        unit.open(),
                        unit.acceptance());
    }

    private static Optional<FigurePart> own(CollectedUnit unit, ConsolidatedFigure figure) {
        return figure.parts().stream()
                .filter(part -> part.unit().equals(unit.unit().id()))
                .findFirst();
    }

    private FileFault twice(CollectedUnit unit, ConsolidatedFigure figure, FigurePart part) {
        String below = figure.parts().stream()
                .map(other -> register.byId().get(other.unit()))
                .filter(other -> other != null
                        && register.above(other).contains(unit.unit().id()))
                .map(RegisteredUnit::name)
                .collect(Collectors.joining("、"));
        return new FileFault(
                part.source().file(),
                ReturnFaults.at(
                        part.place(),
                        "COUNTED_TWICE",
                        names.of(figure.cell()),
                        unit.unit().name(),
                        below));
    }

    private FileFault differently(ConsolidatedFigure figure, FigurePart part) {
        String answers = figure.parts().stream()
                .map(other -> other.unit() + " " + other.value())
                .collect(Collectors.joining("、"));
        return new FileFault(
                part.source().file(),
                ReturnFaults.at(part.place(), "OWN_STATED_DIFFERENTLY", names.of(figure.cell()), answers));
    }
}
