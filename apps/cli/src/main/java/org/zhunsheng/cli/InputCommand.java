package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.serialization.table.CsvTable;
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

    /** The table in {@code file}; says so on the error output if it is in GB18030. */
    final CsvTable csv(Path file) {
        if (!Files.isReadable(file)) {
            throw new Inputs.InputRefused("not-found", file.toString());
        }
        CsvTable table = CsvTable.read(file);
        if (table.isGb18030()) {
            err().println(TerminalText.plain(words().get("read-as-gb18030", file.toString())));
            err().flush();
        }
        return table;
    }

    /** The text of {@code file}, which has to be UTF-8. */
    final String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Inputs.InputRefused("not-utf8", file.toString());
        } catch (IOException e) {
            throw new Inputs.InputRefused("not-found", file.toString());
        }
    }

    /** The bytes of {@code file}. */
    final byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Inputs.InputRefused("not-found", file.toString());
        }
    }

    final java.io.PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Says on standard error how much of a published report was read. */
    final void tellReading() {
        inputs.read().last().ifPresent(tally -> {
            err().println(TerminalText.plain(tally.text().in(lang())));
            err().flush();
        });
    }

    final java.io.PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
