package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            String id = send(storing, "/v1/assessments", "POST", assess)
                    .headers()
                    .firstValue("Zhunsheng-Assessment")
                    .orElseThrow();
            assertThat(storing.get("/v1/assessments/" + id).statusCode()).isEqualTo(200);
            HttpResponse<String> history = send(
                    storing,
                    "/v1/units/{unit}/assessments",
                    "GET",
                    paths.get("/v1/units/{unit}/assessments").get("get"));
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
        HttpResponse<String> answer = send(asked, path, method.getKey(), operation);
        String id = operation.get("operationId").asString();
        contract.check(id, answer);
        assertThat(answer.statusCode())
                .as(answer.body())
                .isEqualTo(id.equals("assessment") || id.equals("history") ? 404 : 200);
    }

    private static HttpResponse<String> send(RunningService asked, String path, String method, JsonNode operation) {
        String address = path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.get("parameters").values()) {
            if (parameter.has("example")) {
                String name = parameter.get("name").asString();
                String value = encoded(parameter.get("example").asString());
                if (parameter.get("in").asString().equals("path")) {
                    address = address.replace("{" + name + "}", value);
                } else {
                    query.add(name + "=" + value);
                }
            }
        }
        HttpRequest.Builder request = asked.request(
                address + (query.isEmpty() ? "" : "?" + String.join("&", query)), "Accept-Language", "en");
        Optional<Map.Entry<String, JsonNode>> body = operation.at("/requestBody/content").properties().stream()
                .filter(content ->
                        content.getValue().has("example") || content.getValue().has("x-example-at"))
                .findFirst();
        assertThat(body.isPresent()).as("an example of the body").isEqualTo(operation.has("requestBody"));
        if (body.isEmpty()) {
            return asked.send(request.method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody()));
        }
        request.header("Content-Type", body.get().getKey());
        return asked.send(
                request.POST(BodyPublishers.ofByteArray(bytes(asked, body.get().getValue()))));
    }

    private static byte[] bytes(RunningService asked, JsonNode content) {
        JsonNode external = content.path("x-example-at");
        if (external.isMissingNode()) {
            JsonNode example = content.get("example");
            return (example.isString() ? example.asString() : example.toString()).getBytes(StandardCharsets.UTF_8);
        }
        URI address = asked.address().resolve(external.asString());
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
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
