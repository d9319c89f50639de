package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every operation that judges a unit, with one that a veto puts out, and one of which the veto is not ruled out. */
class VetoWalkTest {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String open() {
        return RunningService.dossier("open", 0);
    }

    private static String struck() {
        return RunningService.dossier("struck", 0)
                .replace(
                        "\"claims\":[",
                        "\"claims\":[{\"code\":\"unit.major-unlawful-event\",\"value\":true,\"standing\":\"VERIFIED\"},");
    }

    private static String post(String path, String type, String body) {
        HttpResponse<String> response = service.post(path, type, body, "Accept-Language", "en");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static JsonNode tree(String path, String type, String body) {
        return JsonMapper.shared().readTree(post(path, type, body));
    }

    @Test
    void anAssessmentSaysSo() {
        assertThat(post("/v1/assessments", JSON, struck())).contains("STRUCK");
        assertThat(post("/v1/assessments", JSON, open())).contains("OPEN").doesNotContain("STRUCK");
    }

    @Test
    void everyLineOfABatchSaysSo() {
        assertThat(post("/v1/assessments:batch", LINES, struck() + "\n")).contains("STRUCK");
        assertThat(post("/v1/assessments:batch", LINES, open() + "\n")).contains("OPEN");
    }

    @Test
    void gapsListTheVeto() {
        assertThat(tree("/v1/gaps", JSON, struck()).toString()).contains("major-unlawful-event", "STRUCK");
        assertThat(tree("/v1/gaps", JSON, open()).toString()).contains("major-unlawful-event", "OPEN");
    }

    @Test
    void aComparisonNamesTheVeto() {
        String later = struck().replace("2023-", "2024-").replace("\"struck\"", "\"open\"");
        assertThat(tree("/v1/comparisons", LINES, open() + "\n" + later + "\n").toString())
                .contains("major-unlawful-event", "STRUCK");
    }

    @Test
    void aWhatIfTellsOfTheVeto() {
        assertThat(post("/v1/assessments:whatif", LINES, struck() + "\n" + open() + "\n"))
                .contains("STRUCK");
    }

    @Test
    void noPlanReachesAGradeForAUnitThatIsOut() {
        JsonNode plan = tree("/v1/plans?grade=passed&seconds=10", JSON, struck());
        assertThat(plan.get("reached").asBoolean()).isFalse();
        assertThat(plan.get("triggered")).isNotEmpty();
    }
}
