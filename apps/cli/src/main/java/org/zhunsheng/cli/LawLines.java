package org.zhunsheng.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.zhunsheng.indicators.engine.Assessment;

/** Tells up to when the law was kept, and warns where a period ends later. */
final class LawLines {
    private final TerminalWriter page;
    private final CliMessages words;

    LawLines(TerminalWriter page, CliMessages words) {
        this.page = page;
        this.words = words;
    }

    void print(Assessment assessment) {
        print(assessment.lawKeptUpTo(), Optional.of(assessment.dossier().to()));
    }

    /** For results of periods that end on {@code end} at the latest. */
    void print(Optional<LocalDate> keptUpTo, Optional<LocalDate> end) {
        keptUpTo.ifPresent(day -> {
            page.item("", words.get("law-kept", day));
            end.filter(day::isBefore).ifPresent(last -> page.item("! ", words.get("law-later", last)));
        });
    }
}
