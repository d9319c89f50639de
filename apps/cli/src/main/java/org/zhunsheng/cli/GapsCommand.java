package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.advice.Assumptions;
import org.zhunsheng.indicators.advice.Peers;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.gap.PlanGain;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.GapsDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every gap in the order of what closing it is worth, and what each plan of the report gains. */
@Command(
        name = "gaps",
        mixinStandardHelpOptions = true,
        description =
                "Lists gaps by potential gain: the unit's own facts, then what peers have, then what is unknown, as one request.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng gaps examples/district/2024/wuyu-county.yaml",
            "  ./zhunsheng gaps examples/reports/made-up/gulan-county-2024.yaml --all \\",
            "      --lang en",
            "  ./zhunsheng gaps examples/district/2024/wuyu-county.yaml \\",
            "      --peers examples/district/2024",
            "  ./zhunsheng gaps examples/district/2024/wuyu-county.yaml --on 2024-11-30"
        })
final class GapsCommand extends InputCommand {
    @Parameters(
            paramLabel = "FILE",
            description = "annual report or dossier: YAML, JSON, workbook or published text; or a folder of them")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--all", description = "also list every gap on its own")
    private boolean all;

    @Option(
            names = "--peers",
            paramLabel = "FOLDER",
            description = "units to compare with; those of the same kind count")
    private Optional<Path> peers = Optional.empty();

    @Option(names = "--on", paramLabel = "DATE", description = "a day: also list what is not due yet on it")
    private Optional<LocalDate> on = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Override
    public Integer call() {
        return Files.isDirectory(file) ? new EachReport(this, format.isText()).of(file, this::gaps) : gaps(file);
    }

    private int gaps(Path of) {
        inputs().read().clear();
        Outcome outcome = Outcome.of(inputs(), of);
        tellReading();
        Advice advice = Advice.of(outcome.gaps(), outcome.findings(), peersOf(outcome), Assumptions.USUAL);
        switch (format.chosen()) {
            case TEXT -> print(outcome, advice);
            case JSON -> out().print(ResultFormat.toJson(GapsDocument.of(outcome.gaps(), advice, lang())));
        }
        out().flush();
        return ExitCode.DONE;
    }

    private Peers peersOf(Outcome outcome) {
        if (peers.isEmpty()) {
            return Peers.NONE;
        }
        Dossier own = outcome.assessment().dossier();
        Assessor assessor = Assessor.compile(inputs().basis(own));
        BatchSource source = new BatchSource(peers.get(), inputs().intake(), System.in);
        ImmutableList.Builder<Assessment> others = ImmutableList.builder();
        source.entries().forEachRemaining(entry -> {
            Dossier other = BatchSource.dossier(entry.read());
            if (other.unit().kind() == own.unit().kind()) {
                others.add(assessor.assess(other));
            }
        });
        return Peers.of(outcome.assessment(), others.build());
    }

    private void print(Outcome outcome, Advice advice) {
        GapAnalysis gaps = outcome.gaps();
        TerminalWriter page = page();
        page.heading(words().get(
                        "advice-heading",
                        advice.items().size(),
                        Numbers.two(outcome.assessment().total()),
                        Numbers.two(outcome.assessment().verified().total())));
        AdviceLines advised = new AdviceLines(page, words());
        advised.print(advice.items(), Integer.MAX_VALUE);
        advised.request(advice);
        advised.assumptions(advice.assumptions());
        GapLines lines = new GapLines(page, words(), outcome.assessment().vocabulary());
        if (all) {
            each(page, lines, outcome, gaps);
        }
        on.ifPresent(day -> notYetDue(page, lines, day, gaps.notYetDue(day)));
        new OverallGapLines(page, words(), lines).print(gaps);
        outcome.report()
                .filter(report -> !report.plans().isEmpty())
                .ifPresent(report -> plans(page, lines, report, gaps));
        new LawLines(page, words()).print(outcome.assessment());
    }

    private void each(TerminalWriter page, GapLines lines, Outcome outcome, GapAnalysis gaps) {
        page.heading(words().get(
                        "gaps-still",
                        gaps.stillCounting().size(),
                        Numbers.two(outcome.assessment().total())));
        lines.printStill(gaps.stillCounting());
        page.heading(words().get("gaps-next", gaps.forNextYear().size()));
        lines.print(gaps.forNextYear());
    }

    private void notYetDue(TerminalWriter page, GapLines lines, LocalDate day, List<Gap> gaps) {
        page.heading(words().get("gaps-not-yet-due", day, gaps.size()));
        lines.printDue(gaps);
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
