package org.zhunsheng.serialization.oscal;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.engine.Status;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.vocabulary.FactDefinition;

/** An assessment as OSCAL assessment results: claims as observations, indicators that apply as findings. */
final class ResultsExport {
    private final Assessment assessment;
    private final Dossier dossier;
    private final Lang lang;
    private final String key;
    private final ListMultimap<FactCode, Integer> claims = ArrayListMultimap.create();

    ResultsExport(Assessment assessment, Lang lang) {
        this.assessment = assessment;
        this.dossier = assessment.dossier();
        this.lang = lang;
        this.key = String.join(
                ":",
                dossier.unit().id(),
                dossier.from().toString(),
                dossier.to().toString(),
                assessment.scheme().id());
        for (int i = 0; i < dossier.claims().size(); i++) {
            claims.put(dossier.claims().get(i).code(), i);
        }
    }

    Map<String, Object> tree() {
        GovernmentUnit unit = dossier.unit();
        String party = OscalUuid.of("unit", unit.id());
        Map<String, Object> metadata = OscalObject.metadata(
                        unit.name() + " " + dossier.from() + "/" + dossier.to(),
                        OscalObject.end(dossier.to()),
                        assessment.scheme().version())
                .prop("unit", unit.id())
                .prop("unit-kind", unit.kind())
                .prop("division-code", unit.divisionCode())
                .prop("credit-code", unit.creditCode())
                .put(
                        "parties",
                        ImmutableList.of(ImmutableMap.of(
                                "uuid", party, "type", "organization", "name", OscalObject.oneLine(unit.name()))))
                .tree();
        String scheme = OscalUuid.of("scheme", assessment.scheme().id());
        return new OscalObject()
                .put("uuid", OscalUuid.of("results", key))
                .put("metadata", metadata)
                .put("import-ap", ImmutableMap.of("href", "#" + scheme))
                .put("results", ImmutableList.of(result()))
                .put("back-matter", ImmutableMap.of("resources", ImmutableList.of(scheme(scheme))))
                .tree();
    }

    private Map<String, Object> scheme(String uuid) {
        return new OscalObject()
                .put("uuid", uuid)
                .line("title", assessment.scheme().title().in(lang))
                .prose("description", assessment.scheme().notice().in(lang))
                .props()
                .prop("id", assessment.scheme().id())
                .prop("version", assessment.scheme().version())
                .prop("official", assessment.scheme().official())
                .prop("profile", assessment.profiles().stream().map(Profile::id).toList())
                .tree();
    }

    private Map<String, Object> result() {
        return new OscalObject()
                .put("uuid", OscalUuid.of("result", key))
                .line("title", assessment.scheme().title().in(lang))
                .prose("description", assessment.catalogue().title().in(lang))
                .put("start", OscalObject.start(dossier.from()))
                .put("end", OscalObject.end(dossier.to()))
                .props()
                .prop("catalogue", assessment.catalogue().id())
                .prop("total-low", assessment.total().low())
                .prop("total-high", assessment.total().high())
                .prop("total-before-vetoes-low", assessment.totalBeforeVetoes().low())
                .prop("total-before-vetoes-high", assessment.totalBeforeVetoes().high())
                .prop("available", assessment.available())
                .prop("coverage", assessment.coverage().toPlainString())
                .prop("lowest-grade", assessment.grade().lowest().id())
                .prop("highest-grade", assessment.grade().highest().id())
                .prop("disqualification", assessment.grade().disqualification())
                .prop(
                        "veto",
                        assessment.vetoes().stream()
                                .map(veto -> veto.veto().id() + " " + veto.state())
                                .toList())
                .prop(
                        "ledger",
                        assessment.ledger().stream()
                                .map(line -> line.subject() + " " + line.low() + " " + line.high() + " "
                                        + line.reason().code())
                                .toList())
                .put("reviewed-controls", reviewed())
                .put("observations", observations())
                .put("findings", applying().map(this::finding).toList())
                .tree();
    }

    private Stream<IndicatorResult> applying() {
        return assessment.results().stream().filter(result -> result.status() != Status.NOT_APPLICABLE);
    }

    /** The controls that apply. OSCAL cannot say “none” but by leaving out all. */
    private Map<String, Object> reviewed() {
        ImmutableList<Object> applying = controls(applying());
        Map<String, Object> selection = applying.isEmpty()
                ? ImmutableMap.of(
                        "include-all", ImmutableMap.of(), "exclude-controls", controls(assessment.results().stream()))
                : ImmutableMap.of("include-controls", applying);
        return ImmutableMap.of("control-selections", ImmutableList.of(selection));
    }

    private static ImmutableList<Object> controls(Stream<IndicatorResult> results) {
        return results.map(result -> ImmutableMap.of("control-id", CatalogExport.control(result.code())))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Object> observations() {
        ImmutableMap<String, Evidence> evidence =
                dossier.evidence().stream().collect(ImmutableMap.toImmutableMap(Evidence::id, material -> material));
        ImmutableList.Builder<Object> observations = ImmutableList.builder();
        for (int i = 0; i < dossier.claims().size(); i++) {
            observations.add(observation(i, dossier.claims().get(i), evidence));
        }
        return observations.build();
    }

    private String observation(int index) {
        return OscalUuid.of("claim", key, Integer.toString(index));
    }

    private Map<String, Object> observation(int index, Claim claim, Map<String, Evidence> evidence) {
        String name = assessment
                .vocabulary()
                .find(claim.code())
                .map(FactDefinition::name)
                .map(text -> text.in(lang))
                .orElse(claim.code().value());
        return new OscalObject()
                .put("uuid", observation(index))
                .line("title", name)
                .prose("description", name + (lang == Lang.ZH ? "：" : ": ") + claim.value())
                .props()
                .prop("fact", claim.code())
                .prop("value", claim.value())
                .prop("exactness", claim.exactness())
                .prop("standing", claim.standing())
                .prop("derived", claim.derived())
                .prop("stated-at", claim.source())
                .prop("reason", claim.reason())
                .put("methods", ImmutableList.of("EXAMINE"))
                .put(
                        "relevant-evidence",
                        claim.evidence().stream()
                                .map(id -> material(OscalObject.named(evidence, id)))
                                .toList())
                .put("collected", OscalObject.end(dossier.to()))
                .tree();
    }

    private static Map<String, Object> material(Evidence evidence) {
        return new OscalObject()
                .put("href", evidence.link().map(OscalObject::address))
                .prose("description", evidence.title())
                .props()
                .prop("id", evidence.id())
                .prop("kind", evidence.kind())
                .prop("date", evidence.date())
                .prop("sha-256", evidence.sha256())
                .tree();
    }

    private Map<String, Object> finding(IndicatorResult result) {
        String title = assessment
                .catalogue()
                .titleOf(result.code())
                .map(text -> text.in(lang))
                .orElse(result.code().toString());
        boolean full = result.interval().low().equals(result.available());
        boolean lost = result.interval().high().compareTo(result.available()) < 0;
        return new OscalObject()
                .put("uuid", OscalUuid.of("finding", key, result.code().toString()))
                .line("title", title)
                .prose(
                        "description",
                        result.reasons().stream()
                                .map(reason -> reason.text(lang))
                                .collect(Collectors.joining("\n\n")))
                .props()
                .prop("status", result.status())
                .prop("low", result.interval().low())
                .prop("high", result.interval().high())
                .prop("available", result.available())
                .prop(
                        "ledger",
                        result.ledger().stream()
                                .map(line -> line.low() + " " + line.high() + " "
                                        + line.reason().code())
                                .toList())
                .put(
                        "target",
                        ImmutableMap.of(
                                "type",
                                "objective-id",
                                "target-id",
                                CatalogExport.objective(result.code()),
                                "status",
                                ImmutableMap.of(
                                        "state",
                                        full ? "satisfied" : "not-satisfied",
                                        "reason",
                                        full ? "pass" : lost ? "fail" : "other")))
                .put("related-observations", OscalObject.references("observation-uuid", about(result)))
                .tree();
    }

    private List<String> about(IndicatorResult result) {
        Indicator indicator = assessment.catalogue().byCode().get(result.code());
        ImmutableSet<FactCode> facts =
                indicator == null ? ImmutableSet.of() : ImmutableSet.copyOf(indicator.provedBy());
        return facts.stream()
                .flatMap(fact -> claims.get(fact).stream())
                .sorted()
                .map(this::observation)
                .collect(ImmutableList.toImmutableList());
    }
}
