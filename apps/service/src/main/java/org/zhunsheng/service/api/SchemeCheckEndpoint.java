package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.scheme.Readings;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.SchemeFindings;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.LocatedDocument;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Parameter;
import org.zhunsheng.service.http.Problem;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;
import org.zhunsheng.spring.Rules;
import org.zhunsheng.spring.SchemeRules;

/** Checks a scheme that was sent against a catalogue that is here. */
final class SchemeCheckEndpoint {
    private final Evaluation evaluation;

    SchemeCheckEndpoint(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Endpoint endpoint() {
        return Endpoint.post("/v1/schemes:check", "checkScheme")
                .summary("Says everything that is wrong with a scheme, and how it reads what rules leave open.")
                .parameters(Parameter.query(
                        "catalogue", "string", "the id of the catalogue; the one that the scheme names if not given"))
                .takes("ScoringSchemeDocument", MediaTypes.DOCUMENTS)
                .gives("SchemeCheck")
                .answeredBy(this::check);
    }

    private Answer check(Call call) {
        LocatedDocument document =
                evaluation.documents().locate(ImmutableList.of(ScoringScheme.class), "body", call.body());
        ScoringScheme scheme = (ScoringScheme) document.value();
        Rules rules = evaluation.assessors().rules();
        String id = call.parameter("catalogue").orElse(scheme.catalogue());
        IndicatorCatalogue catalogue = Optional.ofNullable(rules.catalogues().get(id))
                .orElseThrow(() -> ProblemException.ofUnknown(
                        ProblemKind.BAD_REQUEST,
                        "no-such",
                        id,
                        rules.catalogues().keySet()));
        SchemeFindings findings = SchemeChecker.check(scheme, catalogue, vocabulary(rules, catalogue));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("scheme", scheme.id());
        tree.put("catalogue", catalogue.id());
        tree.put("sound", findings.isSound());
        tree.put("errors", list(document.locate(findings.errors()), call));
        tree.put("warnings", list(document.locate(findings.warnings()), call));
        tree.put(
                "readings",
                Readings.of(scheme).stream()
                        .map(reading -> ImmutableMap.of(
                                "subject", reading.subject(),
                                "question", reading.question().name(),
                                "choice", reading.choice().in(call.lang())))
                        .toList());
        return Answer.of(call, tree);
    }

    /** The vocabulary of a scheme that is here for the same catalogue; of the usual scheme if there is none. */
    private Vocabulary vocabulary(Rules rules, IndicatorCatalogue catalogue) {
        return rules.schemes().values().stream()
                .filter(known -> known.catalogue().id().equals(catalogue.id()))
                .findFirst()
                .map(SchemeRules::vocabulary)
                .orElseGet(
                        () -> rules.scheme(evaluation.assessors().usualScheme()).vocabulary());
    }

    private static List<Map<String, Object>> list(List<Violation> violations, Call call) {
        return violations.stream()
                .map(violation -> Problem.tree(violation, call.lang()))
                .toList();
    }
}
