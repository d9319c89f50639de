package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.reading.ReportRefusedException;
import org.zhunsheng.reading.source.UnreadableSourceException;
import org.zhunsheng.serialization.UnreadableDocumentException;
import org.zhunsheng.workbook.InvalidWorkbookException;

/**
 * What became of one unit of many. Whatever a unit does, even a failure of the program, is the result of that unit alone; the next one
 * is worked on.
 *
 * @param <T> what a unit gives
 */
sealed interface BatchResult<T> {
    /**
     * It was worked on.
     *
     * @param value what it gave
     */
    record Done<T>(T value) implements BatchResult<T> {}

    /**
     * It was refused.
     *
     * @param source the file or line
     * @param violations everything that is wrong with it
     */
    record Refused<T>(String source, ImmutableList<Violation> violations) implements BatchResult<T> {}

    /**
     * It is no report, or its file cannot be read.
     *
     * @param source the file
     * @param why the reason in words
     */
    record NoReport<T>(String source, Function<CliMessages, String> why) implements BatchResult<T> {}

    /**
     * The program failed.
     *
     * @param source the file or line
     * @param failure how
     */
    record Failed<T>(String source, Throwable failure) implements BatchResult<T> {}

    /**
     * What {@code work} makes of the unit of {@code entry}.
     *
     * @throws Inputs.InputRefused if the rules of all units are refused
     */
    static <T> BatchResult<T> of(BatchSource.Entry entry, Function<Dossier, T> work) {
        try {
            return new Done<>(work.apply(BatchSource.dossier(entry.read())));
        } catch (UnreadableDocumentException e) {
            return new Refused<>(e.source(), e.violations());
        } catch (InvalidWorkbookException e) {
            return new Refused<>(e.source(), e.violations());
        } catch (InvalidModelException e) {
            return new Refused<>(entry.source(), e.violations());
        } catch (UnreadableSourceException e) {
            return new Refused<>(entry.source(), ImmutableList.of(e.violation()));
        } catch (ReportRefusedException e) {
            return new NoReport<>(entry.source(), words -> e.text().in(words.lang()));
        } catch (Inputs.InputRefused e) {
            if (e.isOfOneFile()) {
                return new NoReport<>(entry.source(), e::message);
            }
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return new Failed<>(entry.source(), e);
        }
    }
}
