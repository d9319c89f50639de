package org.zhunsheng.reading;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Lexicon;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.outline.Outline;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.text.Paragraph;
import org.zhunsheng.reading.text.ReportText;

/**
 * What a report is assembled of.
 *
 * @param text the text that all places refer to
 * @param outline title, issuers, sections and items
 * @param statements every statement, in the order of the text
 * @param lexicon the names that the statements were bound by
 * @param identity under what the unit is kept, where a review says so
 */
record ReadStatements(
        ReportText text,
        Outline outline,
        ImmutableList<Statement> statements,
        Lexicon lexicon,
        Optional<UnitIdentity> identity) {
    /** Refuses null. */
    ReadStatements {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(outline, "outline");
        Objects.requireNonNull(statements, "statements");
        Objects.requireNonNull(lexicon, "lexicon");
        Objects.requireNonNull(identity, "identity");
    }

    /** The statements of {@code grade}. */
    ImmutableList<Statement> statements(Grade grade) {
        return statements.stream()
                .filter(statement -> statement.grade() == grade)
                .collect(ImmutableList.toImmutableList());
    }

    /** The passage at {@code place}, with its quote and the places in the file. */
    TextSpan span(TextRange place) {
        Paragraph paragraph = text.paragraphs().get(place.paragraph());
        int start = outline.paragraphs().get(place.paragraph()).place(place.start());
        int end = outline.paragraphs().get(place.paragraph()).placeOfEnd(place.end());
        return text.span(paragraph.start() + start, paragraph.start() + Math.max(start, end));
    }

    /** Where the paragraph's own words from {@code start} to {@code end} of its folded form stand. */
    String words(TextRange place) {
        return outline.paragraphs().get(place.paragraph()).original(place.start(), place.end());
    }
}
