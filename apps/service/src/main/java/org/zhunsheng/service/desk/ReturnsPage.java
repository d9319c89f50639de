package org.zhunsheng.service.desk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.pages.view.DeskReturns;
import org.zhunsheng.pages.view.Text;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.FileFault;
import org.zhunsheng.returns.collect.Collected;
import org.zhunsheng.returns.collect.CollectedUnit;
import org.zhunsheng.returns.collect.UnitState;
import org.zhunsheng.returns.sums.ConsolidatedFigure;
import org.zhunsheng.returns.sums.Consolidation;
import org.zhunsheng.returns.sums.FigurePart;

/** A collection and its sums as the desk shows them. Immutable. */
final class ReturnsPage {
    private static final Text NONE = Text.same("—");

    private final Vocabulary vocabulary;
    private final FactNaming names;

    ReturnsPage(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = new FactNaming(vocabulary);
    }

    DeskReturns of(Collected collected, Consolidation sums) {
        ImmutableMap<String, Text> units = collected.register().units().stream()
                .collect(ImmutableMap.toImmutableMap(RegisteredUnit::id, unit -> Text.same(unit.name())));
        return new DeskReturns(
                Text.same(collected.register().title()),
                Text.word("desk-returns-day", collected.day()),
                Arrays.stream(UnitState.values())
                        .map(state -> new DeskReturns.Count(Text.of(state.title()), collected.count(state)))
                        .collect(ImmutableList.toImmutableList()),
                collected.units().stream().map(ReturnsPage::unit).collect(ImmutableList.toImmutableList()),
                faults(collected.strangers()),
                sums.figures().stream().map(figure -> figure(figure, units)).collect(ImmutableList.toImmutableList()));
    }

    private static DeskReturns.Unit unit(CollectedUnit unit) {
        return new DeskReturns.Unit(
                Text.same(unit.unit().name()),
                Text.of(unit.state().title()),
                unit.late(),
                Text.same(unit.due().toString()),
                unit.received().map(day -> Text.same(day.toString())).orElse(NONE),
                unit.open().size(),
                unit.sources().stream()
                        .map(source -> Text.same(source.file() + "  " + source.shortHash()))
                        .collect(ImmutableList.toImmutableList()),
                faults(unit.faults()),
                faults(unit.questions()));
    }

    private static ImmutableList<DeskReturns.Fault> faults(List<FileFault> faults) {
        return faults.stream()
                .map(one -> {
                    LocalText place = one.fault().place().map(Place::describe).orElse(LocalText.same(""));
                    return new DeskReturns.Fault(
                            new Text((one.file() + " " + place.zh()).strip(), (one.file() + " " + place.en()).strip()),
                            Text.of(LocalText.of(
                                    one.fault().message().zh() + "。"
                                            + one.fault().mend().zh() + "。",
                                    one.fault().message().en() + ". "
                                            + one.fault().mend().en() + ".")));
                })
                .collect(ImmutableList.toImmutableList());
    }

    private DeskReturns.Figure figure(ConsolidatedFigure figure, ImmutableMap<String, Text> units) {
        LocalText measure = vocabulary
                .find(figure.cell().code())
                .flatMap(FactDefinition::unit)
                .map(unit -> unit.title())
                .orElse(LocalText.same(""));
        return new DeskReturns.Figure(
                Text.of(names.of(figure.cell())),
                figure.range()
                        .map(FactNaming::range)
                        .map(range -> new Text(range + " " + measure.zh(), range + " " + measure.en()))
                        .orElse(NONE),
                figure.coverage().answered(),
                figure.coverage().asked(),
                Text.of(figure.outcome().title()),
                figure.possibleRepeats(),
                figure.parts().stream().map(part -> part(part, units)).collect(ImmutableList.toImmutableList()),
                figure.missing().stream().map(unit -> named(unit, units)).collect(ImmutableList.toImmutableList()),
                figure.workedOutFrom().stream()
                        .map(code -> Text.of(names.of(code)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static DeskReturns.Part part(FigurePart part, ImmutableMap<String, Text> units) {
        return new DeskReturns.Part(
                named(part.unit(), units),
                Text.same(part.value().toString()),
                Text.same(part.source().file()),
                part.place().map(place -> Text.of(place.describe())).orElse(NONE),
                part.source().shortHash());
    }

    private static Text named(String unit, ImmutableMap<String, Text> units) {
        Text name = units.get(unit);
        return name == null ? Text.same(unit) : name;
    }
}
