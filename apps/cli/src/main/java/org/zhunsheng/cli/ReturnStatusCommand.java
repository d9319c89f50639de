package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.collect.CollectedUnit;
import org.zhunsheng.returns.collect.CollectionProgress;
import org.zhunsheng.returns.collect.UnitState;
import org.zhunsheng.returns.sums.Consolidation;
import org.zhunsheng.returns.sums.Movement;
import org.zhunsheng.returns.tree.ReturnsTree;
import org.zhunsheng.serialization.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how a collection has come on since a day. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Shows the progress of a collection since a day: what came in, what changed in the sums, what is late.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng returns collect examples/returns/register.yaml \\",
            "      examples/returns/received --on 2026-01-19",
            "  ./zhunsheng returns status examples/returns/register.yaml \\",
            "      examples/returns/received --since 2026-01-12 --on 2026-01-21"
        })
final class ReturnStatusCommand extends InputCommand {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CollectionOptions collection;

    @Option(names = "--since", paramLabel = "DATE", required = true, description = "the first day")
    @SuppressWarnings("NullAway.Init")
    private LocalDate since;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Override
    public Integer call() throws IOException {
        if (since.isAfter(collection.day())) {
            throw new Inputs.InputRefused("since-after-on", since, collection.day());
        }
        CollectionProgress progress = collection.progress(inputs(), since);
        UnitRegister register = progress.now().register();
        ImmutableList<Movement> moved = Movement.between(
                Consolidation.of(
                        register, inputs().vocabulary(), progress.then().counted()),
                Consolidation.of(register, inputs().vocabulary(), progress.now().counted()));
        switch (format.chosen()) {
            case TEXT -> text(progress, moved);
            case JSON -> out().print(CanonicalJson.write(ReturnsTree.of(progress, moved)));
        }
        out().flush();
        return progress.now().isComplete() ? ExitCode.DONE : ExitCode.NOT_PASSED;
    }

    private void text(CollectionProgress progress, ImmutableList<Movement> moved) {
        ReturnsWords say = new ReturnsWords(lang());
        TerminalWriter page = page();
        page.heading(say.get(
                "progress-title",
                progress.now().register().title(),
                progress.now().day(),
                since));
        for (UnitState state : UnitState.values()) {
            page.item(
                    "  ",
                    say.get(
                            "progress-count",
                            state.title(),
                            progress.then().count(state),
                            progress.now().count(state)));
        }
        page.heading(say.get("progress-days"));
        progress.arrivals()
                .forEach((day, units) -> page.item(
                        "  ",
                        say.get(
                                "progress-day",
                                day,
                                units,
                                progress.now().units().size())));
        page.heading(say.get("progress-steps", progress.steps().size()));
        for (CollectionProgress.Step step : progress.steps()) {
            CollectedUnit unit = step.after();
            String key = step.before().state() == unit.state() ? "progress-other-files" : "progress-step";
            page.item(
                    "  - ",
                    say.get(
                            key,
                            unit.unit().name(),
                            step.before().state().title(),
                            unit.state().title(),
                            unit.received().map(LocalDate::toString).orElse("—")));
        }
        page.heading(say.get("progress-late", progress.late().size()));
        for (CollectedUnit unit : progress.late()) {
            page.item(
                    "  - ",
                    say.get(
                            unit.received().isPresent() ? "progress-came-late" : "progress-late-unit",
                            unit.unit().name(),
                            unit.state().title(),
                            unit.due(),
                            progress.daysLate(unit)));
        }
        MovementLines.print(
                page,
                say,
                moved,
                new FactNaming(inputs().vocabulary()),
                progress.now().register());
        if (progress.replaced() > 0) {
            page.item("  ", say.get("progress-replaced", progress.replaced()));
        }
        page.flush();
    }
}
