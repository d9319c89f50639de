package org.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.pages.ScorecardPage;
import org.zhunsheng.pages.document.ScorecardDocument;
import org.zhunsheng.pages.view.Scorecard;
import org.zhunsheng.serialization.ResultFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores one report or dossier and prints the card. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Scores an annual report or a dossier, explains every point, and says what is missing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  zhunsheng assess report.yaml",
            "  zhunsheng assess report.yaml --lang en --format json > result.json",
            "  zhunsheng assess report.yaml --format html --out card.html",
            "  zhunsheng assess report.yaml --format docx --out card.docx",
            "  zhunsheng assess report.yaml --scheme our-scheme.yaml --fail-under 60 --strict"
        })
final class AssessCommand extends InputCommand {
    @Parameters(paramLabel = "FILE", description = "annual report or dossier, YAML or JSON")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "card|json|html|md|docx",
            defaultValue = "card",
            description = "card for people, json for programs, html as a page, md or docx as a document")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = "--fail-under",
            paramLabel = "POINTS",
            description =
                    "exit with 1 if a veto puts the unit out, or the lower end of the total as stated is below POINTS")
    private Optional<BigDecimal> failUnder = Optional.empty();

    @Option(names = "--fail-under-verified", paramLabel = "POINTS", description = "the same of the total as verified")
    private Optional<BigDecimal> failUnderVerified = Optional.empty();

    @Option(
            names = "--fail-under-grade",
            paramLabel = "GRADE",
            description = "exit with 1 unless the grade is certain as verified to be GRADE or better, no veto open")
    private Optional<String> failUnderGrade = Optional.empty();

    @Option(
            names = "--strict",
            description = "exit with 1 if the report itself is faulty; a breach that it states is none")
    private boolean strict;

    @Option(names = "--out", paramLabel = "FILE", description = "where the result goes (default: standard output)")
    private Optional<Path> target = Optional.empty();

    /** How the result is printed. */
    enum Format {
        CARD,
        JSON,
        HTML,
        MD,
        DOCX
    }

    @Override
    public Integer call() throws IOException {
        if (format == Format.DOCX && target.isEmpty()) {
            throw new Inputs.InputRefused("docx-needs-out");
        }
        Outcome outcome = Outcome.of(inputs(), file);
        ScoreGate.checkGrade(failUnderGrade, outcome.assessment());
        if (target.isEmpty()) {
            print(outcome, out());
        } else if (format == Format.DOCX) {
            Scorecard scorecard = outcome.scorecard(inputs());
            AtomicFileWriter.write(target.get(), out -> ScorecardDocument.writeWord(scorecard, lang(), out));
        } else {
            AtomicFileWriter.writeLines(target.get(), lines -> print(outcome, lines));
        }
        return isPassed(outcome) ? ExitCode.DONE : ExitCode.NOT_PASSED;
    }

    private void print(Outcome outcome, PrintWriter out) {
        switch (format) {
            case CARD -> new Card(page(out), words(), inputs().bundled().instruments()).print(outcome);
            case JSON -> out.print(ResultFormat.toJson(outcome.document(lang())));
            case HTML -> ScorecardPage.write(outcome.scorecard(inputs()), lang(), out);
            case MD -> out.print(ScorecardDocument.markdown(outcome.scorecard(inputs()), lang()));
            case DOCX -> throw new AssertionError("a document goes to a file");
        }
    }

    private boolean isPassed(Outcome outcome) {
        Optional<String> why =
                new ScoreGate(failUnder, failUnderVerified, failUnderGrade).refuses(outcome.assessment(), words());
        if (why.isPresent()) {
            err().println(why.get());
            return false;
        }
        return !strict || outcome.findings().stream().noneMatch(Finding::isFaultOfReport);
    }
}
