package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every operation of the contract has an example, and whoever sends it as it stands there gets what the contract says. */
class ContractExamplesTest {
    private static RunningService service;
    private static JsonNode paths;
    private static Contract contract;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        String json = service.get("/v1/openapi.json").body();
        contract = new Contract(json);
        paths = JsonMapper.shared().readTree(json).get("paths");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsCarriedOut() {
        return paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> DynamicTest.dynamicTest(
                                method.getValue().get("operationId").asString(),
                                () -> carryOut(service, path.getKey(), method))));
    }

    /** What is stored is asked for where there is a store. */
    @Test
    void theExamplesOfWhatIsStoredAreCarriedOut() throws IOException {
        Optional<Path> binaries = Database.binaries();
        assumeTrue(binaries.isPresent(), "left out: the store, since Debian's package postgresql is not installed");
        try (Database database = Database.start(binaries.orElseThrow());
                RunningService storing = RunningService.start(
                        "zhunsheng.service.store.url=" + database.url(),
                        "zhunsheng.service.store.username=zhunsheng")) {
            JsonNode assess = paths.get("/v1/assessments").get("post");
            String id = ContractExample.send(storing, "/v1/assessments", "POST", assess, "en")
                    .headers()
                    .firstValue("Zhunsheng-Assessment")
                    .orElseThrow();
            assertThat(storing.get("/v1/assessments/" + id).statusCode()).isEqualTo(200);
            HttpResponse<String> history = ContractExample.send(
                    storing,
                    "/v1/units/{unit}/assessments",
                    "GET",
                    paths.get("/v1/units/{unit}/assessments").get("get"),
                    "en");
            assertThat(history.statusCode()).isEqualTo(200);
            contract.check("history", history);
            assertThat(history.body()).contains(id);
        }
    }

    private static void carryOut(RunningService asked, String path, Map.Entry<String, JsonNode> method) {
        JsonNode operation = method.getValue();
        operation.get("parameters").values().stream()
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .forEach(parameter -> assertThat(parameter.has("example"))
                        .as("an example of " + parameter.get("name"))
                        .isTrue());
        HttpResponse<String> answer = ContractExample.send(asked, path, method.getKey(), operation, "en");
        String id = operation.get("operationId").asString();
        contract.check(id, answer);
        assertThat(answer.statusCode())
                .as(answer.body())
                .isEqualTo(id.equals("assessment") || id.equals("history") ? 404 : 200);
    }

    @Test
    void theContractIsShownAsAPageThatTakesNothingFromElsewhere() {
        HttpResponse<String> page = service.get("/docs");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.body()).doesNotContain("<script", " src=", "url(", "@import");
        paths.properties()
                .forEach(path -> path.getValue()
                        .values()
                        .forEach(operation -> assertThat(page.body())
                                .contains("<h2 id=\""
                                        + operation.get("operationId").asString() + "\">")));
    }
}
