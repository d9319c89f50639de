package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.validation.PathInWords;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.examine.UnknownCodes;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** What a command notes about its input without refusing it: codes that no vocabulary holds. Thread-safe. */
final class InputNotes {
    private static final int MOST = 20;

    private final List<Note> notes = new ArrayList<>();
    private int more;

    private record Note(String source, Violation violation) {}

    /** Notes the unknown codes of {@code document}, a report or dossier; {@code places} tells where a path leads. */
    void take(String source, Object document, Vocabulary vocabulary, UnaryOperator<ImmutableList<Violation>> places) {
        ImmutableList<Violation> unknown = document instanceof AnnualReport report
                ? UnknownCodes.of(report, vocabulary)
                : document instanceof Dossier dossier ? UnknownCodes.of(dossier, vocabulary) : ImmutableList.of();
        if (!unknown.isEmpty()) {
            add(source, places.apply(unknown));
        }
    }

    private synchronized void add(String source, List<Violation> unknown) {
        for (Violation violation : unknown) {
            Note note = new Note(source, violation);
            if (notes.contains(note)) {
                continue;
            }
            if (notes.size() < MOST) {
                notes.add(note);
            } else {
                more++;
            }
        }
    }

    /** Prints what was noted, and forgets it. */
    synchronized void print(PrintWriter err, CliMessages words) {
        for (Note note : notes) {
            String place = note.violation()
                    .place()
                    .map(at -> words.unstyled("at", at.describe()))
                    .orElse("");
            err.println(words.unstyled(
                    "note",
                    note.source(),
                    PathInWords.of(note.violation().path()).in(words.lang()) + place,
                    note.violation().message()));
        }
        if (more > 0) {
            err.println(words.unstyled("notes-more", more));
        }
        notes.clear();
        more = 0;
    }
}
