package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Parameter;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;
import org.zhunsheng.spring.Rules;
import org.zhunsheng.spring.SchemeRules;

/** What units are measured by: schemes, catalogues, vocabularies and profiles. */
final class RuleEndpoints {
    private final Evaluation evaluation;

    RuleEndpoints(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    ImmutableList<Endpoint> all() {
        Rules rules = evaluation.assessors().rules();
        Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();
        rules.schemes().values().stream()
                .map(SchemeRules::vocabulary)
                .forEach(vocabulary -> vocabularies.putIfAbsent(vocabulary.id(), vocabulary));
        return ImmutableList.<Endpoint>builder()
                .addAll(ofAKind(
                        "scheme",
                        "schemes",
                        "ScoringScheme",
                        Maps.transformValues(rules.schemes(), SchemeRules::scheme),
                        this::scheme))
                .addAll(ofAKind(
                        "catalogue",
                        "catalogues",
                        "IndicatorCatalogue",
                        rules.catalogues(),
                        (catalogue, lang) -> ImmutableMap.of(
                                "title",
                                catalogue.title().in(lang),
                                "notice",
                                catalogue.notice().in(lang))))
                .addAll(ofAKind(
                        "vocabulary",
                        "vocabularies",
                        "Vocabulary",
                        vocabularies,
                        (vocabulary, lang) -> ImmutableMap.of(
                                "facts",
                                vocabulary.facts().size(),
                                "relations",
                                vocabulary.relations().size(),
                                "derivations",
                                vocabulary.derivations().size())))
                .addAll(ofAKind(
                        "profile",
                        "profiles",
                        "Profile",
                        rules.profiles(),
                        (profile, lang) -> ImmutableMap.of(
                                "title", profile.title().in(lang),
                                "kinds",
                                        profile.kinds().stream()
                                                .map(Enum::name)
                                                .sorted()
                                                .toList())))
                .build();
    }

    private Map<String, Object> scheme(ScoringScheme scheme, Lang lang) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("version", scheme.version());
        form.put("title", scheme.title().in(lang));
        form.put("notice", scheme.notice().in(lang));
        form.put("official", scheme.official());
        form.put("catalogue", scheme.catalogue());
        form.put("usual", scheme.id().equals(evaluation.assessors().usualScheme()));
        return form;
    }

    /** How one of a list is described. */
    private interface Description<T> {
        Map<String, ?> of(T rule, Lang lang);
    }

    private <T> ImmutableList<Endpoint> ofAKind(
            String name, String plural, String schema, Map<String, ? extends T> known, Description<T> description) {
        ImmutableMap<String, T> byId = ImmutableMap.copyOf(known);
        String path = "/v1/" + plural;
        return ImmutableList.of(
                Endpoint.get(path, plural)
                        .summary("Lists the " + plural + ".")
                        .parameters(Pages.LIMIT, Pages.AFTER)
                        .gives(schema + "List")
                        .answeredBy(call -> list(call, byId, description)),
                Endpoint.get(path + "/{id}", name)
                        .summary("A " + name + " as a document.")
                        .parameters(Parameter.path("id", "the id of the " + name))
                        .gives(schema + "Document")
                        .answeredBy(call -> document(call, evaluation.documents(), find(call, byId))));
    }

    private <T> Answer list(Call call, ImmutableMap<String, T> byId, Description<T> description) {
        Pages.Page<String> page = Pages.of(call, byId.keySet().stream().sorted().toList(), Function.identity());
        return page.answer(call, id -> {
            Map<String, Object> form = new LinkedHashMap<>();
            form.put("id", id);
            form.putAll(description.of(Optional.ofNullable(byId.get(id)).orElseThrow(), call.lang()));
            return form;
        });
    }

    private static <T> T find(Call call, ImmutableMap<String, T> byId) {
        String id = call.variable("id");
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> ProblemException.ofUnknown(ProblemKind.NOT_FOUND, "no-such", id, byId.keySet()));
    }

    /** {@code document} in the form that the caller of {@code call} accepts. */
    static Answer document(Call call, Documents documents, Object document) {
        return Answer.text(
                call.accepts(),
                call.accepts().equals(MediaTypes.YAML) ? documents.toYaml(document) : documents.toJson(document));
    }
}
