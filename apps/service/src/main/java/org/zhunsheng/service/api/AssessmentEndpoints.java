package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.AuditDocument;
import org.zhunsheng.serialization.result.GapsDocument;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Parameter;

/** Assessments, gaps and audits of one unit. */
final class AssessmentEndpoints {
    static final Parameter SCHEME =
            Parameter.query("scheme", "string", "the id of the scheme; the usual one if not given");

    /** What a unit that is measured may be sent as. */
    static final ImmutableList<String> MEASURED = ImmutableList.<String>builder()
            .addAll(MediaTypes.DOCUMENTS)
            .add(MediaTypes.WORKBOOK)
            .build();

    private final Evaluation evaluation;
    private final ResultStore store;
    private final ScorecardAnswers scorecards;

    AssessmentEndpoints(Evaluation evaluation, ResultStore store) {
        this.evaluation = evaluation;
        this.store = store;
        this.scorecards = new ScorecardAnswers(evaluation.assessors().rules());
    }

    ImmutableList<Endpoint> all() {
        return ImmutableList.of(
                Endpoint.post("/v1/assessments", "assess")
                        .summary("Scores a dossier or an annual report and explains every point.")
                        .parameters(SCHEME, Included.PARAMETER)
                        .takes("DossierOrReport", MEASURED)
                        .gives("AssessmentDocument")
                        .answeredBy(this::assess),
                Endpoint.post("/v1/assessments:card", "card")
                        .summary("The same as a page or a document for people, with everything.")
                        .parameters(SCHEME)
                        .takes("DossierOrReport", MEASURED)
                        .gives("", ScorecardAnswers.TYPES)
                        .answeredBy(this::card),
                Endpoint.post("/v1/gaps", "gaps")
                        .summary("Says what a unit lacks, what closing each gap is worth, and what its plans gain.")
                        .parameters(SCHEME)
                        .takes("DossierOrReport", MEASURED)
                        .gives("GapsDocument")
                        .answeredBy(this::gaps),
                Endpoint.post("/v1/audits", "audit")
                        .summary(
                                "Checks an annual report by itself: figures that must agree, statutory parts, deadlines.")
                        .parameters(SCHEME)
                        .takes("AnnualReportDocument", MediaTypes.DOCUMENTS)
                        .gives("AuditDocument")
                        .answeredBy(this::audit));
    }

    private Answer assess(Call call) {
        ImmutableSet<Included> included = Included.of(call);
        Outcome outcome = evaluation.outcome(call);
        store.keep(ImmutableList.of(outcome));
        return Answer.of(call, outcome.tree(included, call.lang())).with("Zhunsheng-Assessment", outcome.id());
    }

    private Answer card(Call call) {
        Outcome outcome = evaluation.outcome(call);
        store.keep(ImmutableList.of(outcome));
        return scorecards.of(call, outcome).with("Zhunsheng-Assessment", outcome.id());
    }

    private Answer gaps(Call call) {
        Outcome outcome = evaluation.outcome(call);
        return Answer.of(call, ResultFormat.tree(GapsDocument.of(outcome.gaps(), outcome.advice(), call.lang())))
                .with("Zhunsheng-Assessment", outcome.id());
    }

    private Answer audit(Call call) {
        AnnualReport report = evaluation.report(call);
        String scheme = evaluation.scheme(call, report.period().from());
        InstrumentRegister instruments =
                evaluation.assessors().rules().scheme(scheme).instruments();
        return Answer.of(
                call,
                ResultFormat.tree(
                        AuditDocument.of(report, evaluation.findings(scheme, report), instruments, call.lang())));
    }
}
