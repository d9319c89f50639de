package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.LocatedDocument;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Problem;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;
import org.zhunsheng.spring.Assessors;
import org.zhunsheng.workbook.InvalidWorkbookException;
import org.zhunsheng.workbook.WorkbookReader;

/** Reads what was sent and measures it. Thread-safe. */
final class Evaluation {
    /** What dossiers and reports are called in messages. */
    static final String SOURCE = "body";

    static final ImmutableList<Class<?>> INPUTS = ImmutableList.of(AnnualReport.class, Dossier.class);

    private final Documents documents;
    private final Assessors assessors;
    private final Digests digests;

    Evaluation(Documents documents, Assessors assessors) {
        this.documents = documents;
        this.assessors = assessors;
        this.digests = new Digests(documents, assessors.rules());
    }

    Documents documents() {
        return documents;
    }

    Assessors assessors() {
        return assessors;
    }

    /** The id of the scheme that {@code call} names, or the usual one. */
    String scheme(Call call) {
        return call.parameter("scheme").map(this::known).orElseGet(assessors::usualScheme);
    }

    /** The id of the scheme that {@code call} names, or the usual one for a period that begins on {@code from}. */
    String scheme(Call call, LocalDate from) {
        return schemes(call).apply(from);
    }

    /** The scheme by the first day of a period: the one that {@code call} names, or else the usual one for the period. */
    Function<LocalDate, String> schemes(Call call) {
        Optional<String> named = call.parameter("scheme").map(this::known);
        return from -> named.orElseGet(() -> assessors.usualScheme(from));
    }

    /**
     * The id {@code scheme}.
     *
     * @throws ProblemException if there is no such scheme
     */
    String known(String scheme) {
        if (!assessors.schemes().contains(scheme)) {
            throw ProblemException.ofUnknown(ProblemKind.BAD_REQUEST, "no-such-scheme", scheme, assessors.schemes());
        }
        return scheme;
    }

    /** Everything about the report or dossier that {@code call} brought, as a document or as a workbook. */
    Outcome outcome(Call call) {
        Function<LocalDate, String> schemes = schemes(call);
        return isWorkbook(call) ? measured(schemes, workbook(call)) : outcome(schemes, call.body());
    }

    /** Everything about the report or dossier that {@code bytes} are. */
    Outcome outcome(Function<LocalDate, String> schemes, byte[] bytes) {
        LocatedDocument document = documents.locate(INPUTS, SOURCE, bytes);
        return located(document, () -> measured(schemes, document.value()));
    }

    /** Everything about {@code document}, a report or dossier. */
    Outcome measured(Function<LocalDate, String> schemes, Object document) {
        Optional<AnnualReport> report =
                document instanceof AnnualReport stated ? Optional.of(stated) : Optional.empty();
        Dossier dossier = report.map(AnnualReport::toDossier).orElseGet(() -> (Dossier) document);
        String scheme = schemes.apply(dossier.from());
        return new Outcome(
                digests.assessment(document, scheme, dossier.unit().kind()),
                scheme,
                assessors.assess(scheme, dossier),
                report,
                () -> report.map(stated -> findings(scheme, stated))
                        .orElseGet(() -> assessors
                                .audit(scheme, dossier.unit().kind())
                                .checkFigures(dossier)
                                .findings()));
    }

    /** The report or dossier that {@code call} brought as a document. */
    Object document(Call call) {
        return documents.locate(INPUTS, SOURCE, call.body()).value();
    }

    /** The report or dossier that {@code call} brought, as a document or as a workbook. */
    Object measuredDocument(Call call) {
        return isWorkbook(call) ? workbook(call) : document(call);
    }

    private static boolean isWorkbook(Call call) {
        return call.contentType().equals(MediaTypes.WORKBOOK);
    }

    /**
     * The report or dossier that {@code call} brought as a workbook.
     *
     * @throws ProblemException with every fault, its sheet and cell
     */
    Object workbook(Call call) {
        try {
            return WorkbookReader.of(assessors.rules().scheme(scheme(call)).vocabulary())
                    .read(SOURCE, call.body());
        } catch (InvalidWorkbookException e) {
            throw new ProblemException(Problem.of(e.violations()));
        }
    }

    /** What {@code work} gives; what it refuses is told with the line and column of the document. */
    private static <T> T located(LocatedDocument document, Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidModelException e) {
            document.orRefuse(e.violations());
            throw e;
        }
    }

    /** The report that {@code call} brought. */
    AnnualReport report(Call call) {
        return (AnnualReport) documents
                .locate(ImmutableList.of(AnnualReport.class), SOURCE, call.body())
                .value();
    }

    /** What the audit finds in {@code report}. */
    ImmutableList<Finding> findings(String scheme, AnnualReport report) {
        return assessors.audit(scheme, report.unit().kind()).audit(report);
    }
}
