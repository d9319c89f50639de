package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.returns.collect.Collected;
import org.zhunsheng.returns.collect.Reminder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes reminders to units. */
@Command(
        name = "remind",
        mixinStandardHelpOptions = true,
        description =
                "Writes a text to every unit that has not sent its return, or whose return has faults or questions.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng returns remind examples/returns/register.yaml \\",
            "      examples/returns/received --on 2026-01-21 --out reminders"
        })
final class ReturnRemindCommand extends InputCommand {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CollectionOptions collection;

    @Option(names = "--out", paramLabel = "FOLDER", description = "write a file a unit (default: print them)")
    private Optional<Path> target = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Collected collected = collection.collected(inputs());
        for (Reminder reminder : Reminder.of(collected, lang())) {
            if (target.isPresent()) {
                AtomicFileWriter.makeFolder(target.get());
                Path file = target.get().resolve(reminder.unit() + ".txt");
                AtomicFileWriter.write(file, reminder.text());
                out().println(file);
            } else {
                out().println(TerminalText.plain(reminder.name()));
                reminder.text().lines().forEach(line -> out().println(TerminalText.plain(line)));
                out().println();
            }
        }
        out().flush();
        return ExitCode.DONE;
    }
}
