package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What callers get who ask for two years, for what would be, and for the best plan. */
class ComparisonsTest {
    private static final String LINES = "application/x-ndjson";
    private static RunningService service;
    private static Contract contract;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        contract = new Contract(service.get("/v1/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode answer(String id, String path, String type, String body) {
        HttpResponse<String> response = service.post(path, type, body, "Accept-Language", "en");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        contract.check(id, response);
        assertThat(service.post(path, type, body, "Accept-Language", "en").body())
                .isEqualTo(response.body());
        return JsonMapper.shared().readTree(response.body());
    }

    private static JsonNode refusal(String path, String type, String body, int status) {
        HttpResponse<String> response = service.post(path, type, body, "Accept-Language", "en");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(response.body());
    }

    private static String year(int year, int overdue) {
        return RunningService.dossier("c", overdue).replace("2023-", year + "-") + "\n";
    }

    @Test
    void twoYearsOfDossiersSayWhyTheTotalMoved() {
        JsonNode years = answer("compare", "/v1/comparisons", LINES, year(2023, 3) + year(2024, 0));
        assertThat(years.at("/before/period").asString()).isEqualTo("2023");
        assertThat(years.at("/after/period").asString()).isEqualTo("2024");
        BigDecimal work =
                new BigDecimal(years.at("/causes/PERFORMANCE/lowerEnd").asString());
        BigDecimal cut = new BigDecimal(years.at("/causes/CAP/lowerEnd").asString());
        assertThat(new BigDecimal(years.at("/change/lowerEnd").asString())).isEqualByComparingTo(work.add(cut));
        assertThat(years.has("problems")).isFalse();
    }

    @Test
    void twoReportsAlsoSayWhatBecameOfProblemsAndPlans() {
        Documents documents = Documents.create();
        String report = line(documents, documents.read(AnnualReport.class, RunningService.REPORT));
        JsonNode years = answer("compare", "/v1/comparisons", LINES, report + report);
        assertThat(years.at("/change/lowerEnd").asString()).isEqualTo("0");
        assertThat(years.get("problems")).isNotEmpty();
        assertThat(years.get("plans")).isNotEmpty();
    }

    @Test
    void whatWouldBeIsToldLineByLine() {
        JsonNode difference = answer("whatIf", "/v1/assessments:whatif", LINES, year(2023, 3) + year(2023, 0));
        assertThat(difference.at("/set/0/code").asString()).isEqualTo("approval.overdue");
        assertThat(difference.get("lines")).isNotEmpty();
        assertThat(difference.at("/before")).isNotEqualTo(difference.at("/after"));
    }

    @Test
    void whatIsWrongWithEitherLineIsToldWithTheLine() {
        String wrong = year(2023, 0).replace("approval.overdue", "report.heard-by-npc");
        JsonNode problem = refusal("/v1/comparisons", LINES, year(2023, 0) + wrong, 422);
        assertThat(problem.at("/violations/0/line").asInt()).isEqualTo(2);
        assertThat(problem.at("/violations/0/path").asString()).isEqualTo("claims[0].value");
        JsonNode both = refusal("/v1/assessments:whatif", LINES, "{}\n[]", 422);
        assertThat(both.get("violations").values().stream()
                        .map(one -> one.get("line").asInt()))
                .contains(1, 2);
        assertThat(refusal("/v1/comparisons", LINES, year(2023, 0), 400)
                        .get("detail")
                        .asString())
                .startsWith("the body has 1 lines");
    }

    @Test
    void theBestPlanOfAReportIsTheOneOnTheCommandLine() {
        JsonNode plan = answer("plan", "/v1/plans?lift=1&seconds=10", "application/yaml", RunningService.report());
        assertThat(plan.get("reached").asBoolean()).isTrue();
        assertThat(plan.at("/proof/optimal").asBoolean()).isTrue();
        assertThat(plan.get("chosen")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|400",
                "?lift=5&effort=3|400",
                "?lift=1e9|400",
                "?lift=0|422",
                "?grade=none|422",
                "?effort=-1|400",
                "?lift=5&seconds=11|400",
                "?lift=5&until=soon|400",
                "?lift=5&until=2001-01-01|422"
            })
    void aPlanThatIsAskedForWronglyIsRefused(String query, int status) {
        String asked = query == null ? "" : query;
        refusal("/v1/plans" + asked, "application/yaml", RunningService.report(), status);
    }

    @Test
    void aPlanIsDraftedAndItsStatusToldLater() {
        String report = RunningService.report();
        HttpResponse<String> drafted = service.post("/v1/plans:draft?lift=1&seconds=10", "application/yaml", report);
        contract.check("draftPlan", drafted);
        Documents documents = Documents.create();
        RectificationPlan plan = documents.read(RectificationPlan.class, "answer", drafted.body());
        assertThat(plan.items()).isNotEmpty();
        String lines =
                line(documents, plan) + line(documents, documents.read(AnnualReport.class, RunningService.REPORT));
        JsonNode late = answer("planStatus", "/v1/plans:status?on=2024-06-01", LINES, lines);
        assertThat(late.get("items").valueStream())
                .hasSameSizeAs(plan.items())
                .allMatch(item -> item.get("overdue").asBoolean());
        JsonNode early = answer("planStatus", "/v1/plans:status?on=2024-01-01", LINES, lines);
        assertThat(early.get("items").valueStream())
                .noneMatch(item -> item.get("overdue").asBoolean());
        assertThat(refusal("/v1/plans:status", LINES, lines, 400).get("detail").asString())
                .contains("“on”");
        String wrongWayRound =
                line(documents, documents.read(AnnualReport.class, RunningService.REPORT)) + line(documents, plan);
        JsonNode both = refusal("/v1/plans:status?on=2024-01-01", LINES, wrongWayRound, 422);
        assertThat(both.get("violations")
                        .valueStream()
                        .map(one -> one.get("line").asInt()))
                .contains(1, 2);
    }

    @Test
    void aPlanStartsOnTheDayAskedForAndStandsByTheEndOfTheDayAskedFor() {
        Documents documents = Documents.create();
        RectificationPlan plan = documents.read(
                RectificationPlan.class,
                "answer",
                service.post("/v1/plans:draft?lift=1&from=2024-05-06", "application/yaml", RunningService.report())
                        .body());
        LocalDate first = LocalDate.of(2024, 5, 6);
        assertThat(plan.madeOn()).isEqualTo(first);
        assertThat(plan.items())
                .allSatisfy(item -> assertThat(item.start().orElseThrow()).isAfterOrEqualTo(first))
                .anySatisfy(item -> assertThat(item.start()).hasValue(first));
        LocalDate due = plan.items().get(0).due().orElseThrow();
        String lines =
                line(documents, plan) + line(documents, documents.read(AnnualReport.class, RunningService.REPORT));
        JsonNode onItsDay = answer("planStatus", "/v1/plans:status?on=" + due, LINES, lines);
        assertThat(onItsDay.get("on").asString()).isEqualTo(due.toString());
        assertThat(onItsDay.at("/items/0/daysLate").asLong()).isZero();
        assertThat(answer("planStatus", "/v1/plans:status?on=" + due.plusDays(1), LINES, lines)
                        .at("/items/0/daysLate")
                        .asLong())
                .isEqualTo(1);
    }

    /** A remedy that shows after the day asked for is not taken. */
    @Test
    void aPlanIsReadyByTheDayAskedFor() {
        JsonNode plan = answer(
                "plan",
                "/v1/plans?lift=1&from=2024-05-06&until=2024-06-20",
                "application/yaml",
                RunningService.report());
        assertThat(plan.get("chosen")).isNotEmpty();
        assertThat(plan.get("chosen")
                        .valueStream()
                        .map(remedy -> LocalDate.parse(remedy.get("ready").asString())))
                .allMatch(day -> !day.isAfter(LocalDate.of(2024, 6, 20)));
    }

    private static String line(Documents documents, Object document) {
        return CanonicalJson.writeLine(documents.tree(document));
    }
}
