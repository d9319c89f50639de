package org.zhunsheng.cli;

import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.zhunsheng.reading.ReportRefusedException;

/** Carries out a command for each report of a folder: one that is refused is told by its name and stops nothing. */
final class EachReport {
    private final InputCommand command;
    private final boolean headings;

    /** For {@code command}; {@code headings} says whether the name of each file stands over what is printed of it. */
    EachReport(InputCommand command, boolean headings) {
        this.command = command;
        this.headings = headings;
    }

    /** Does {@code work} with each report below {@code folder}; the greatest exit code. */
    int of(Path folder, ToIntFunction<Path> work) {
        int exit = ExitCode.DONE;
        for (Path file : BatchSource.filesBelow(folder)) {
            exit = Math.max(exit, of(folder, file, work));
        }
        return exit;
    }

    private int of(Path folder, Path file, ToIntFunction<Path> work) {
        try {
            if (headings) {
                TerminalWriter page = command.page();
                page.heading(TerminalText.plain(folder.relativize(file).toString()));
                page.flush();
            }
            return work.applyAsInt(file);
        } catch (CheckedOutput.Refused e) {
            throw e;
        } catch (ReportRefusedException e) {
            command.err().println(TerminalText.plain(file + " · " + e.text().in(command.lang())));
            command.err().flush();
            return ExitCode.INVALID_INPUT;
        } catch (RuntimeException e) {
            return Refusals.report(e, command.commandLine());
        }
    }
}
