package org.zhunsheng.cli;

import java.io.PrintWriter;
import java.util.Optional;

/** Tells which units of many were refused or failed, and counts them. */
final class BatchTally {
    private final PrintWriter err;
    private final CliMessages words;
    private int refused;
    private int failed;

    BatchTally(PrintWriter err, CliMessages words) {
        this.err = err;
        this.words = words;
    }

    /** What a unit gave; if it gave nothing, the reason is told on its line. */
    <T> Optional<T> take(BatchResult<T> result, ProgressLine progress) {
        if (result instanceof BatchResult.Done<T> done) {
            return Optional.of(done.value());
        }
        progress.clear();
        if (result instanceof BatchResult.Refused<T> no) {
            refused++;
            Refusals.print(err, words, no.source(), no.violations());
        } else if (result instanceof BatchResult.NoReport<T> no) {
            refused++;
            err.println(TerminalText.plain(no.source() + " · " + no.why().apply(words)));
            err.flush();
        } else if (result instanceof BatchResult.Failed<T> no) {
            failed++;
            Failures.print(err, words, no.source(), no.failure());
        }
        return Optional.empty();
    }

    /** How many units gave nothing. */
    int count() {
        return refused + failed;
    }

    /** What the process ends with: {@code otherwise} if every unit gave something. */
    int exitCode(int otherwise) {
        return failed > 0 ? ExitCode.FAILURE : refused > 0 ? ExitCode.INVALID_INPUT : otherwise;
    }
}
