package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What callers are told who ask wrongly: always a problem document, with everything that is wrong. */
class ProblemsTest {
    private static final String JSON = "application/json";
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start("zhunsheng.service.limits.body=20KB", "zhunsheng.limits.depth=8");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode problem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        return problem;
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere,404,NOT_FOUND",
        "/v1/assessments,405,METHOD_NOT_ALLOWED",
        "/v1/schemes/none,404,NOT_FOUND",
        "/v1/schemes?colour=red,400,BAD_REQUEST",
        "/v1/schemes?limit=101,400,BAD_REQUEST",
        "/v1/schemes?limit=1&limit=2,400,BAD_REQUEST",
        "/v1/schemes?after=~,400,BAD_REQUEST",
        "/v1/assessments/abc,404,NOT_FOUND",
        "/v1/units/abc/assessments,404,NOT_FOUND"
    })
    void aWrongAddressIsAProblem(String path, int status, String code) {
        problem(service.get(path), status, code);
    }

    @Test
    void aMethodThatIsNotThereTellsThoseThatAre() {
        assertThat(service.get("/v1/assessments").headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void anUnacceptableFormIsAProblem() {
        problem(service.get("/v1/schemes", "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
        problem(service.get("/v1/schemes", "Accept", "//"), 406, "NOT_ACCEPTABLE");
        problem(service.post("/v1/assessments", "text/plain", "x"), 415, "UNSUPPORTED_MEDIA_TYPE");
        problem(service.post("/v1/assessments", "application/json;charset=gbk", "{}"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aSchemeThatIsNotThereIsAProblem() {
        JsonNode problem = problem(
                service.post("/v1/assessments?scheme=x", JSON, RunningService.dossier("c", 0), "Accept-Language", "en"),
                400,
                "BAD_REQUEST");
        assertThat(problem.get("detail").asString()).contains("“x”", "demonstration-100");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/assessments?includ=ledger,include",
        "/v1/assessments?include=ledgr,ledger",
        "/v1/assessments?scheme=demonstration-10,demonstration-100"
    })
    void anUnknownParameterOrValueIsToldTheNearest(String address, String nearest) {
        JsonNode problem = problem(
                service.post(address, JSON, RunningService.dossier("c", 0), "Accept-Language", "en"),
                400,
                "BAD_REQUEST");
        assertThat(problem.get("detail").asString()).contains("nearest: " + nearest);
    }

    @Test
    void aDocumentIsRefusedWithAllThatIsWrongAndWhere() {
        String broken = RunningService.dossier("c", -1).replace("\"COUNTY\"", "\"VILLAGE\",\n\"colour\":1");
        JsonNode problem = problem(
                service.post("/v1/assessments", JSON, broken, "Accept-Language", "en"), 422, "INVALID_DOCUMENT");
        assertThat(problem.get("violations"))
                .extracting(violation -> violation.get("code").asString())
                .contains("NOT_A_CHOICE", "UNKNOWN_KEY");
        assertThat(problem.get("violations")).allSatisfy(violation -> {
            assertThat(violation.get("line").asInt()).isPositive();
            assertThat(violation.get("column").asInt()).isPositive();
            assertThat(violation.get("mend").asString()).isNotBlank();
        });
    }

    @Test
    void whatTheEngineRefusesHasItsPlaceToo() {
        String broken = RunningService.dossier("c", 1).replace("approval.overdue", "report.heard-by-npc");
        JsonNode problem = problem(service.post("/v1/assessments", JSON, broken), 422, "INVALID_DOCUMENT");
        assertThat(problem.at("/violations/0/path").asString()).startsWith("claims[0]");
        assertThat(problem.at("/violations/0/column").asInt()).isGreaterThan(1);
    }

    @Test
    void whatIsBeyondALimitIsTooLarge() {
        problem(service.post("/v1/assessments", JSON, "x".repeat(20 * 1024 + 1)), 413, "TOO_LARGE");
        problem(service.post("/v1/assessments", JSON, "{\"a\":".repeat(9) + "1" + "}".repeat(9)), 413, "TOO_LARGE");
    }

    @Test
    void aBodyWhoseLengthIsNotToldIsCutOffAtTheLimit() throws IOException {
        String chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
        String answer = raw("POST /v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(4));
        assertThat(answer).startsWith("HTTP/1.1 413").contains("TOO_LARGE");
    }

    @Test
    void anotherNameOfTheHostIsAProblem() throws IOException {
        assertThat(raw("GET /v1/schemes HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421")
                .contains("MISDIRECTED");
    }

    @ParameterizedTest
    @CsvSource({"GET /%zz HTTP/1.1", "GET /a;b HTTP/1.1", "GET //x HTTP/1.1", "GET /a/../b HTTP/1.1", "TRACE / HTTP/1.1"
    })
    void whatTheServerItselfRefusesIsAProblem(String line) throws IOException {
        assertThat(raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json", "\"code\"")
                .doesNotContain("Tomcat", "Exception", "org.");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = service.connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10_000);
            byte[] start = socket.getInputStream().readNBytes(1200);
            return new String(start, StandardCharsets.UTF_8);
        }
    }
}
