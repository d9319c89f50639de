package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.zhunsheng.indicators.rectification.PlanReminder;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes reminders to the owners of a plan. */
@Command(
        name = "remind",
        mixinStandardHelpOptions = true,
        description = "Writes a text to every owner of items that are overdue, due soon, or were sent back.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng plan remind examples/guide/rectification-plan.yaml \\",
            "      --on 2025-06-01 --ahead 30"
        })
final class PlanRemindCommand extends InputCommand {
    @Parameters(paramLabel = "PLAN", description = "rectification plan, YAML or JSON")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--on", paramLabel = "DATE", description = "the day (default: today)")
    private Optional<LocalDate> day = Optional.empty();

    @Option(
            names = "--ahead",
            paramLabel = "DAYS",
            description = "what is due within so many days is due soon (default: 14)")
    private int ahead = 14;

    @Option(names = "--out", paramLabel = "FOLDER", description = "write a file an owner (default: print them)")
    private Optional<Path> target = Optional.empty();

    @Override
    public Integer call() throws IOException {
        RectificationPlan plan = inputs().documents().read(RectificationPlan.class, file);
        LocalDate on = day.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
        int number = 0;
        for (PlanReminder reminder : PlanReminder.of(plan, on, Math.max(0, ahead), lang())) {
            number++;
            if (target.isPresent()) {
                AtomicFileWriter.makeFolder(target.get());
                String owner = reminder.owner().replaceAll("[^\\p{L}\\p{N}]+", "_");
                Path text = target.get().resolve("%02d-%s.txt".formatted(number, owner));
                AtomicFileWriter.write(text, reminder.text());
                out().println(text);
            } else {
                reminder.text().lines().forEach(line -> out().println(TerminalText.plain(line)));
                out().println();
            }
        }
        out().flush();
        return ExitCode.DONE;
    }
}
