package org.zhunsheng.service.api;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.indicators.relation.VocabularyCheck;
import org.zhunsheng.indicators.relation.VocabularyFault;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.RelationsDocument;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;

/** The relations between figures: which there are, what is wrong with them, and what in a report or dossier does not add up. */
final class RelationEndpoints {
    private final Evaluation evaluation;

    /** What is wrong with each vocabulary in use, worked out once. */
    private final LoadingCache<Vocabulary, ImmutableList<VocabularyFault>> checked =
            CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(VocabularyCheck::check));

    RelationEndpoints(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    ImmutableList<Endpoint> all() {
        return ImmutableList.of(
                Endpoint.get("/v1/relations", "relations")
                        .summary("Lists the relations that figures are checked by.")
                        .parameters(AssessmentEndpoints.SCHEME, Pages.LIMIT, Pages.AFTER)
                        .gives("RelationList")
                        .answeredBy(this::list),
                Endpoint.get("/v1/relations:check", "vocabularyFaults")
                        .summary("Says what is wrong with the relations before any report is checked against them.")
                        .parameters(AssessmentEndpoints.SCHEME)
                        .gives("VocabularyFaults")
                        .answeredBy(call -> faults(call, checked.getUnchecked(vocabulary(call)))),
                Endpoint.post("/v1/relations:check", "checkRelations")
                        .summary("Cross-checks the figures of a report or dossier: what does not add up, where the"
                                + " mistake can be, what is to be verified, what follows.")
                        .parameters(AssessmentEndpoints.SCHEME)
                        .takes("DossierOrReport", AssessmentEndpoints.MEASURED)
                        .gives("RelationsDocument")
                        .answeredBy(this::check));
    }

    private Vocabulary vocabulary(Call call) {
        return evaluation.assessors().rules().scheme(evaluation.scheme(call)).vocabulary();
    }

    private Answer list(Call call) {
        List<Relation> relations = vocabulary(call).relations().stream()
                .sorted(Comparator.comparing(Relation::id))
                .toList();
        return Pages.of(call, relations, Relation::id).answer(call, relation -> form(relation, call.lang()));
    }

    private static Map<String, ?> form(Relation relation, Lang lang) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", relation.id());
        form.put("form", relation.getClass().getSimpleName().toUpperCase(Locale.ROOT));
        form.put("severity", relation.strictness().name());
        form.put("figures", relation.codes().stream().map(FactCode::value).toList());
        relation.title().ifPresent(title -> form.put("title", title.in(lang)));
        relation.source().ifPresent(source -> form.put("source", source));
        return form;
    }

    private Answer check(Call call) {
        Object document = evaluation.measuredDocument(call);
        if (document instanceof AnnualReport report) {
            ReportAudit audit = evaluation
                    .assessors()
                    .audit(
                            evaluation.scheme(call, report.period().from()),
                            report.unit().kind());
            return Answer.of(
                    call,
                    ResultFormat.tree(RelationsDocument.of(
                            report.unit(),
                            report.period(),
                            audit.checkFigures(report, note -> "verificationNotes[" + note + "]"),
                            call.lang())));
        }
        Dossier dossier = (Dossier) document;
        ReportAudit audit = evaluation
                .assessors()
                .audit(evaluation.scheme(call, dossier.from()), dossier.unit().kind());
        return Answer.of(
                call,
                ResultFormat.tree(RelationsDocument.of(
                        dossier.unit(),
                        new ReportingPeriod(dossier.from(), dossier.to()),
                        audit.checkFigures(dossier),
                        call.lang())));
    }

    private static Answer faults(Call call, ImmutableList<VocabularyFault> faults) {
        return Answer.of(
                call,
                ImmutableMap.of(
                        "faults",
                        faults.stream()
                                .map(fault -> ImmutableMap.of(
                                        "kind", fault.kind().name(),
                                        "error", fault.kind().isError(),
                                        "relations", fault.relations(),
                                        "figures",
                                                fault.figures().stream()
                                                        .map(FactCode::value)
                                                        .toList(),
                                        "message", fault.message(call.lang())))
                                .toList()));
    }
}
