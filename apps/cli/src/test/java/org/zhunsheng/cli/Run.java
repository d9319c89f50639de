package org.zhunsheng.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/**
 * What a command came to.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it said beside that
 */
record Run(int exit, String out, String err) {
    static Run run(String... args) {
        return run(Locale.ROOT, args);
    }

    /** The same on a machine of {@code locale}. */
    static Run run(Locale locale, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(locale, new PrintWriter(out), new PrintWriter(err), args);
        return new Run(exit, out.toString(), err.toString());
    }
}
