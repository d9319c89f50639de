package org.zhunsheng.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Starts the {@code zhunsheng} command. Text is UTF-8 whatever the locale of the machine. */
public final class Main {
    /** Held here so that its level is not forgotten: the validator greets on standard error otherwise. */
    private static final Logger VALIDATOR_LOG = Logger.getLogger("org.hibernate.validator");

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        VALIDATOR_LOG.setLevel(Level.WARNING);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(
                new PrintWriter(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                args);
        out.flush();
        System.exit(exit);
    }

    /**
     * Runs the command.
     *
     * @param out where results go
     * @param err where messages go
     * @return 0 done, 1 not passed, 2 wrong usage, 3 unreadable or invalid input
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        int exit = new CommandLine(new ZhunshengCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setExecutionExceptionHandler((failure, command, parsed) -> Refusals.report(failure, command))
                .execute(args);
        out.flush();
        err.flush();
        return exit;
    }
}
