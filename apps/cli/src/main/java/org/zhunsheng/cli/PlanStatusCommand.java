package org.zhunsheng.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.rectification.Acceptance;
import org.zhunsheng.indicators.rectification.MissingLink;
import org.zhunsheng.indicators.rectification.PlanLinks;
import org.zhunsheng.indicators.rectification.PlanProgress;
import org.zhunsheng.indicators.rectification.PlanState;
import org.zhunsheng.indicators.rectification.PlanStatus;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.PlanStatusDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a rectification plan stands on a day. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Shows the status of a rectification plan on a day: overdue items, items of each owner, what can be"
                        + " accepted, missing links.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng plan examples/reports/made-up/gulan-county-2024.yaml --lift 1 \\",
            "      --from 2025-01-01 --draft plan.yaml",
            "  ./zhunsheng plan status plan.yaml \\",
            "      --report examples/reports/made-up/gulan-county-2024.yaml --on 2025-04-01",
            "  ./zhunsheng plan status plan.yaml \\",
            "      --report examples/reports/made-up/gulan-county-2024.yaml \\",
            "      --on 2025-04-01 --since 2025-03-01"
        })
final class PlanStatusCommand extends InputCommand {
    @Parameters(paramLabel = "PLAN", description = "rectification plan, YAML or JSON")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--report",
            required = true,
            paramLabel = "FILE",
            description = "annual report that the plan answers")
    @SuppressWarnings("NullAway.Init")
    private Path report;

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "the day")
    @SuppressWarnings("NullAway.Init")
    private LocalDate day;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "also list what has happened since that day; text only")
    private Optional<LocalDate> since = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Override
    public Integer call() {
        if (since.filter(day::isBefore).isPresent()) {
            throw new Inputs.InputRefused("since-after-on", since.get(), day);
        }
        if (since.isPresent() && !format.isText()) {
            throw new Inputs.InputRefused("since-is-text");
        }
        RectificationPlan plan = inputs().documents().read(RectificationPlan.class, file);
        Outcome outcome = Outcome.of(inputs(), report);
        AnnualReport answered =
                outcome.report().orElseThrow(() -> new Inputs.InputRefused("plan-needs-report", report.toString()));
        PlanStatus status = PlanStatus.of(plan, day);
        List<MissingLink> orphans = PlanLinks.orphans(plan, outcome.assessment(), outcome.gaps(), answered);
        switch (format.chosen()) {
            case TEXT -> print(plan, status, outcome, orphans);
            case JSON ->
                out().print(ResultFormat.toJson(PlanStatusDocument.of(
                        plan, status, orphans, outcome.assessment().dossier(), lang())));
        }
        out().flush();
        return status.overdue().isEmpty() ? ExitCode.DONE : ExitCode.NOT_PASSED;
    }

    private void print(RectificationPlan plan, PlanStatus status, Outcome outcome, List<MissingLink> orphans) {
        TerminalWriter page = page();
        page.heading(words().get("status-title", plan.title(), status.day()));
        for (PlanState state : PlanState.values()) {
            long count =
                    status.items().stream().filter(one -> one.state() == state).count();
            if (count > 0) {
                page.item("  ", words().get("status-count", state.title(), count));
            }
        }
        since.ifPresent(from -> progress(page, PlanProgress.of(plan, from, day)));
        page.heading(words().get("status-overdue", status.overdue().size()));
        for (PlanStatus.ItemStatus one : status.overdue()) {
            page.item(
                    "  - ",
                    words().get(
                                    "status-late",
                                    one.item().title(),
                                    one.item().due().orElseThrow(),
                                    one.daysLate()));
            one.overdue()
                    .forEach(step -> page.item(
                            "      ",
                            words().get(
                                            "status-milestone",
                                            step.title(),
                                            step.due().orElseThrow())));
        }
        page.heading(words().get("status-owners"));
        for (PlanStatus.OwnerLoad load : status.owners()) {
            String owner = load.owner().orElseGet(() -> words().get("status-nobody"));
            String next = load.next().map(LocalDate::toString).orElse("—");
            page.item("  - ", words().get("status-owner", owner, load.open(), load.overdue(), next));
        }
        acceptance(page, status, outcome);
        page.heading(words().get("status-orphans", orphans.size()));
        orphans.forEach(
                one -> page.item("  - ", words().get("status-orphan", one.kind().title(), one.subject(), one.title())));
        page.flush();
    }

    private void progress(TerminalWriter page, PlanProgress progress) {
        page.heading(words().get(
                        "status-since",
                        progress.since(),
                        progress.moves().size(),
                        progress.nowOverdue().size()));
        progress.moves()
                .forEach(move -> page.item(
                        "  - ",
                        words().get(
                                        "status-moved",
                                        move.item().title(),
                                        move.before().title(),
                                        move.after().title())));
        progress.done()
                .forEach(one -> page.item(
                        "  - ",
                        words().get(
                                        "status-done",
                                        one.item().title(),
                                        one.milestone().title(),
                                        one.milestone().done().orElseThrow())));
        progress.nowOverdue()
                .forEach(one -> page.item(
                        "  - ",
                        words().get(
                                        "status-now-late",
                                        one.item().title(),
                                        one.item().due().orElseThrow())));
    }

    private void acceptance(TerminalWriter page, PlanStatus status, Outcome outcome) {
        page.heading(words().get("status-acceptance"));
        for (PlanStatus.ItemStatus one : status.items()) {
            if (one.isFinished()) {
                Acceptance acceptance =
                        one.item().acceptance(outcome.assessment().dossier());
                page.item(
                        "  - ",
                        words().get(
                                        acceptance.isMet() ? "status-met" : "status-unmet",
                                        one.item().title()));
                acceptance
                        .missing()
                        .forEach(miss -> page.item(
                                "      ",
                                words().get(
                                                "status-criterion",
                                                name(
                                                        outcome,
                                                        miss.criterion().fact().value()),
                                                miss.outcome().title())));
            }
        }
    }

    private String name(Outcome outcome, String code) {
        return outcome.assessment().vocabulary().facts().stream()
                .filter(fact -> fact.code().value().equals(code))
                .map(fact -> fact.name().in(lang()))
                .findFirst()
                .orElse(code);
    }
}
