package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.binding.Grade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a published report and shows what it states, with the grade and the place of every number. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a published report (.docx, .html, .pdf, .txt, .md): its parts, and every number with its grade.",
            "Exits with 0 if nothing is left to decide, with 1 if something is."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  zhunsheng read report.docx", "  zhunsheng read report.docx --out report.yaml"})
final class ReadCommand extends InputCommand {
    @Parameters(paramLabel = "FILE", description = "the published report")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--out", paramLabel = "REPORT.yaml", description = "write what was read as an annual report")
    private Optional<Path> target = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Extraction extraction = PublishedReports.read(inputs(), file);
        new ExtractionText(page(), words(), inputs().dictionary()).print(extraction);
        if (target.isPresent()) {
            AnnualReport report = extraction.toReport();
            AtomicFileWriter.write(target.get(), inputs().documents().toYaml(report));
        }
        out().flush();
        return !extraction.statements(Grade.PROPOSED).isEmpty() ? ExitCode.NOT_PASSED : ExitCode.DONE;
    }
}
