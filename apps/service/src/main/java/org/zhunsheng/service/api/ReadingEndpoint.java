package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ItemTopics;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.ReportRefusedException;
import org.zhunsheng.reading.Tally;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.reading.source.UnreadableSourceException;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Problem;
import org.zhunsheng.service.http.ProblemException;

/** Reads a published report (Word, web page, PDF or text) into the model. The reader of a scheme is made when it is first asked for. */
final class ReadingEndpoint {
    /** The header that says what became of the numbers of the text. */
    static final String TALLY = "Zhunsheng-Reading";

    private static final ImmutableMap<String, String> NAMES = ImmutableMap.of(
            MediaTypes.WORD, "report.docx",
            MediaTypes.PDF, "report.pdf",
            MediaTypes.HTML, "report.html",
            MediaTypes.MARKDOWN, "report.md",
            MediaTypes.TEXT, "report.txt");

    private final Evaluation evaluation;
    private final Map<String, ReportReader> readers = new ConcurrentHashMap<>();

    ReadingEndpoint(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Endpoint endpoint() {
        return Endpoint.post("/v1/reports:read", "readReport")
                .summary(
                        "The report that a published document (.docx, .pdf, .html, .md, .txt) says: what is asserted, and"
                                + " figures without a code, each with its place; the header " + TALLY
                                + " counts the numbers.")
                .parameters(AssessmentEndpoints.SCHEME)
                .takes("PublishedReport", NAMES.keySet().asList())
                .gives("AnnualReportDocument")
                .answeredBy(this::answer);
    }

    private Answer answer(Call call) {
        String scheme = evaluation.scheme(call);
        ReportReader reader = readers.computeIfAbsent(
                scheme,
                id -> ReportReader.create(
                        evaluation.assessors().rules().scheme(id).vocabulary()));
        try {
            String name = Objects.requireNonNull(NAMES.get(call.contentType()));
            Extraction read = reader.read(SourceReader.withDefaults().read(call.body(), name));
            AnnualReport report = ItemTopics.bundled()
                    .link(
                            read.toReport(),
                            evaluation
                                    .assessors()
                                    .rules()
                                    .scheme(scheme)
                                    .catalogue()
                                    .id());
            return RuleEndpoints.document(call, evaluation.documents(), report).with(TALLY, text(read.tally()));
        } catch (UnreadableSourceException e) {
            throw new ProblemException(Problem.of(ImmutableList.of(e.violation())));
        } catch (ReportRefusedException e) {
            throw new ProblemException(Problem.refused(e.text()));
        }
    }

    private static String text(Tally tally) {
        return "numbers=" + tally.numbers() + ", asserted=" + tally.asserted() + ", open=" + tally.proposed()
                + ", uncoded=" + tally.uncoded() + ", excluded=" + tally.excluded();
    }
}
