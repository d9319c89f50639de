package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.assess.Assessment;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.LocatedDocument;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;
import org.zhunsheng.spring.Assessors;

/** Reads what was sent and measures it. Thread-safe. */
final class Evaluation {
    /** What dossiers and reports are called in messages. */
    private static final String SOURCE = "body";

    private static final ImmutableList<Class<?>> INPUTS = ImmutableList.of(AnnualReport.class, Dossier.class);

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
        String scheme = call.parameter("scheme").orElseGet(assessors::usualScheme);
        if (!assessors.schemes().contains(scheme)) {
            throw ProblemException.of(
                    ProblemKind.BAD_REQUEST, "no-such-scheme", scheme, String.join(", ", assessors.schemes()));
        }
        return scheme;
    }

    /** Everything about the report or dossier that {@code call} brought. */
    Outcome outcome(Call call) {
        return outcome(scheme(call), call.body());
    }

    /** Everything about the report or dossier that {@code bytes} are. */
    Outcome outcome(String scheme, byte[] bytes) {
        LocatedDocument document = documents.locate(INPUTS, SOURCE, bytes);
        if (document.value() instanceof AnnualReport report) {
            Assessment assessment = located(document, () -> assessors.assess(scheme, report.toDossier()));
            return new Outcome(
                    digests.assessment(report, scheme, report.unit().kind()),
                    scheme,
                    assessment,
                    GapAnalysis.of(assessment, report),
                    Optional.of(report),
                    findings(scheme, report));
        }
        Dossier dossier = (Dossier) document.value();
        Assessment assessment = located(document, () -> assessors.assess(scheme, dossier));
        return new Outcome(
                digests.assessment(dossier, scheme, dossier.unit().kind()),
                scheme,
                assessment,
                GapAnalysis.of(assessment),
                Optional.empty(),
                ImmutableList.of());
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
