package org.zhunsheng.cli;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.compare.CohortRanking;
import org.zhunsheng.indicators.compare.UnitScore;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.LawKept;
import org.zhunsheng.serialization.result.RankingDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ranks many units, as far as the evidence tells them apart. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        description = "Ranks the units of a folder or a JSON Lines file, and shows overlapping intervals as ties.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng rank examples/district/2024",
            "  ./zhunsheng rank examples/district/2024 --together --format json \\",
            "      > ranking.json",
            "  ./zhunsheng rank examples/district/2024 --unit wuyu-county --lang en"
        })
final class RankCommand extends InputCommand {
    private static final int IN_HAND_PER_THREAD = 32;

    @Parameters(paramLabel = "FOLDER|FILE|-", description = "folder of files, JSON Lines file, or standard input")
    @SuppressWarnings("NullAway.Init")
    private Path place;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Option(names = "--together", description = "rank all kinds of unit together, not each among its peers")
    private boolean together;

    /** What happens anyway; kept for calls that were written when it did not. */
    @Option(
            names = "--by-kind",
            description = "rank each kind of unit among its peers, as happens anyway",
            hidden = true)
    private boolean byKindAsBefore;

    @Option(names = "--unit", paramLabel = "ID", description = "set one unit against the others, by dimension")
    private Optional<String> unit = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ThreadsOption threads;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProgressOption progressLine;

    private final Supplier<KindAssessors> assessors = Suppliers.memoize(() -> new KindAssessors(inputs()));
    private final List<UnitScore> scores = new ArrayList<>();
    private final AtomicReference<LocalDate> lastDay = new AtomicReference<>(LocalDate.MIN);

    @Override
    public Integer call() throws InterruptedException {
        BatchTally tally = new BatchTally(err(), words());
        score(tally);
        if (scores.isEmpty() && tally.count() == 0) {
            throw new Inputs.InputRefused("no-units", place.toString());
        }
        if (!scores.isEmpty()) {
            print();
        }
        out().flush();
        return tally.exitCode(scores.isEmpty() ? ExitCode.INVALID_INPUT : ExitCode.DONE);
    }

    private void score(BatchTally tally) throws InterruptedException {
        int workers = threads.workers();
        ProgressLine progress = new ProgressLine(err(), words(), OptionalInt.empty(), progressLine.isShown());
        new OrderedPipeline(workers, workers * IN_HAND_PER_THREAD)
                .run(
                        new BatchSource(place, inputs().intake(), System.in).entries(),
                        entry -> BatchResult.of(entry, this::score),
                        result -> {
                            tally.take(result, progress).ifPresent(scores::add);
                            progress.at(scores.size() + tally.count());
                        },
                        () -> true);
        progress.clear();
    }

    private UnitScore score(Dossier dossier) {
        lastDay.accumulateAndGet(dossier.to(), (one, other) -> one.isAfter(other) ? one : other);
        return UnitScore.of(assessors.get().of(dossier).assess(dossier));
    }

    private LocalDate lastDay() {
        return Objects.requireNonNull(lastDay.get());
    }

    private LawKept law() {
        Optional<LocalDate> kept = inputs().bundled().instruments().keptUpTo();
        return new LawKept(kept, kept.filter(lastDay()::isAfter).isPresent());
    }

    private void print() {
        Optional<UnitScore> shown = unit.map(id -> scores.stream()
                .filter(score -> score.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Inputs.InputRefused(
                        "no-such-unit",
                        id,
                        NearestWord.hint(id, scores.stream().map(UnitScore::id).toList()))));
        boolean byKind = byKindAsBefore || !together;
        ImmutableMap<UnitKind, CohortRanking> kinds = byKind ? CohortRanking.byKind(scores) : ImmutableMap.of();
        if (!format.isText()) {
            out().print(ResultFormat.toJson(RankingDocument.of(CohortRanking.of(scores), kinds, law(), lang())));
            return;
        }
        TerminalWriter page = page();
        RankingText text = new RankingText(page, words(), inputs().catalogue());
        if (shown.isPresent()) {
            List<UnitScore> peers = byKind
                    ? scores.stream()
                            .filter(score -> score.kind() == shown.get().kind())
                            .toList()
                    : scores;
            text.unit(CohortRanking.of(peers), shown.get());
        } else if (byKind) {
            kinds.forEach((kind, ranking) -> text.ranking(words().get("ranking-of", kind.title()), ranking));
        } else {
            text.ranking(words().get("ranking"), CohortRanking.of(scores));
        }
        assessors.get().tellEditions(page, words());
        new LawLines(page, words()).print(law().upTo(), Optional.of(lastDay()));
        page.flush();
    }
}
