package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.indicators.compare.Difference;
import org.zhunsheng.indicators.compare.ReportFollowUp;
import org.zhunsheng.indicators.compare.YearInput;
import org.zhunsheng.indicators.compare.YearOnYear;
import org.zhunsheng.indicators.crosswalk.Crosswalk;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.ComparisonDocument;
import org.zhunsheng.serialization.result.WhatIfDocument;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Parameter;
import org.zhunsheng.spring.Rules;

/** Two years of a unit, and a unit as it would be. */
final class ComparisonEndpoints {
    private final Evaluation evaluation;

    ComparisonEndpoints(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    ImmutableList<Endpoint> all() {
        return ImmutableList.of(
                Endpoint.post("/v1/comparisons", "compare")
                        .summary("Says why a unit's total moved from one year to the next, and what became of last"
                                + " year's problems and plans. Takes two lines: the earlier year, the later year.")
                        .parameters(
                                AssessmentEndpoints.SCHEME,
                                Parameter.query(
                                        "earlier-scheme",
                                        "string",
                                        "the id of the scheme of the earlier year; chosen as for the later year if not given"))
                        .takes("DossierOrReport", ImmutableList.of(MediaTypes.LINES))
                        .gives("ComparisonDocument")
                        .answeredBy(this::compare),
                Endpoint.post("/v1/assessments:whatif", "whatIf")
                        .summary("Says how a unit would stand if facts were otherwise, line by line. Takes two lines:"
                                + " the unit, and a dossier whose claims take the place of those of the same facts.")
                        .parameters(AssessmentEndpoints.SCHEME)
                        .takes("DossierOrReport", ImmutableList.of(MediaTypes.LINES))
                        .gives("WhatIfDocument")
                        .answeredBy(this::whatIf));
    }

    private Answer compare(Call call) {
        TwoDocuments years = twoUnits(call);
        String scheme = evaluation.scheme(call, years.second().dossier().from());
        String earlier = call.parameter("earlier-scheme")
                .map(evaluation::known)
                .orElseGet(() -> evaluation.scheme(call, years.first().dossier().from()));
        assess(earlier, years.first());
        assess(scheme, years.second());
        YearOnYear compared = YearOnYear.between(
                input(earlier, years.first()), input(scheme, years.second()), crosswalk(earlier, scheme));
        Optional<ReportFollowUp> followUp = years.first()
                .report()
                .flatMap(last -> years.second().report().map(now -> ReportFollowUp.of(last, now, compared.map())));
        return Answer.of(call, ResultFormat.tree(ComparisonDocument.of(compared, followUp, call.lang())));
    }

    /** The bundled crosswalk between the catalogues of two schemes, if they are two editions. */
    private Optional<Crosswalk> crosswalk(String earlier, String later) {
        Rules rules = evaluation.assessors().rules();
        return BundledData.load()
                .crosswalk(
                        rules.scheme(earlier).catalogue().id(),
                        rules.scheme(later).catalogue().id());
    }

    private Answer whatIf(Call call) {
        TwoDocuments lines = twoUnits(call);
        String scheme = evaluation.scheme(call, lines.first().dossier().from());
        Assessment now = assess(scheme, lines.first());
        assess(scheme, lines.second());
        List<Claim> set = lines.second().dossier().claims().stream()
                .<Claim>map(claim ->
                        Claim.builder().fillFrom(claim).evidence(List.of()).build())
                .toList();
        Difference difference = lines.second().measured(() -> Difference.whatIf(now, set));
        return Answer.of(call, ResultFormat.tree(WhatIfDocument.of(difference, set, call.lang())));
    }

    private TwoDocuments twoUnits(Call call) {
        return TwoDocuments.read(evaluation.documents(), Evaluation.INPUTS, Evaluation.INPUTS, call.body());
    }

    /** How the unit of {@code line} stands; whatever is wrong with its claims is told with their line. */
    private Assessment assess(String scheme, TwoDocuments.Line line) {
        return line.measured(() -> evaluation.assessors().assess(scheme, line.dossier()));
    }

    private YearInput input(String scheme, TwoDocuments.Line line) {
        return new YearInput(
                line.dossier(),
                evaluation
                        .assessors()
                        .rules()
                        .scheme(scheme)
                        .basis(line.dossier().unit().kind()));
    }
}
