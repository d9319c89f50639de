package org.zhunsheng.serialization.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.paper.Paper;
import org.zhunsheng.core.paper.PaperBinding;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.rectification.PlanState;
import org.zhunsheng.indicators.rectification.RectificationItem;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.indicators.rectification.Transition;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OSCAL as NIST's own schemas see it, which NIST's library carries. */
class OscalTest {
    private static final Path REPORT = Path.of("../examples/reports/zhoukou-demonstration-zone-2023.yaml");
    private static final BundledData DATA = BundledData.load();
    private static final IndicatorCatalogue CATALOGUE =
            DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow();
    private static final AnnualReport ZHOUKOU = Documents.create().read(AnnualReport.class, REPORT);
    private static final Assessment ASSESSMENT = Assessor.compile(AssessmentBasis.builder()
                    .catalogue(CATALOGUE)
                    .vocabulary(DATA.vocabulary())
                    .scheme(DATA.demonstrationScheme())
                    .profiles(DATA.profilesFor(ZHOUKOU.unit().kind()))
                    .build())
            .assess(ZHOUKOU.toDossier());
    private static final ImmutableList<PlanState> LIFE = ImmutableList.of(
            PlanState.OPEN, PlanState.IN_PROGRESS, PlanState.SUBMITTED, PlanState.ACCEPTED, PlanState.REOPENED);
    private static final GapAnalysis GAPS = GapAnalysis.of(ASSESSMENT, ZHOUKOU);

    private static JsonNode valid(String schema, Map<String, Object> document) throws IOException {
        String json = CanonicalJson.write(document);
        try (InputStream stream = Objects.requireNonNull(
                OscalTest.class.getResourceAsStream("/schema/json/oscal-" + schema + "_schema.json"))) {
            Schema nist = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(stream, InputFormat.JSON);
            assertThat(nist.validate(
                            json,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .isEmpty();
        }
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void theBundledCatalogueHasAControlForEveryIndicator() throws IOException {
        JsonNode catalog = valid("catalog", Oscal.catalog(CATALOGUE, DATA.instruments(), Lang.ZH));
        assertThat(catalog.findValuesAsString("class").stream().filter("indicator"::equals))
                .hasSameSizeAs(CATALOGUE.indicators());
        JsonNode control = catalog.at("/catalog/groups/0/groups/0/controls/0");
        assertThat(control.path("id").asString()).isEqualTo("i-1.1.1");
        assertThat(control.at("/parts/0/prose").asString())
                .isEqualTo(CATALOGUE.indicators().get(0).requirement().zh());
    }

    @Test
    void everyLinkOfTheCatalogueLeadsToAResource() {
        JsonNode catalog = JsonMapper.shared()
                .readTree(CanonicalJson.write(Oscal.catalog(CATALOGUE, DATA.instruments(), Lang.EN)));
        Set<String> resources = new HashSet<>();
        catalog.at("/catalog/back-matter/resources")
                .forEach(resource -> resources.add("#" + resource.path("uuid").asString()));
        assertThat(catalog.findValues("links").stream().flatMap(links -> links.findValuesAsString("href").stream()))
                .isNotEmpty()
                .allMatch(resources::contains);
    }

    @Test
    void aFindingIsSatisfiedOnlyIfItsFullPointsAreCertain() throws IOException {
        JsonNode results = valid("ar", Oscal.results(ASSESSMENT, Lang.EN)).at("/assessment-results/results/0");
        long applying = ASSESSMENT.results().stream()
                .filter(result -> result.available().micros() > 0)
                .count();
        assertThat(results.path("findings").size()).isEqualTo((int) applying);
        long full = ASSESSMENT.results().stream()
                .filter(result -> result.available().micros() > 0)
                .filter(result -> result.interval().low().equals(result.available()))
                .count();
        assertThat(results.findValuesAsString("state").stream().filter("satisfied"::equals))
                .hasSize((int) full);
        assertThat(results.path("end").asString()).isEqualTo("2023-12-31T23:59:59+08:00");
        assertThat(property(results, "total-low")).isEqualTo("12.79");
        assertThat(property(results, "total-high")).isEqualTo("100");
    }

    private static String property(JsonNode owner, String name) {
        return owner.path("props")
                .valueStream()
                .filter(prop -> prop.path("name").asString().equals(name))
                .map(prop -> prop.path("value").asString())
                .findFirst()
                .orElseThrow();
    }

    /** A claim that names the paper, and one whose fact the paper is bound to. */
    @Test
    void aPaperOfTheFolderIsAResourceWithPathAndHashThatObservationsReferTo() throws IOException {
        FactCode fact = ASSESSMENT.dossier().claims().get(0).code();
        String hash = "0123456789abcdef".repeat(4);
        Paper paper = Paper.builder()
                .id("notice")
                .file("1.1.1 材料/通知 #1?a+b:50%.txt")
                .sha256(hash)
                .size(7)
                .addBinds(PaperBinding.builder().fact(fact).build())
                .build();
        Paper other = Paper.builder()
                .id("minutes")
                .file("a:b.txt")
                .sha256(hash)
                .size(7)
                .addBinds(PaperBinding.builder()
                        .indicator(IndicatorCode.of("1.1.1"))
                        .build())
                .build();
        JsonNode results = valid("ar", Oscal.results(ASSESSMENT, List.of(paper, other), Lang.ZH))
                .at("/assessment-results");
        JsonNode resource = results.at("/back-matter/resources/1");
        assertThat(resource.at("/rlinks/0/hashes/0/algorithm").asString()).isEqualTo("SHA-256");
        assertThat(resource.at("/rlinks/0/hashes/0/value").asString()).isEqualTo(hash);
        String href = resource.at("/rlinks/0/href").asString();
        assertThat(URI.create("file:///folder/").resolve(href).getPath()).isEqualTo("/folder/" + paper.file());
        assertThat(URI.create("file:///folder/")
                        .resolve(results.at("/back-matter/resources/2/rlinks/0/href")
                                .asString())
                        .getPath())
                .isEqualTo("/folder/a:b.txt");
        String reference = "#" + resource.get("uuid").asString();
        List<String> references = results.at("/results/0/observations").values().stream()
                .flatMap(observation -> observation.path("relevant-evidence").values().stream())
                .map(material -> material.path("href").asString())
                .filter(reference::equals)
                .toList();
        assertThat(references).hasSize((int) ASSESSMENT.dossier().claims().stream()
                .filter(claim -> claim.code().equals(fact))
                .count());
        assertThat(Oscal.results(ASSESSMENT, List.of(), Lang.ZH)).isEqualTo(Oscal.results(ASSESSMENT, Lang.ZH));
    }

    @Test
    void everyProblemAndEveryPlanOfTheReportIsInThePlanOfAction() throws IOException {
        JsonNode plan = valid("poam", Oscal.plan(ZHOUKOU, GAPS, Lang.ZH)).path("plan-of-action-and-milestones");
        assertThat(plan.path("poam-items")
                        .valueStream()
                        .map(item -> item.path("title").asString()))
                .containsAll(ZHOUKOU.problems().stream()
                        .map(problem -> problem.title())
                        .toList());
        assertThat(CanonicalJson.write(Oscal.plan(ZHOUKOU, GAPS, Lang.ZH)))
                .contains(ZHOUKOU.plans().stream()
                        .map(item -> "\"" + item.id() + "\"")
                        .toList());
        assertThat(plan.at("/metadata/last-modified").asString())
                .startsWith(ZHOUKOU.signedOn().orElseThrow() + "T");
        assertThat(new HashSet<>(plan.findValuesAsString("risk-uuid")))
                .isEqualTo(new HashSet<>(plan.path("risks")
                        .valueStream()
                        .map(risk -> risk.path("uuid").asString())
                        .toList()));
    }

    @Test
    void anOwnerIsAPartyThatTheStepsOfAPlanReferTo() throws IOException {
        AnnualReport owned = AnnualReport.builder()
                .fillFrom(ZHOUKOU)
                .plans(List.of(Plan.builder()
                        .id("n1")
                        .title("清理规范性文件")
                        .owner("司法局")
                        .addMilestones(Milestone.builder()
                                .title("列出目录")
                                .done(LocalDate.of(2024, 2, 3))
                                .build())
                        .build()))
                .build();
        JsonNode plan = valid("poam", Oscal.plan(owned, GapAnalysis.of(ASSESSMENT, owned), Lang.ZH))
                .path("plan-of-action-and-milestones");
        JsonNode party = plan.at("/metadata/parties/1");
        assertThat(party.path("name").asString()).isEqualTo("司法局");
        JsonNode step = plan.findValues("tasks").get(0).path(0);
        assertThat(step.at("/responsible-roles/0/party-uuids/0").asString())
                .isEqualTo(party.path("uuid").asString());
        assertThat(property(step, "done")).isEqualTo("2024-02-03");
    }

    @Test
    void aRectificationPlanIsARiskAnItemWithItsRemediationAndItsLife() throws IOException {
        RectificationPlan rectification =
                Documents.create().read(RectificationPlan.class, Path.of("../examples/guide/rectification-plan.yaml"));
        JsonNode plan = valid("poam", Oscal.plan(rectification, Lang.ZH)).path("plan-of-action-and-milestones");
        JsonNode risk = plan.at("/risks/0");
        assertThat(risk.path("status").asString()).isEqualTo("remediating");
        assertThat(risk.path("deadline").asString()).isEqualTo("2024-06-30T23:59:59+08:00");
        assertThat(risk.path("statement").asString()).isEqualTo("YES leadership.xi-thought.studied");
        assertThat(risk.at("/risk-log/entries/1/description").asString()).isEqualTo("已列入县委中心组学习计划");
        JsonNode remediation = risk.at("/remediations/0");
        assertThat(remediation.path("lifecycle").asString()).isEqualTo("planned");
        assertThat(remediation
                        .path("tasks")
                        .valueStream()
                        .map(task -> task.path("title").asString()))
                .containsExactly("印发学习计划", "学习记录归档", "领导班子学习习近平法治思想并留存记录");
        assertThat(remediation.at("/tasks/2/timing/within-date-range/start").asString())
                .isEqualTo("2024-01-20T00:00:00+08:00");
        assertThat(property(plan.at("/poam-items/1"), "state")).isEqualTo("OPEN");
        assertThat(property(plan.at("/poam-items/1"), "indicator")).isEqualTo("9.1.1");
        assertThat(plan.at("/metadata/last-modified").asString()).startsWith("2024-01-20T");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, open, planned",
        "IN_PROGRESS, remediating, planned",
        "SUBMITTED, remediating, completed",
        "ACCEPTED, closed, completed",
        "REOPENED, open, planned"
    })
    void aRiskIsClosedOnlyOnceItsItemIsAccepted(PlanState state, String status, String lifecycle) throws IOException {
        List<PlanState> life = LIFE.subList(0, LIFE.indexOf(state) + 1);
        RectificationPlan rectification = RectificationPlan.builder()
                .unit(ZHOUKOU.unit())
                .title("整改方案")
                .madeOn(LocalDate.of(2024, 1, 1))
                .catalogue(CATALOGUE.id())
                .addItems(RectificationItem.builder()
                        .id("a")
                        .title("公布清单")
                        .history(life.stream()
                                .map(step -> new Transition(step, LocalDate.of(2024, 1, 1), Optional.empty()))
                                .toList())
                        .build())
                .build();
        JsonNode risk = valid("poam", Oscal.plan(rectification, Lang.EN)).at("/plan-of-action-and-milestones/risks/0");
        assertThat(risk.path("status").asString()).isEqualTo(status);
        assertThat(risk.at("/remediations/0/lifecycle").asString()).isEqualTo(lifecycle);
    }

    @Test
    void aPlanWithoutItemsIsRefusedSinceOscalHasNone() {
        RectificationPlan empty = RectificationPlan.builder()
                .unit(ZHOUKOU.unit())
                .title("整改方案")
                .madeOn(LocalDate.of(2024, 1, 1))
                .catalogue(CATALOGUE.id())
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> Oscal.plan(empty, Lang.ZH));
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(CanonicalJson.write(Oscal.results(ASSESSMENT, Lang.ZH)))
                .isEqualTo(CanonicalJson.write(Oscal.results(ASSESSMENT, Lang.ZH)));
    }
}
