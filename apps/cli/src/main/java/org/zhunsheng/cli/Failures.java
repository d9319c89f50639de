package org.zhunsheng.cli;

import com.google.common.base.Throwables;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;

/** Tells of a failure of the program in one line, with what a report of it needs and nothing of the user's data. */
final class Failures {
    /** With this system property, {@code true}, the trace is printed, too. */
    static final String TRACE = "zhunsheng.trace";

    private static final String OURS = "org.zhunsheng.";

    private Failures() {}

    /** @param source what was worked on */
    static void print(PrintWriter err, CliMessages words, String source, Throwable failure) {
        Throwable root = Throwables.getRootCause(failure);
        Optional<StackTraceElement> place = Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst();
        String at = place.map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("?");
        err.println(words.unstyled("failure", source, root.getClass().getSimpleName(), at));
        if (Boolean.getBoolean(TRACE)) {
            failure.printStackTrace(err);
        }
        err.flush();
    }
}
