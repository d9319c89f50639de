package org.zhunsheng.reading.result;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.Tally;
import org.zhunsheng.reading.binding.Candidate;
import org.zhunsheng.reading.binding.ExcludedPlace;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.compare.ReportComparison;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.serialization.result.ReadingDocument;
import org.zhunsheng.serialization.result.ReadingDocument.Comparison;
import org.zhunsheng.serialization.result.ReadingDocument.Excluded;
import org.zhunsheng.serialization.result.ReadingDocument.Numbers;
import org.zhunsheng.serialization.result.ReadingDocument.Offered;
import org.zhunsheng.serialization.result.ReadingDocument.Passage;
import org.zhunsheng.serialization.result.ReadingDocument.Stated;
import org.zhunsheng.serialization.result.ReadingDocument.Unchanged;

/** Makes the result document of a reading. */
public final class ReadingResult {
    private final Extraction extraction;
    private final Vocabulary vocabulary;
    private final Lang lang;

    private ReadingResult(Extraction extraction, Vocabulary vocabulary, Lang lang) {
        this.extraction = extraction;
        this.vocabulary = vocabulary;
        this.lang = lang;
    }

    /** The result of {@code extraction}, with its texts in {@code lang}. */
    public static ReadingDocument of(
            Extraction extraction, Optional<ReportComparison> comparison, Vocabulary vocabulary, Lang lang) {
        return new ReadingResult(extraction, vocabulary, lang).document(comparison);
    }

    private ReadingDocument document(Optional<ReportComparison> comparison) {
        Tally tally = extraction.tally();
        return new ReadingDocument(
                extraction.text().source().name(),
                extraction.text().source().sha256(),
                extraction.outline().head().title(),
                extraction.outline().head().unit(),
                extraction.outline().head().year().stream().boxed().findFirst(),
                new Numbers(tally.asserted(), tally.proposed(), tally.uncoded(), tally.excluded()),
                extraction.text().source().notes().stream()
                        .map(note -> note.message(lang))
                        .toList(),
                extraction.statements().stream().map(this::stated).toList(),
                extraction.excluded().stream().map(this::excluded).toList(),
                comparison.map(this::comparison));
    }

    private Stated stated(Statement statement) {
        return new Stated(
                statement.grade().name().toLowerCase(Locale.ROOT),
                passage(extraction.span(statement.place())),
                statement.label(),
                statement.code(),
                statement.value(),
                statement.candidates().stream().map(this::offered).toList());
    }

    private Offered offered(Candidate candidate) {
        return new Offered(
                candidate.code(), name(candidate.code()), reasons(candidate, true), reasons(candidate, false));
    }

    private List<String> reasons(Candidate candidate, boolean supporting) {
        return candidate.reasons().stream()
                .filter(reason -> reason.code().supports() == supporting)
                .map(reason -> reason.text().in(lang))
                .toList();
    }

    private Excluded excluded(ExcludedPlace place) {
        TextRange range = new TextRange(
                place.paragraph(), place.number().start(), place.number().end());
        return new Excluded(
                passage(extraction.span(range)),
                place.number().exclusion().title().in(lang));
    }

    private Comparison comparison(ReportComparison compared) {
        return new Comparison(
                compared.sentences(),
                passages(compared.takenOver()),
                compared.share(),
                compared.unchanged().entrySet().stream()
                        .map(figure -> new Unchanged(figure.getKey(), name(figure.getKey()), figure.getValue()))
                        .toList(),
                passages(compared.leftOver()),
                passages(compared.repeated()));
    }

    private static ImmutableList<Passage> passages(List<TextSpan> spans) {
        return spans.stream().map(ReadingResult::passage).collect(ImmutableList.toImmutableList());
    }

    private static Passage passage(TextSpan span) {
        return new Passage(span.start(), span.quote(), span.locators());
    }

    private String name(FactCode code) {
        return vocabulary.find(code).map(fact -> fact.name().in(lang)).orElse(code.value());
    }
}
