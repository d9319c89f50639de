package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.AuditDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a report by itself: its figures, its parts, its deadlines. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Checks an annual report itself: figures that must agree, statutory parts, deadlines, references.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng audit examples/reports/made-up/gulan-county-2024.yaml --strict",
            "  ./zhunsheng audit examples/reports/made-up/gulan-county-2024.txt --lang en",
            "  ./zhunsheng audit examples/reports/made-up/longta-district-2021.yaml \\",
            "      --notes examples/notes/longta-district-2021.yaml"
        })
final class AuditCommand extends InputCommand {
    @Parameters(
            paramLabel = "FILE",
            description = "annual report: YAML, JSON, workbook or published text; or a folder of them")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--strict",
            description = "exit with 1 if the report itself is faulty; a breach that it states is none")
    private boolean strict;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private NotesOption notes;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Override
    public Integer call() {
        return Files.isDirectory(file) ? new EachReport(this, format.isText()).of(file, this::audit) : audit(file);
    }

    private int audit(Path of) {
        inputs().read().clear();
        AnnualReport report = inputs().intake().read(AnnualReport.class, of);
        tellReading();
        NotesOption.NotedReport noted = notes.addedTo(report, inputs(), lang());
        ImmutableList<Finding> findings =
                inputs().audit(report.unit().kind(), report.period().from()).audit(noted.report(), noted.places());
        switch (format.chosen()) {
            case TEXT -> print(findings, report);
            case JSON ->
                out().print(ResultFormat.toJson(
                        AuditDocument.of(report, findings, inputs().bundled().instruments(), lang())));
        }
        out().flush();
        boolean failed = strict && findings.stream().anyMatch(Finding::isFaultOfReport);
        return failed ? ExitCode.NOT_PASSED : ExitCode.DONE;
    }

    private void print(ImmutableList<Finding> findings, AnnualReport report) {
        TerminalWriter page = page();
        new FindingLines(page, words()).print(findings);
        new LawLines(page, words())
                .print(
                        inputs().bundled().instruments().keptUpTo(),
                        Optional.of(report.period().to()));
        page.flush();
    }
}
