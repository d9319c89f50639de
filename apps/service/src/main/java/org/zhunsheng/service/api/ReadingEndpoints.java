package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ItemTopics;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.ReportRefusedException;
import org.zhunsheng.reading.Tally;
import org.zhunsheng.reading.compare.ReportComparison;
import org.zhunsheng.reading.result.ReadingResult;
import org.zhunsheng.reading.review.ReviewFile;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.reading.source.UnreadableSourceException;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.UnreadableDocumentException;
import org.zhunsheng.service.api.FormParts.Part;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Problem;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;

/**
 * Reads published reports (Word, web page, PDF or text): into the model, or into every statement with its grade. The reader of a scheme is
 * made when it is first asked for.
 */
final class ReadingEndpoints {
    /** The header that says what became of the numbers of the text. */
    static final String TALLY = "Zhunsheng-Reading";

    private static final String FILE = "file";
    private static final String REVIEW = "review";
    private static final String EARLIER = "earlier";

    private static final ImmutableMap<String, String> NAMES = ImmutableMap.of(
            MediaTypes.WORD, "report.docx",
            MediaTypes.PDF, "report.pdf",
            MediaTypes.HTML, "report.html",
            MediaTypes.MARKDOWN, "report.md",
            MediaTypes.TEXT, "report.txt");

    private static final ImmutableList<String> TAKEN = ImmutableList.<String>builder()
            .addAll(NAMES.keySet())
            .add(MediaTypes.FORM)
            .build();

    private final Evaluation evaluation;
    private final Map<String, ReportReader> readers = new ConcurrentHashMap<>();

    ReadingEndpoints(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    ImmutableList<Endpoint> all() {
        return ImmutableList.of(
                Endpoint.post("/v1/reports:read", "readReport")
                        .summary(
                                "The report that a published document (.docx, .pdf, .html, .md, .txt) says: what is asserted, and"
                                        + " figures without a code, each with its place; the header " + TALLY
                                        + " counts the numbers. A form has the part `file`, and may have `review`, whose"
                                        + " decisions are carried out.")
                        .parameters(AssessmentEndpoints.SCHEME)
                        .takes("PublishedReport", TAKEN)
                        .form(ImmutableList.of(FILE), ImmutableList.of(REVIEW, EARLIER))
                        .gives("AnnualReportDocument")
                        .answeredBy(this::report),
                Endpoint.post("/v1/readings", "readStatements")
                        .summary(
                                "Every number of a published document with its grade, its place and, where it is open, its"
                                        + " candidates with what speaks for and against them. A form has the part `file`, and may"
                                        + " have `review`, and `earlier`: an earlier report, with which it is compared word for word.")
                        .parameters(AssessmentEndpoints.SCHEME)
                        .takes("PublishedReport", TAKEN)
                        .form(ImmutableList.of(FILE), ImmutableList.of(REVIEW, EARLIER))
                        .gives("ReadingDocument")
                        .answeredBy(this::reading));
    }

    private Answer report(Call call) {
        Extraction read = read(call, parts(call, FILE, REVIEW));
        AnnualReport stated = toReport(read);
        String scheme = evaluation.scheme(call, stated.period().from());
        AnnualReport report = ItemTopics.bundled()
                .link(
                        stated,
                        evaluation
                                .assessors()
                                .rules()
                                .scheme(scheme)
                                .catalogue()
                                .id());
        return RuleEndpoints.document(call, evaluation.documents(), report).with(TALLY, text(read.tally()));
    }

    private static AnnualReport toReport(Extraction read) {
        try {
            return read.toReport();
        } catch (ReportRefusedException e) {
            throw new ProblemException(Problem.refused(e.text()));
        }
    }

    private Answer reading(Call call) {
        ImmutableMap<String, Part> parts = parts(call, FILE, REVIEW, EARLIER);
        Extraction read = read(call, parts);
        Optional<ReportComparison> comparison = Optional.ofNullable(parts.get(EARLIER))
                .map(earlier -> ReportComparison.of(read, extraction(call, earlier)));
        return Answer.of(
                        call,
                        ResultFormat.tree(
                                ReadingResult.of(read, comparison, vocabulary(evaluation.scheme(call)), call.lang())))
                .with(TALLY, text(read.tally()));
    }

    /** The files of a call; a body that is no form is the report. */
    private static ImmutableMap<String, Part> parts(Call call, String... known) {
        if (!call.contentType().equals(MediaTypes.FORM)) {
            String name = Objects.requireNonNull(NAMES.get(call.contentType()));
            return ImmutableMap.of(FILE, new Part(name, call.body()));
        }
        ImmutableMap<String, Part> parts = FormParts.read(call.body(), known);
        if (!parts.containsKey(FILE)) {
            throw ProblemException.of(ProblemKind.BAD_REQUEST, "form-file", FILE);
        }
        return parts;
    }

    private Extraction read(Call call, ImmutableMap<String, Part> parts) {
        Extraction read = extraction(call, Objects.requireNonNull(parts.get(FILE)));
        Part review = parts.get(REVIEW);
        if (review == null) {
            return read;
        }
        try {
            return ReviewFile.read(REVIEW, review.bytes()).replay(read).extraction();
        } catch (UnreadableDocumentException e) {
            throw new ProblemException(Problem.of(e.violations().stream()
                    .map(violation -> violation.under(REVIEW))
                    .collect(ImmutableList.toImmutableList())));
        }
    }

    private Extraction extraction(Call call, Part file) {
        ReportReader reader =
                readers.computeIfAbsent(evaluation.scheme(call), scheme -> ReportReader.create(vocabulary(scheme)));
        try {
            return reader.read(SourceReader.withDefaults().read(file.bytes(), file.name()));
        } catch (UnreadableSourceException e) {
            throw new ProblemException(Problem.of(ImmutableList.of(e.violation())));
        } catch (ReportRefusedException e) {
            throw new ProblemException(Problem.refused(e.text()));
        }
    }

    private Vocabulary vocabulary(String scheme) {
        return evaluation.assessors().rules().scheme(scheme).vocabulary();
    }

    private static String text(Tally tally) {
        return "numbers=" + tally.numbers() + ", asserted=" + tally.asserted() + ", open=" + tally.proposed()
                + ", uncoded=" + tally.uncoded() + ", excluded=" + tally.excluded();
    }
}
