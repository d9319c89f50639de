package org.zhunsheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the pages of the vocabulary for readers. */
@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        description = "Writes which kind of figure of reports has which codes as Markdown, in both languages, into a"
                + " folder.",
        footerHeading = "%nExamples:%n",
        footer = {"  ./zhunsheng facts table target/facts"})
final class FactTableCommand extends InputCommand {
    @Parameters(paramLabel = "FOLDER", description = "where the pages go")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() {
        new VocabularyPages(inputs().vocabulary()).byName().forEach((name, text) -> {
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
