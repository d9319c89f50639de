package org.zhunsheng.cli;

import com.google.common.collect.Iterators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.pages.CohortPage;
import org.zhunsheng.pages.view.CohortAssembly;
import org.zhunsheng.pages.view.CohortView;
import org.zhunsheng.pages.view.UnitStanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores many units and shows them side by side on one page. */
@Command(
        name = "cohort",
        mixinStandardHelpOptions = true,
        description = "Scores many units and shows them on one page: places as intervals, a heat map, quantiles.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng cohort examples/district/2024 --out cohort.html",
            "  ./zhunsheng cohort examples/districts/made-up-counties-2023.jsonl \\",
            "      > cohort.html"
        })
final class CohortCommand extends InputCommand {
    private static final int IN_HAND_PER_THREAD = 32;

    @Parameters(paramLabel = "FOLDER|FILE", description = "folder of files, or JSON Lines file")
    @SuppressWarnings("NullAway.Init")
    private Path place;

    @Option(names = "--out", paramLabel = "FILE", description = "where the page goes (default: standard output)")
    private Optional<Path> target = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProgressOption progressLine;

    private final List<UnitStanding> standings = new ArrayList<>();

    /** A unit that was scored, and the scheme that it was scored by. */
    private record Scored(UnitStanding unit, ScoringScheme scheme) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        BatchSource source = new BatchSource(place, inputs().intake(), System.in);
        if (!source.isRepeatable()) {
            throw new Inputs.InputRefused("cohort-needs-a-file");
        }
        KindAssessors assessors = new KindAssessors(inputs());
        assessors.compare(source);
        BatchTally tally = new BatchTally(err(), words());
        Optional<ScoringScheme> scheme = score(source, assessors, tally);
        if (scheme.isEmpty()) {
            throw new Inputs.InputRefused("nothing-to-score", place.toString());
        }
        CohortView cohort = CohortAssembly.of(standings, scheme.get(), tally.count());
        if (target.isPresent()) {
            AtomicFileWriter.writeLines(target.get(), lines -> CohortPage.write(cohort, lang(), lines));
        } else {
            CohortPage.write(cohort, lang(), out());
        }
        return tally.exitCode(ExitCode.DONE);
    }

    /** Scores all that can be read, and gives the scheme by which the first unit was scored. */
    private Optional<ScoringScheme> score(BatchSource source, KindAssessors assessors, BatchTally tally)
            throws InterruptedException {
        List<ScoringScheme> first = new ArrayList<>();
        OptionalInt all =
                Files.isDirectory(place) ? OptionalInt.of(Iterators.size(source.entries())) : OptionalInt.empty();
        ProgressLine progress = new ProgressLine(err(), words(), all, progressLine.isShown() && target.isPresent());
        int workers = Runtime.getRuntime().availableProcessors();
        new OrderedPipeline(workers, workers * IN_HAND_PER_THREAD)
                .run(
                        source.entries(),
                        entry -> BatchResult.of(entry, dossier -> scored(dossier, assessors)),
                        result -> {
                            tally.take(result, progress).ifPresent(scored -> {
                                standings.add(scored.unit());
                                if (first.isEmpty()) {
                                    first.add(scored.scheme());
                                }
                            });
                            progress.at(standings.size() + tally.count());
                        },
                        () -> true);
        progress.clear();
        return first.stream().findFirst();
    }

    private static Scored scored(Dossier dossier, KindAssessors assessors) {
        Assessment assessment = assessors.of(dossier).assess(dossier);
        return new Scored(UnitStanding.of(assessment), assessment.scheme());
    }
}
