package org.zhunsheng.returns.tree;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.FileFault;
import org.zhunsheng.returns.collect.Acceptance;
import org.zhunsheng.returns.collect.Collected;
import org.zhunsheng.returns.collect.CollectedUnit;
import org.zhunsheng.returns.collect.CollectionProgress;
import org.zhunsheng.returns.sums.ConsolidatedFigure;
import org.zhunsheng.returns.sums.Consolidation;
import org.zhunsheng.returns.sums.FigurePart;
import org.zhunsheng.returns.sums.Movement;

/** Collections, their progress and sums as trees of maps and lists, ready for JSON; texts are in both languages. Stateless and thread-safe. */
public final class ReturnsTree {
    private ReturnsTree() {}

    /** Who has sent what (收齐表). */
    public static Map<String, Object> of(Collected collected) {
        return ImmutableMap.of(
                "title", collected.register().title(),
                "period", collected.register().period().toString(),
                "day", collected.day().toString(),
                "complete", collected.isComplete(),
                "units", collected.units().stream().map(ReturnsTree::unit).collect(ImmutableList.toImmutableList()),
                "strangers", faults(collected.strangers()));
    }

    private static Map<String, Object> unit(CollectedUnit unit) {
        ImmutableMap.Builder<String, Object> tree = ImmutableMap.<String, Object>builder()
                .put("id", unit.unit().id())
                .put("name", unit.unit().name())
                .put("state", unit.state().name())
                .put("due", unit.due().toString())
                .put("late", unit.late())
                .put(
                        "files",
                        unit.sources().stream()
                                .map(source -> ImmutableMap.of("file", source.file(), "sha256", source.sha256()))
                                .collect(ImmutableList.toImmutableList()))
                .put("faults", faults(unit.faults()))
                .put("questions", faults(unit.questions()))
                .put("answered", faults(unit.answered()))
                .put("open", unit.open().stream().map(FactCode::value).collect(ImmutableList.toImmutableList()));
        unit.received().ifPresent(day -> tree.put("received", day.toString()));
        unit.acceptance()
                .ifPresent(one -> tree.put(
                        "accepted",
                        ImmutableMap.of("by", one.by(), "on", one.on().toString(), "sha256", one.sha256())));
        return tree.buildOrThrow();
    }

    /** Who accepted which file of which unit. */
    public static Map<String, Object> of(Acceptance acceptance) {
        return ImmutableMap.of(
                "unit", acceptance.unit(),
                "sha256", acceptance.sha256(),
                "by", acceptance.by(),
                "on", acceptance.on().toString());
    }

    /** Faults with their files and places. */
    public static List<Object> faults(List<FileFault> faults) {
        return faults.stream()
                .map(one -> {
                    ImmutableMap.Builder<String, Object> tree = ImmutableMap.<String, Object>builder()
                            .put("file", one.file())
                            .put("code", one.fault().code())
                            .put("messageZh", one.fault().message().zh())
                            .put("messageEn", one.fault().message().en());
                    one.fault()
                            .place()
                            .ifPresent(
                                    place -> tree.put("place", place.describe().en()));
                    return (Object) tree.buildOrThrow();
                })
                .collect(ImmutableList.toImmutableList());
    }

    /** The sums, each with its parts: unit, file, cell, hash. */
    public static Map<String, Object> of(Consolidation sums) {
        return ImmutableMap.of(
                "period", sums.register().period().toString(),
                "figures", sums.figures().stream().map(ReturnsTree::figure).collect(ImmutableList.toImmutableList()));
    }

    private static Map<String, Object> figure(ConsolidatedFigure figure) {
        ImmutableMap.Builder<String, Object> tree = ImmutableMap.<String, Object>builder()
                .put("code", figure.cell().code().value())
                .put("breakdown", figure.cell().breakdown())
                .put("rule", figure.rule().name())
                .put("outcome", figure.outcome().name())
                .put("answered", figure.coverage().answered())
                .put("asked", figure.coverage().asked())
                .put("missing", ImmutableList.copyOf(figure.missing()))
                .put("possibleRepeats", figure.possibleRepeats())
                .put("parts", figure.parts().stream().map(ReturnsTree::part).collect(ImmutableList.toImmutableList()));
        figure.range().ifPresent(range -> tree.put("value", FactNaming.range(range)));
        if (!figure.workedOutFrom().isEmpty()) {
            tree.put(
                    "workedOutFrom",
                    figure.workedOutFrom().stream().map(FactCode::value).collect(ImmutableList.toImmutableList()));
        }
        return tree.buildOrThrow();
    }

    /** How a collection has come on, with what {@code moved} in the sums. */
    public static Map<String, Object> of(CollectionProgress progress, ImmutableList<Movement> moved) {
        ImmutableMap.Builder<String, Object> arrivals = ImmutableMap.builder();
        progress.arrivals().forEach((day, units) -> arrivals.put(day.toString(), units));
        return ImmutableMap.<String, Object>builder()
                .put("since", progress.then().day().toString())
                .put("day", progress.now().day().toString())
                .put("arrivals", arrivals.buildOrThrow())
                .put("replaced", progress.replaced())
                .put(
                        "steps",
                        progress.steps().stream()
                                .map(step -> ImmutableMap.of(
                                        "unit", step.after().unit().id(),
                                        "before", step.before().state().name(),
                                        "after", step.after().state().name(),
                                        "sameFiles", step.sameFiles()))
                                .collect(ImmutableList.toImmutableList()))
                .put(
                        "late",
                        progress.late().stream().map(unit -> unit.unit().id()).collect(ImmutableList.toImmutableList()))
                .put(
                        "moved",
                        moved.stream()
                                .map(one -> ImmutableMap.of(
                                        "code", one.cell().code().value(),
                                        "breakdown", one.cell().breakdown(),
                                        "before",
                                                one.before()
                                                        .map(FactNaming::range)
                                                        .orElse(""),
                                        "after",
                                                one.after()
                                                        .map(FactNaming::range)
                                                        .orElse("")))
                                .collect(ImmutableList.toImmutableList()))
                .put("now", of(progress.now()))
                .buildOrThrow();
    }

    private static Map<String, Object> part(FigurePart part) {
        ImmutableMap.Builder<String, Object> tree = ImmutableMap.<String, Object>builder()
                .put("unit", part.unit())
                .put("value", part.value().toString())
                .put("role", part.role().name())
                .put("file", part.source().file())
                .put("sha256", part.source().sha256())
                .put("note", part.note());
        part.place().ifPresent(place -> tree.put("place", place.describe().en()));
        return tree.buildOrThrow();
    }
}
