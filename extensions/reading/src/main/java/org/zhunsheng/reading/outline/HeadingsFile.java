package org.zhunsheng.reading.outline;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.unit.UnitKind;

/** What stands in {@code headings.yaml}. */
record HeadingsFile(List<SectionWords> sections, List<PaperWords> papers, List<UnitEnds> units) {
    /** The words of a heading over a statutory part; those under {@code later} need a year after the report's. */
    record SectionWords(
            SectionKind kind,
            List<String> words,
            List<String> not,
            @Nullable List<String> later,
            List<String> match,
            List<String> miss) {}

    /** The words in the title of a paper. */
    record PaperWords(
            PaperKind paper,
            List<String> words,
            @Nullable List<String> not,
            @Nullable List<String> with,
            List<String> match,
            List<String> miss) {}

    /** How names of a kind of unit end. */
    record UnitEnds(
            UnitKind kind, List<String> ends, @Nullable List<String> not, List<String> match, List<String> miss) {}

    static ImmutableList<String> listed(@Nullable List<String> words) {
        return Optional.ofNullable(words).map(ImmutableList::copyOf).orElse(ImmutableList.of());
    }
}
