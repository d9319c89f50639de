package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.sampling.FailureRates;
import org.zhunsheng.indicators.sampling.SampleResult;
import org.zhunsheng.indicators.sampling.SamplingPlan;
import org.zhunsheng.indicators.scheme.DeviationRule;
import org.zhunsheng.indicators.scheme.SamplingRule;
import org.zhunsheng.indicators.scheme.SelfReport;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.SampleDocument;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Parameter;
import org.zhunsheng.service.http.ProblemException;

/** Which facts of a self-report a visit checks first, and what the visit says of the whole. */
final class SampleEndpoints {
    private static final int USUAL_SIZE = 20;
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern SEED = Pattern.compile("[0-9]{1,9}");
    private static final Parameter[] DRAWN = {
        AssessmentEndpoints.SCHEME,
        Parameter.query("facts", "integer", "how many facts are checked; what the scheme says, else 20, if not given"),
        Parameter.query("seed", "integer", "seed of the lot; 1 if not given")
    };

    private final Evaluation evaluation;

    SampleEndpoints(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    ImmutableList<Endpoint> all() {
        return ImmutableList.of(
                Endpoint.post("/v1/samples", "sample")
                        .summary("Says which facts of a self-report a visit checks first. The same seed draws the same"
                                + " facts.")
                        .parameters(DRAWN)
                        .takes("DossierOrReport", AssessmentEndpoints.MEASURED)
                        .gives("SampleDocument")
                        .answeredBy(this::sample),
                Endpoint.post("/v1/samples:visit", "sampleVisit")
                        .summary("Says what a visit shows of the whole self-report. Takes two lines: the unit, and a"
                                + " dossier of what was found, as reviewed or verified claims.")
                        .parameters(DRAWN)
                        .takes("DossierOrReport", ImmutableList.of(MediaTypes.LINES))
                        .gives("SampleDocument")
                        .answeredBy(this::visit));
    }

    private Answer sample(Call call) {
        Dossier dossier = evaluation.outcome(call).assessment().dossier();
        return answer(call, dossier, Optional.empty());
    }

    private Answer visit(Call call) {
        TwoDocuments lines =
                TwoDocuments.read(evaluation.documents(), Evaluation.INPUTS, Evaluation.INPUTS, call.body());
        String scheme = evaluation.scheme(call, lines.first().dossier().from());
        Dossier dossier = lines.first()
                .measured(() ->
                        evaluation.assessors().assess(scheme, lines.first().dossier()))
                .dossier();
        return answer(call, dossier, Optional.of(lines.second().dossier()));
    }

    private Answer answer(Call call, Dossier dossier, Optional<Dossier> found) {
        AssessmentBasis basis = evaluation
                .assessors()
                .rules()
                .scheme(evaluation.scheme(call, dossier.from()))
                .basis(dossier.unit().kind());
        Optional<SelfReport> report = basis.scheme().selfReport();
        Optional<SamplingRule> rule = report.flatMap(SelfReport::sampling);
        BigDecimal limit =
                report.flatMap(SelfReport::deviation).map(DeviationRule::limit).orElse(Deviation.USUAL_LIMIT);
        int size = number(call, "facts", SIZE, "1–9999")
                .or(() -> rule.map(SamplingRule::facts))
                .orElse(USUAL_SIZE);
        SamplingPlan plan = SamplingPlan.of(
                Assessor.compile(basis),
                dossier,
                size,
                number(call, "seed", SEED, "0–999999999").orElse(1),
                FailureRates.USUAL);
        Optional<SampleResult> result = found.map(claims -> SampleResult.of(plan, claims, limit, rule));
        return Answer.of(
                call,
                ResultFormat.tree(SampleDocument.of(dossier.unit(), plan, result, basis.vocabulary(), call.lang())));
    }

    private static Optional<Integer> number(Call call, String name, Pattern form, String allowed) {
        return call.parameter(name).map(text -> {
            if (!form.matcher(text).matches()) {
                throw ProblemException.ofValue(name, text, allowed);
            }
            return Integer.valueOf(text);
        });
    }
}
