package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.compare.ReportComparison;
import org.zhunsheng.reading.result.ReadingResult;
import org.zhunsheng.reading.review.Replay;
import org.zhunsheng.reading.review.Review;
import org.zhunsheng.reading.review.ReviewFile;
import org.zhunsheng.reading.review.ReviewPage;
import org.zhunsheng.reading.review.Suggestions;
import org.zhunsheng.serialization.ResultFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a published report and shows what it states, with the grade and the place of every number. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a published report (.docx, .html, .pdf, .txt, .md): its parts, and every number with its grade.",
            "A review that is there already is replayed; one that is not is written, with every open statement in it.",
            "Exits with 0 if nothing is left to decide, with 1 if something is."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng read examples/reports/made-up/gulan-county-2024.txt",
            "  ./zhunsheng read examples/reports/made-up/gulan-county-2024.txt \\",
            "      --out report.yaml --review review.yaml --page review.html"
        })
final class ReadCommand extends InputCommand {
    @Parameters(
            paramLabel = "FILE",
            description = "the published report, or a folder of reports: a table of what could be read of each")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--out", paramLabel = "REPORT.yaml", description = "write what was read as an annual report")
    private Optional<Path> target = Optional.empty();

    @Option(
            names = "--review",
            paramLabel = "REVIEW.yaml",
            description = "replay the decisions in this file; write it if it is not there")
    private Optional<Path> reviewFile = Optional.empty();

    @Option(
            names = "--page",
            paramLabel = "REVIEW.html",
            description = "write a page on which to decide, for a browser")
    private Optional<Path> pageFile = Optional.empty();

    @Option(names = "--suggest", description = "show entries for the lexicon from what the review decided")
    private boolean suggest;

    @Option(names = "--compare", paramLabel = "OTHER", description = "show what was taken over from an earlier report")
    private Optional<Path> earlier = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(file)) {
            return new FolderReading(inputs(), words()).print(file, out()) ? ExitCode.DONE : ExitCode.NOT_PASSED;
        }
        Extraction read = PublishedReports.read(inputs(), file);
        Optional<Review> review = review();
        Optional<Replay> replay = review.map(decided -> decided.replay(read));
        Extraction extraction = replay.map(Replay::extraction).orElse(read);
        Optional<ReportComparison> comparison =
                earlier.map(other -> ReportComparison.of(extraction, PublishedReports.read(inputs(), other)));
        if (format.isText()) {
            print(extraction, replay, comparison);
        } else {
            out().print(ResultFormat.toJson(ReadingResult.of(extraction, comparison, inputs().vocabulary(), lang())));
        }
        if (suggest) {
            out().println(Suggestions.of(
                    extraction,
                    replay.map(Replay::held).orElseThrow(() -> new Inputs.InputRefused("read-suggest-review"))));
        }
        if (reviewFile.isPresent() && replay.isEmpty()) {
            AtomicFileWriter.write(reviewFile.get(), ReviewFile.toYaml(Review.of(read)));
        }
        if (pageFile.isPresent()) {
            AtomicFileWriter.write(
                    pageFile.get(),
                    ReviewPage.of(read, review.orElseGet(() -> Review.of(read)), inputs().vocabulary(), lang()));
        }
        if (target.isPresent()) {
            AtomicFileWriter.write(
                    target.get(), inputs().documents().toYaml(PublishedReports.report(inputs(), extraction)));
        }
        out().flush();
        return !extraction.statements(Grade.PROPOSED).isEmpty() ? ExitCode.NOT_PASSED : ExitCode.DONE;
    }

    private void print(Extraction extraction, Optional<Replay> replay, Optional<ReportComparison> comparison) {
        ReadingText text = new ReadingText(page(), words());
        new ExtractionText(page(), words(), inputs().vocabulary()).print(extraction);
        replay.ifPresent(text::print);
        comparison.ifPresent(text::print);
    }

    private Optional<Review> review() {
        return reviewFile.filter(Files::exists).map(PublishedReports::review);
    }
}
