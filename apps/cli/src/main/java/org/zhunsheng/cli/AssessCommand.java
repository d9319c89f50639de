package org.zhunsheng.cli;

import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.pages.ScorecardPage;
import org.zhunsheng.pages.document.Detail;
import org.zhunsheng.pages.document.FontsMissingException;
import org.zhunsheng.pages.document.ScorecardDocument;
import org.zhunsheng.pages.view.Scorecard;
import org.zhunsheng.serialization.ResultFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores one report or dossier and prints the card. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Scores an annual report or a dossier, explains every point, and lists what is missing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng assess examples/district/2024/wuyu-county.yaml",
            "  ./zhunsheng assess examples/district/2024/wuyu-county.yaml --lang en",
            "  ./zhunsheng assess examples/reports/made-up/gulan-county-2024.yaml \\",
            "      --format docx --out brief.docx",
            "  ./zhunsheng assess examples/reports/made-up/gulan-county-2024.yaml \\",
            "      --format html --out card.html",
            "  ./zhunsheng assess examples/reports/made-up/gulan-county-2024.yaml \\",
            "      --format json > result.json",
            "  ./zhunsheng assess examples/guide/dossier.yaml \\",
            "      --scheme examples/guide/scheme.yaml --fail-under 60 --strict",
            "  ./zhunsheng assess examples/reports/made-up --format html --out cards"
        })
final class AssessCommand extends InputCommand {
    @Parameters(
            paramLabel = "FILE",
            description = "annual report or dossier: YAML, JSON, workbook or published text; or a folder of them")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "card|json|html|md|docx|pdf|txt",
            defaultValue = "card",
            description = "card for people, json for programs, html as a page, md, docx, pdf or txt as a document")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = "--detail",
            paramLabel = "brief|standard|full",
            defaultValue = "brief",
            description = "length of docx, pdf and txt: one page for a leader, without or with the ledger"
                    + " (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private Detail detail;

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

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private NotesOption notes;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "where the result goes (default: standard output); of a folder, the folder with one result for each")
    private Optional<Path> target = Optional.empty();

    /** How the result is printed. */
    enum Format {
        CARD,
        JSON,
        HTML,
        MD,
        DOCX,
        PDF,
        TXT
    }

    @Override
    public Integer call() throws IOException {
        boolean binary = format == Format.DOCX || format == Format.PDF;
        if (binary && target.isEmpty()) {
            throw new Inputs.InputRefused("docx-needs-out", format.name().toLowerCase(Locale.ROOT));
        }
        if (!Files.isDirectory(file)) {
            return assess(file, target);
        }
        if (target.isPresent() && Files.exists(target.get()) && !Files.isDirectory(target.get())) {
            throw new Inputs.InputRefused("out-no-folder", target.get().toString());
        }
        return new EachReport(this, format == Format.CARD && target.isEmpty()).of(file, this::assessOneOf);
    }

    /** Assesses a report of the folder; its result lies under its own name with the ending of the form behind it. */
    private int assessOneOf(Path report) {
        String ending = format == Format.CARD ? "txt" : format.name().toLowerCase(Locale.ROOT);
        Optional<Path> into = target.map(folder -> folder.resolve(file.relativize(report) + "." + ending));
        try {
            if (into.isPresent()) {
                MoreFiles.createParentDirectories(into.get());
            }
            return assess(report, into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int assess(Path of, Optional<Path> into) throws IOException {
        inputs().read().clear();
        Outcome outcome = Outcome.of(inputs(), of, notes, lang());
        tellReading();
        ScoreGate.checkGrade(failUnderGrade, outcome.assessment());
        if (into.isEmpty()) {
            print(outcome, out());
            out().flush();
        } else if (format == Format.DOCX || format == Format.PDF) {
            document(outcome, into.get());
        } else {
            AtomicFileWriter.writeLines(into.get(), lines -> print(outcome, lines));
        }
        return isPassed(outcome) ? ExitCode.DONE : ExitCode.NOT_PASSED;
    }

    private void document(Outcome outcome, Path into) throws IOException {
        Scorecard scorecard = outcome.scorecard(inputs());
        try {
            AtomicFileWriter.write(into, out -> {
                if (format == Format.PDF) {
                    ScorecardDocument.writePdf(scorecard, lang(), detail, out);
                } else {
                    ScorecardDocument.writeWord(scorecard, lang(), detail, out);
                }
            });
        } catch (FontsMissingException e) {
            throw new Inputs.InputRefused("no-chinese-font", String.valueOf(e.getMessage()));
        }
    }

    private void print(Outcome outcome, PrintWriter out) {
        switch (format) {
            case CARD -> new Card(page(out), words(), inputs().bundled().instruments()).print(outcome);
            case JSON -> out.print(ResultFormat.toJson(outcome.document(lang())));
            case HTML -> ScorecardPage.write(outcome.scorecard(inputs()), lang(), out);
            case MD -> out.print(ScorecardDocument.markdown(outcome.scorecard(inputs()), lang()));
            case TXT -> out.print(ScorecardDocument.text(outcome.scorecard(inputs()), lang(), detail));
            case DOCX, PDF -> throw new AssertionError("a document goes to a file");
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
