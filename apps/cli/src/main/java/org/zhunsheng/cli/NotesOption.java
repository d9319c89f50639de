package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.VerificationNotes;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.serialization.LocatedDocument;
import picocli.CommandLine.Option;

/** The option that names files of verification notes. */
final class NotesOption {
    @Option(
            names = "--notes",
            paramLabel = "FILE",
            description = "verification notes that answer what the audit asks to verify; several files are allowed")
    private List<Path> files = ImmutableList.of();

    /**
     * A report with all verification notes on it.
     *
     * @param report the report
     * @param places where each note stands, by its number
     */
    record NotedReport(AnnualReport report, IntFunction<String> places) {}

    /** {@code report} with the notes of the files behind its own. */
    NotedReport addedTo(AnnualReport report, Inputs inputs, Lang lang) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < report.verificationNotes().size(); i++) {
            places.add("verificationNotes[" + i + "]");
        }
        AnnualReport noted = report;
        for (Path file : files) {
            LocatedDocument document = inputs.documents().locate(ImmutableList.of(VerificationNotes.class), file);
            VerificationNotes notes = (VerificationNotes) document.value();
            try {
                noted = notes.addedTo(noted);
            } catch (InvalidModelException e) {
                document.orRefuse(e.violations());
                throw e;
            }
            for (int i = 0; i < notes.notes().size(); i++) {
                places.add(file.getFileName() + " "
                        + document.placeOf("notes[" + i + "]").describe().in(lang));
            }
        }
        return new NotedReport(noted, places::get);
    }
}
