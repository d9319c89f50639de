package org.zhunsheng.cli;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Starts the {@code zhunsheng} command. Text is UTF-8 whatever the locale of the machine. */
public final class Main {
    /** Held here so that their levels are not forgotten: the validator greets on standard error otherwise, and readers of files warn there. */
    private static final ImmutableMap<Logger, Level> LOGS = ImmutableMap.of(
            Logger.getLogger("org.hibernate.validator"), Level.WARNING,
            Logger.getLogger("org.apache.pdfbox"), Level.OFF,
            Logger.getLogger("org.apache.fontbox"), Level.OFF,
            Logger.getLogger("org.apache.poi"), Level.OFF);

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        LOGS.forEach(Logger::setLevel);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(
                new PrintWriter(new CheckedOutput(new BufferedWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)))),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                args);
        System.exit(exit);
    }

    /**
     * Runs the command.
     *
     * @param out where results go
     * @param err where messages go
     * @return one of {@link ExitCode}
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(Locale.getDefault(Locale.Category.DISPLAY), out, err, args);
    }

    /** The same on a machine of {@code locale}, in whose language help and refusals of the command line are. */
    static int run(Locale locale, PrintWriter out, PrintWriter err, String... args) {
        LineLanguage language = LineLanguage.of(locale, args);
        boolean styled = CommandLine.Help.Ansi.AUTO.enabled();
        CommandLine command = CommandTree.of(
                        language,
                        new PrintWriter(HarmlessOutput.results(out, styled)),
                        new PrintWriter(HarmlessOutput.messages(err, styled), true))
                .setExecutionStrategy(parsed -> {
                    OutputCheck.check(parsed);
                    try {
                        return new CommandLine.RunLast().execute(parsed);
                    } finally {
                        notes(parsed);
                    }
                })
                .setExecutionExceptionHandler((failure, failed, parsed) -> Refusals.report(failure, failed));
        try {
            int exit = command.execute(language.args().toArray(String[]::new));
            command.getOut().flush();
            return exit;
        } catch (CheckedOutput.Refused e) {
            return Refusals.unwritten(e, command);
        } catch (RuntimeException e) {
            return Refusals.report(e, command);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return Refusals.failed(e, command);
        } finally {
            command.getErr().flush();
        }
    }

    /** Tells what the command that ran noted about its input. */
    private static void notes(CommandLine.ParseResult parsed) {
        CommandLine ran =
                parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
        if (ran.getCommand() instanceof InputCommand command) {
            command.inputs().notes().print(ran.getErr(), command.words());
        }
    }
}
