package org.zhunsheng.cli;

import com.google.common.collect.Iterators;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.engine.Assessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores many units, one line each; what is wrong with one never stops the rest. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = "Scores every report and dossier of a folder or a JSON Lines file, one line each.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng batch examples/district/2024 > scores.csv",
            "  ./zhunsheng batch examples/district/2024 --format jsonl --explain \\",
            "      --out scores.jsonl",
            "  ./zhunsheng batch examples/districts/made-up-counties-2023.jsonl --cohort"
        })
final class BatchCommand extends InputCommand {
    private static final int IN_HAND_PER_THREAD = 32;

    @Parameters(paramLabel = "FOLDER|FILE|-", description = "folder of files, JSON Lines file, or standard input")
    @SuppressWarnings("NullAway.Init")
    private Path place;

    @Option(names = "--format", paramLabel = "csv|jsonl", defaultValue = "csv", description = "form of the lines")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(names = "--explain", description = "put the ledger into every line (jsonl only)")
    private boolean explain;

    @Option(names = "--cohort", description = "compare the units of a kind with each other; everything is read twice")
    private boolean cohort;

    @Option(names = "--out", paramLabel = "FILE", description = "where the lines go (default: standard output)")
    private Optional<Path> target = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ThreadsOption threads;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProgressOption progressLine;

    private final BatchSummary summary = new BatchSummary();
    private final AtomicBoolean ended = new AtomicBoolean();

    /** The form of the lines. */
    enum Format {
        CSV,
        JSONL
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (explain && format == Format.CSV) {
            throw new Inputs.InputRefused("explain-needs-jsonl");
        }
        BatchSource source = new BatchSource(place, inputs().intake(), System.in);
        if (cohort && !source.isRepeatable()) {
            throw new Inputs.InputRefused("cohort-needs-a-file");
        }
        long started = System.currentTimeMillis();
        OptionalInt all = source.isRepeatable() && Files.isDirectory(place)
                ? OptionalInt.of(Iterators.size(source.entries()))
                : OptionalInt.empty();
        KindAssessors assessors = new KindAssessors(inputs());
        Thread ending = new Thread(this::end);
        Runtime.getRuntime().addShutdownHook(ending);
        if (cohort) {
            assessors.compare(source);
            inputs().read().clear();
        }
        BatchTally tally = new BatchTally(err(), words());
        if (target.isPresent()) {
            AtomicFileWriter.<InterruptedException>writeLines(
                    target.get(), lines -> score(source, assessors, tally, lines, all));
        } else {
            score(source, assessors, tally, out(), all);
        }
        TerminalWriter page = new TerminalWriter(err(), 100);
        summary.print(page, words(), System.currentTimeMillis() - started, ended.get());
        ReadingTally read = inputs().read();
        read.total()
                .ifPresent(sum -> page.item(
                        "  ",
                        words().get("batch-read", read.reports(), sum.text().in(lang()))));
        assessors.tellEditions(page, words());
        warnOfComparisons(page, assessors);
        page.flush();
        synchronized (summary) {
            summary.notifyAll();
        }
        if (!ended.get()) {
            Runtime.getRuntime().removeShutdownHook(ending);
        }
        return tally.exitCode(ended.get() ? ExitCode.NOT_PASSED : ExitCode.DONE);
    }

    /** On an interrupt: no new unit is begun, and what is in hand is written out. */
    private void end() {
        ended.set(true);
        synchronized (summary) {
            try {
                summary.wait(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void score(
            BatchSource source, KindAssessors assessors, BatchTally tally, PrintWriter lines, OptionalInt all)
            throws InterruptedException {
        BatchLines form = new BatchLines(format == Format.CSV, explain, lang(), inputs().catalogue());
        boolean onTerminal = progressLine.isShown() && target.isPresent();
        ProgressLine progress = new ProgressLine(err(), words(), all, onTerminal);
        lines.print(form.heading());
        int workers = threads.workers();
        new OrderedPipeline(workers, workers * IN_HAND_PER_THREAD)
                .run(
                        source.entries(),
                        entry -> BatchResult.of(entry, dossier -> scored(dossier, assessors, form)),
                        result -> {
                            tally.take(result, progress)
                                    .ifPresentOrElse(
                                            scored -> {
                                                lines.print(scored.text());
                                                summary.add(scored.assessment());
                                            },
                                            summary::refuse);
                            progress.at(summary.done());
                        },
                        () -> !ended.get());
        progress.clear();
        lines.flush();
    }

    /** A unit that was scored, and its line. */
    private record Scored(Assessment assessment, String text) {}

    private static Scored scored(Dossier dossier, KindAssessors assessors, BatchLines form) {
        Assessment assessment = assessors.of(dossier).assess(dossier);
        return new Scored(assessment, form.of(assessment));
    }

    private void warnOfComparisons(TerminalWriter page, KindAssessors assessors) {
        if (!cohort && assessors.compareUnits()) {
            page.item("  ", words().get("batch-compares"));
        }
    }
}
