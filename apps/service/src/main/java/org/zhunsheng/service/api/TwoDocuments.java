package org.zhunsheng.service.api;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.LocatedDocument;
import org.zhunsheng.serialization.UnreadableDocumentException;
import org.zhunsheng.service.http.Problem;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;

/**
 * Two documents in one body, each a line of JSON. What is wrong with either is told with the line of the body. Immutable.
 *
 * @param first the document on the first line
 * @param second the document on the second line
 */
record TwoDocuments(Line first, Line second) {
    /**
     * The documents in {@code body}; of both it is said at once what is wrong with them.
     *
     * @param first what may stand on the first line
     * @param second what may stand on the second line
     * @throws ProblemException if there are not two lines, or if either is refused
     */
    static TwoDocuments read(Documents documents, List<Class<?>> first, List<Class<?>> second, byte[] body) {
        // Bytes as they are: whether they are UTF-8 is for the reader to say.
        List<String> lines =
                Splitter.on('\n').splitToList(new String(body, StandardCharsets.ISO_8859_1).stripTrailing());
        if (lines.size() != 2) {
            throw ProblemException.of(ProblemKind.BAD_REQUEST, "two-lines", lines.size());
        }
        ImmutableList.Builder<Violation> faults = ImmutableList.builder();
        ImmutableList.Builder<Line> read = ImmutableList.builder();
        for (int i = 0; i < 2; i++) {
            byte[] line = lines.get(i).getBytes(StandardCharsets.ISO_8859_1);
            try {
                read.add(new Line(i + 1, documents.locate(i == 0 ? first : second, Evaluation.SOURCE, line)));
            } catch (UnreadableDocumentException e) {
                faults.addAll(onLine(i + 1, e.violations()));
            }
        }
        ImmutableList<Violation> found = faults.build();
        if (!found.isEmpty()) {
            throw new ProblemException(Problem.of(found));
        }
        ImmutableList<Line> both = read.build();
        return new TwoDocuments(both.get(0), both.get(1));
    }

    private static ImmutableList<Violation> onLine(int number, List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation
                        .place()
                        .map(place -> place instanceof Place.InText text
                                ? violation.at(new Place.InText(number, text.column()))
                                : violation)
                        .orElse(violation))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * One of the two.
     *
     * @param number its line, from 1
     * @param document what stands there
     */
    record Line(int number, LocatedDocument document) {
        /** The report, if it is one. */
        Optional<AnnualReport> report() {
            return document.value() instanceof AnnualReport report ? Optional.of(report) : Optional.empty();
        }

        /** What the report or dossier claims of the unit. */
        Dossier dossier() {
            return report().map(AnnualReport::toDossier).orElseGet(() -> (Dossier) document.value());
        }

        /** What {@code work} makes of it; what it refuses is told with the line and column. */
        <T> T measured(Supplier<T> work) {
            try {
                return work.get();
            } catch (InvalidModelException e) {
                throw new ProblemException(Problem.of(onLine(number, document.locate(e.violations()))));
            }
        }
    }
}
