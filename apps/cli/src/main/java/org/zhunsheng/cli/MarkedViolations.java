package org.zhunsheng.cli;

import java.nio.file.Path;
import java.util.List;
import org.zhunsheng.core.validation.PathInWords;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;

/** What is wrong with a file that can be read, each with a mark, its place and how to mend it. */
final class MarkedViolations {
    private final TerminalWriter page;
    private final CliMessages words;
    private final Path file;

    MarkedViolations(TerminalWriter page, CliMessages words, Path file) {
        this.page = page;
        this.words = words;
        this.file = file;
    }

    /** @param mark the key of the mark before each */
    void print(String mark, List<Violation> violations) {
        for (Violation violation : violations) {
            String place = violation
                    .place()
                    .map(at -> at instanceof Place.InText text
                            ? ":" + text.line() + ":" + text.column()
                            : " " + at.describe().in(words.lang()))
                    .orElse("");
            page.item(
                    words.get(mark),
                    words.get(
                            "violation",
                            file + place,
                            violation.code() + " "
                                    + PathInWords.of(violation.path()).in(words.lang()),
                            violation.message()));
            page.item("    ", words.get("mend", violation.mend()));
        }
    }
}
