package org.zhunsheng.serialization.oscal;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.paper.Paper;
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
    private final ImmutableList<Paper> papers;
    private final Lang lang;
    private final String key;
    private final ListMultimap<FactCode, Integer> claims = ArrayListMultimap.create();

    ResultsExport(Assessment assessment, List<Paper> papers, Lang lang) {
        this.papers = ImmutableList.copyOf(papers);
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
                .put("back-matter", ImmutableMap.of("resources", resources(scheme)))
                .tree();
    }

    private ImmutableList<Object> resources(String scheme) {
        return ImmutableList.builder()
                .add(scheme(scheme))
                .addAll(papers.stream().map(this::resource).toList())
                .build();
    }

    private Map<String, Object> resource(Paper paper) {
        return new OscalObject()
                .put("uuid", uuid(paper))
                .line("title", title(paper))
                .props()
                .prop("id", paper.id())
                .prop("number", paper.number())
                .prop("date", paper.dated())
                .prop("unit", paper.from())
                .prop("size", paper.size())
                .prop(
                        "indicator",
                        paper.binds().stream()
                                .flatMap(binding -> binding.indicator().stream())
                                .toList())
                .prop(
                        "fact",
                        paper.binds().stream()
                                .flatMap(binding -> binding.fact().stream())
                                .toList())
                .put(
                        "rlinks",
                        ImmutableList.of(ImmutableMap.of(
                                "href",
                                path(paper),
                                "hashes",
                                ImmutableList.of(ImmutableMap.of("algorithm", "SHA-256", "value", paper.sha256())))))
                .tree();
    }

    /** The place of {@code paper} in its folder, as a reference in which nothing is taken for the name of a protocol or a query. */
    private static String path(Paper paper) {
        return "./"
                + URLEncoder.encode(paper.file(), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/");
    }

    private static String title(Paper paper) {
        return paper.title().filter(title -> !title.isBlank()).orElse(paper.file());
    }

    private String uuid(Paper paper) {
        return OscalUuid.of("paper", key, paper.id());
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
                .put("relevant-evidence", relevant(claim, evidence))
                .put("collected", OscalObject.end(dossier.to()))
                .tree();
    }

    /** What the claim names, and papers that are bound to its fact; a paper that lies in the folder is referred to. */
    private ImmutableList<Object> relevant(Claim claim, Map<String, Evidence> evidence) {
        ImmutableList.Builder<Object> relevant = ImmutableList.builder();
        claim.evidence().forEach(id -> {
            Evidence named = OscalObject.named(evidence, id);
            relevant.add(material(
                    named, papers.stream().filter(paper -> isSame(paper, named)).findFirst()));
        });
        papers.stream()
                .filter(paper -> !claim.evidence().contains(paper.id()))
                .filter(paper -> paper.binds().stream()
                        .anyMatch(binding ->
                                binding.fact().filter(claim.code()::equals).isPresent()))
                .forEach(paper -> relevant.add(new OscalObject()
                        .put("href", "#" + uuid(paper))
                        .prose("description", title(paper))
                        .props()
                        .prop("id", paper.id())
                        .tree()));
        return relevant.build();
    }

    private static boolean isSame(Paper paper, Evidence evidence) {
        return paper.id().equals(evidence.id())
                && evidence.sha256().filter(paper.sha256()::equals).isPresent();
    }

    private Map<String, Object> material(Evidence evidence, Optional<Paper> paper) {
        return new OscalObject()
                .put(
                        "href",
                        paper.map(one -> "#" + uuid(one))
                                .or(() -> evidence.link().map(OscalObject::address)))
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
