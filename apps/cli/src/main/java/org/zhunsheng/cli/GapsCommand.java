package org.zhunsheng.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.gap.PlanGain;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.GapsDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Every gap in the order of what closing it is worth, and what each plan of the report gains. */
@Command(
        name = "gaps",
        mixinStandardHelpOptions = true,
        description = "Says what to prove or to do first: every gap with the points that closing it gives.",
        footerHeading = "%nExamples:%n",
        footer = {"  zhunsheng gaps report.yaml", "  zhunsheng gaps report.yaml --format json"})
final class GapsCommand extends InputCommand {
    @Parameters(paramLabel = "FILE", description = "annual report or dossier, YAML or JSON")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Override
    public Integer call() {
        Outcome outcome = Outcome.of(inputs(), file);
        switch (format.chosen()) {
            case TEXT -> print(outcome);
            case JSON -> out().print(ResultFormat.toJson(GapsDocument.of(outcome.gaps(), lang())));
        }
        out().flush();
        return ExitCode.DONE;
    }

    private void print(Outcome outcome) {
        GapAnalysis gaps = outcome.gaps();
        TerminalWriter page = page();
        page.heading(words().get(
                        "gaps-still",
                        gaps.stillCounting().size(),
                        Numbers.two(outcome.assessment().total())));
        GapLines lines = new GapLines(page, words(), outcome.assessment().vocabulary());
        lines.printStill(gaps.stillCounting());
        page.heading(words().get("gaps-next", gaps.forNextYear().size()));
        lines.print(gaps.forNextYear());
        new OverallGapLines(page, words(), lines).print(gaps);
        outcome.report()
                .filter(report -> !report.plans().isEmpty())
                .ifPresent(report -> plans(page, lines, report, gaps));
    }

    private void plans(TerminalWriter page, GapLines lines, AnnualReport report, GapAnalysis gaps) {
        page.heading(words().get("plan-gains"));
        Map<String, Plan> plans = report.plans().stream().collect(Collectors.toMap(Plan::id, Function.identity()));
        for (PlanGain plan : gaps.planGains()) {
            Plan stated = plans.get(plan.plan());
            String title = stated == null ? plan.plan() : plan.plan() + " " + stated.title();
            String worth = plan.closes().isEmpty()
                    ? words().get("plan-closes-nothing")
                    : words().get(
                                    "plan-closes",
                                    lines.worth(plan.gain()),
                                    plan.closes().stream()
                                            .map(Object::toString)
                                            .collect(Collectors.joining(words().get("separator"))));
            page.item("  - ", words().get("plan-gain", title, worth));
        }
    }
}
