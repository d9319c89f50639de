package org.zhunsheng.cli;

import java.util.concurrent.Callable;
import org.zhunsheng.core.text.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command that does something has: options, inputs, and where its output goes. */
abstract class InputCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CommonOptions common;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Inputs inputs;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    final Lang lang() {
        return common.lang();
    }

    final CliMessages words() {
        return new CliMessages(lang());
    }

    final Inputs inputs() {
        return inputs;
    }

    /** A page on standard output; whoever writes it flushes it. */
    final TerminalWriter page() {
        return page(out());
    }

    /** A page on {@code out}; whoever writes it flushes it. */
    final TerminalWriter page(java.io.PrintWriter out) {
        return new TerminalWriter(out, common.width());
    }

    /** The command as it was called, to say how it should have been. */
    final CommandLine commandLine() {
        return spec.commandLine();
    }

    final java.io.PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final java.io.PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
