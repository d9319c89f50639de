package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.zhunsheng.attestation.AttestationException;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.PathInWords;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.reading.ReportRefusedException;
import org.zhunsheng.reading.source.UnreadableSourceException;
import org.zhunsheng.serialization.UnreadableDocumentException;
import org.zhunsheng.workbook.InvalidWorkbookException;
import picocli.CommandLine;

/** Tells a person why input was refused: every violation, where it stands, and how to mend it. */
final class Refusals {
    private Refusals() {}

    /** Prints {@code failure}, and gives the exit code. */
    static int report(Exception failure, CommandLine command) {
        if (failure instanceof UncheckedIOException unchecked) {
            IOException cause = unchecked.getCause();
            if (cause != null) {
                return report(cause, command);
            }
        }
        CliMessages words = new CliMessages(lang(command));
        PrintWriter err = command.getErr();
        if (failure instanceof UnreadableDocumentException unreadable) {
            print(err, words, unreadable);
        } else if (failure instanceof InvalidWorkbookException workbook) {
            print(err, words, workbook.source(), workbook.violations());
        } else if (failure instanceof UnreadableSourceException source) {
            print(err, words, source.source(), ImmutableList.of(source.violation()));
        } else if (failure instanceof ReportRefusedException refused) {
            err.println(TerminalText.plain(refused.text().in(words.lang())));
        } else if (failure instanceof InvalidModelException invalid) {
            print(err, words, "zhunsheng", invalid.violations());
        } else if (failure instanceof AttestationException refused) {
            err.println(TerminalText.plain(refused.message(words.lang())));
        } else if (failure instanceof Inputs.InputRefused refused) {
            err.println(
                    refused.isAboutAFile()
                            ? nearest(refused.message(words), refused.subject(), words)
                            : refused.message(words));
        } else if (failure instanceof NoSuchFileException missing) {
            String refusal = words.unstyled("not-found", missing.getFile());
            err.println(nearest(refusal, missing.getFile(), words));
        } else if (failure instanceof FileAlreadyExistsException there) {
            err.println(words.unstyled("already-there", there.getFile()));
        } else if (failure instanceof FileSystemException file) {
            err.println(
                    file.getReason() == null
                            ? words.unstyled("no-access", file.getFile())
                            : words.unstyled("not-written", file.getFile(), file.getReason()));
        } else if (failure instanceof CheckedOutput.Refused refused) {
            return unwritten(refused, command);
        } else if (failure instanceof IOException other) {
            err.println(words.unstyled("not-exchanged", command.getCommandName(), other));
        } else {
            return failed(failure, command);
        }
        err.flush();
        return failure instanceof UnwritableFileException ? ExitCode.UNWRITABLE_OUTPUT : ExitCode.INVALID_INPUT;
    }

    /** Prints that {@code failure} is none that was foreseen, and gives the exit code. */
    static int failed(Throwable failure, CommandLine command) {
        Failures.print(command.getErr(), new CliMessages(lang(command)), command.getCommandName(), failure);
        return ExitCode.FAILURE;
    }

    /** Prints that standard output takes no more, and gives the exit code. */
    static int unwritten(CheckedOutput.Refused refused, CommandLine command) {
        command.getErr()
                .println(new CliMessages(lang(command))
                        .unstyled("output-refused", String.valueOf(refused.getMessage())));
        command.getErr().flush();
        return ExitCode.UNWRITABLE_OUTPUT;
    }

    /** Prints what is wrong with a document, and with those that were refused together with it. */
    static void print(PrintWriter err, CliMessages words, UnreadableDocumentException refused) {
        print(err, words, refused.source(), refused.violations());
        refused.others().forEach(other -> print(err, words, other));
    }

    static void print(PrintWriter err, CliMessages words, String source, ImmutableList<Violation> violations) {
        err.println(words.unstyled("invalid", source, violations.size()));
        for (Violation violation : violations) {
            String place = violation
                    .place()
                    .map(at -> words.unstyled("at", at.describe()))
                    .orElse("");
            String path = violation.path().isEmpty()
                    ? "/"
                    : PathInWords.of(violation.path()).in(words.lang());
            err.println("  " + words.unstyled("violation", violation.code(), path + place, violation.message()));
            err.println("    " + words.unstyled("mend", violation.mend()));
        }
        NearestFile.of(source).ifPresent(near -> err.println("  " + words.unstyled("nearest-file", near)));
    }

    private static String nearest(String refusal, String file, CliMessages words) {
        return refusal
                + NearestFile.of(file)
                        .map(near -> NearestWord.hint(LocalText.same(TerminalText.plain(near)))
                                .in(words.lang()))
                        .orElse("");
    }

    /** The language in which {@code command} speaks. */
    static Lang lang(CommandLine command) {
        Object user = command.getCommand();
        if (user instanceof InputCommand speaking) {
            return speaking.lang();
        }
        return command.getParameterExceptionHandler() instanceof UsageErrors errors ? errors.lang() : Lang.ZH;
    }
}
