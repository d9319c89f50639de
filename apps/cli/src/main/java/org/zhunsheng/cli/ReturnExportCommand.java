package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.returns.form.LongForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what counts as CSV. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the returns that count as CSV, a line a number; they can be read back as a return.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng returns export examples/returns/register.yaml \\",
            "      examples/returns/received --out returns.csv"
        })
final class ReturnExportCommand extends InputCommand {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CollectionOptions collection;

    @Option(names = "--out", paramLabel = "FILE", description = "where the CSV goes (default: standard output)")
    private Optional<Path> target = Optional.empty();

    @Override
    public Integer call() throws IOException {
        String csv = LongForm.of(collection.collected(inputs()).counted());
        if (target.isPresent()) {
            AtomicFileWriter.write(target.get(), csv);
        } else {
            csv.lines().forEach(line -> out().print(TerminalText.plain(line) + "\n"));
            out().flush();
        }
        return ExitCode.DONE;
    }
}
