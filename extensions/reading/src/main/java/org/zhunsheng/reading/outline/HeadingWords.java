package org.zhunsheng.reading.outline;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.pattern.RuleFiles;
import org.zhunsheng.reading.pattern.TextPattern;

/** Tells statutory parts, papers and kinds of units by their words. Immutable and thread-safe. */
final class HeadingWords {
    private static final TextPattern YEAR = TextPattern.of("20#年");
    private static final HeadingWords BUNDLED = new HeadingWords(RuleFiles.read(HeadingsFile.class, "headings.yaml"));

    private final HeadingsFile file;

    private HeadingWords(HeadingsFile file) {
        this.file = file;
    }

    static HeadingWords bundled() {
        return BUNDLED;
    }

    /** The statutory part that {@code heading} announces in a report on {@code reported}, if its words say so. */
    Optional<SectionKind> sectionOf(String heading, OptionalInt reported) {
        String folded = FoldedText.fold(heading);
        OptionalInt year = yearIn(folded);
        for (HeadingsFile.SectionWords section : file.sections()) {
            boolean later = year.isPresent() && reported.isPresent() && year.getAsInt() > reported.getAsInt();
            boolean named = section.words().stream()
                    .filter(folded::contains)
                    .anyMatch(word -> !HeadingsFile.listed(section.later()).contains(word)
                            || (year.isEmpty() && !word.startsWith("年"))
                            || later);
            if (named && section.not().stream().noneMatch(folded::contains)) {
                return Optional.of(section.kind());
            }
        }
        return Optional.empty();
    }

    /** The kind of paper that bears {@code title}. */
    PaperKind paperOf(String title) {
        String folded = FoldedText.fold(title);
        return file.papers().stream()
                .filter(paper -> contains(folded, paper.words())
                        && !contains(folded, HeadingsFile.listed(paper.not()))
                        && (paper.with() == null || contains(folded, paper.with())))
                .findFirst()
                .map(HeadingsFile.PaperWords::paper)
                .orElse(PaperKind.UNKNOWN);
    }

    private static boolean contains(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    /** The kind of the unit {@code name}, by the longest known end of the name. */
    Optional<UnitKind> unitOf(String name) {
        String folded = FoldedText.fold(name);
        return file.units().stream()
                .filter(unit -> !contains(folded, HeadingsFile.listed(unit.not())))
                .flatMap(unit -> unit.ends().stream().filter(folded::endsWith).map(end -> new End(unit.kind(), end)))
                .max(Comparator.comparingInt(end -> end.text().length()))
                .map(End::kind);
    }

    /** The first year that {@code text} names. */
    static OptionalInt yearIn(String text) {
        int at = YEAR.find(text, 0, text.length());
        return at >= 0 && text.indexOf('年', at) == at + 4
                ? OptionalInt.of(Integer.parseInt(text.substring(at, at + 4)))
                : OptionalInt.empty();
    }

    ImmutableList<HeadingsFile.SectionWords> sections() {
        return ImmutableList.copyOf(file.sections());
    }

    private record End(UnitKind kind, String text) {}
}
