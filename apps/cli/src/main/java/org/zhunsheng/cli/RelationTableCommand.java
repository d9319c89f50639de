package org.zhunsheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the pages of the relations for readers. */
@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        description =
                "Writes which relations answer each way in which reports make up totals, rates and statutory tables as"
                        + " Markdown, in both languages, into a folder.",
        footerHeading = "%nExamples:%n",
        footer = {"  ./zhunsheng relations table target/relations"})
final class RelationTableCommand extends InputCommand {
    @Parameters(paramLabel = "FOLDER", description = "where the pages go")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() {
        new RelationPages(inputs().vocabulary()).byName().forEach((name, text) -> {
            try {
                AtomicFileWriter.makeFolder(folder);
                AtomicFileWriter.write(folder.resolve(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return ExitCode.DONE;
    }
}
