package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.service.http.MediaTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published report goes in as it stands and comes out as a report that can be assessed. */
class ReadingTest {
    private static final Path REPORT = Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.txt");
    private static final String OPEN =
            "云溪镇人民政府关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n组织行政决策合法性审查13次，审查合同43份。\n\n二、存在的问题\n\n一是执法力量还不够充足，能力有待提高。\n";

    private static RunningService service;
    private static Contract contract;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        service = RunningService.start();
        contract = new Contract(service.get("/v1/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> post(String path, String type, byte[] body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        service.request(path, "Accept-Language", "en")
                                .header("Content-Type", type)
                                .method("POST", BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void publishedTextBecomesAReportThatIsAssessed() throws IOException, InterruptedException {
        HttpResponse<String> read = post("/v1/reports:read", MediaTypes.TEXT, Files.readAllBytes(REPORT));
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(read.headers().firstValue("Zhunsheng-Reading").orElseThrow()).contains("asserted=");
        AnnualReport report = Documents.create().read(AnnualReport.class, "read.json", read.body());
        assertThat(report.unit().name()).contains("示范区");
        HttpResponse<String> assessed =
                post("/v1/assessments", MediaTypes.JSON, read.body().getBytes(StandardCharsets.UTF_8));
        assertThat(assessed.statusCode()).as(assessed.body()).isEqualTo(200);
    }

    @Test
    void anotherPaperIsRefusedWithTheReason() throws IOException, InterruptedException {
        HttpResponse<String> refused = post(
                "/v1/reports:read",
                MediaTypes.TEXT,
                "丰和县人民政府关于印发法治政府建设工作要点的通知\n\n请认真执行。\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("invalid-document");
    }

    @Test
    void aBrokenFileIsTold() throws IOException, InterruptedException {
        HttpResponse<String> refused =
                post("/v1/reports:read", MediaTypes.WORD, "no word file".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    private static byte[] form(Map<String, byte[]> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach((name, bytes) -> {
            body.writeBytes(
                    ("--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"C:\\reports\\" + name
                                    + ".txt\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes("--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static HttpResponse<String> form(String path, Map<String, byte[]> parts)
            throws IOException, InterruptedException {
        return post(path, "multipart/form-data; boundary=limit", form(parts));
    }

    @Test
    void aFormGivesTheSameReportAsABody() throws IOException, InterruptedException {
        HttpResponse<String> body = post("/v1/reports:read", MediaTypes.TEXT, Files.readAllBytes(REPORT));
        HttpResponse<String> sent = form("/v1/reports:read", Map.of("file", Files.readAllBytes(REPORT)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body()).isEqualTo(body.body());
    }

    @Test
    void everyStatementIsGivenWithGradePlaceAndCandidatesAsTheContractSays() throws IOException, InterruptedException {
        HttpResponse<String> read = post("/v1/readings", MediaTypes.TEXT, Files.readAllBytes(REPORT));
        contract.check("readStatements", read);
        JsonNode reading = JsonMapper.shared().readTree(read.body());
        JsonNode numbers = reading.get("numbers");
        assertThat(numbers.get("asserted").asInt()).isGreaterThan(20);
        assertThat(reading.get("statements")
                        .valueStream()
                        .map(one -> one.get("grade").asString()))
                .contains("asserted", "uncoded");
        assertThat(reading.at("/statements/0/passage/places/0").asString()).isNotBlank();
    }

    @Test
    void aReviewIsCarriedOutAndAnEarlierReportComparedWordForWord() throws IOException, InterruptedException {
        byte[] report = OPEN.getBytes(StandardCharsets.UTF_8);
        JsonNode open = JsonMapper.shared()
                .readTree(form("/v1/readings", Map.of("file", report)).body());
        assertThat(open.at("/numbers/open").asInt()).isEqualTo(1);
        String review = "zhunsheng: review/1\nsource: file.txt\nsha256: "
                + open.get("sha256").asString()
                + "\ndecisions:\n  - {start: "
                + open.at("/statements/0/passage/start").asInt()
                + ", quote: 13次, verdict: ACCEPT, code: legality-review.total}\n";
        HttpResponse<String> decided = form(
                "/v1/readings",
                ImmutableMap.of(
                        "file", report,
                        "review", review.getBytes(StandardCharsets.UTF_8),
                        "earlier", OPEN.replace("2023", "2022").getBytes(StandardCharsets.UTF_8)));
        contract.check("readStatements", decided);
        JsonNode result = JsonMapper.shared().readTree(decided.body());
        assertThat(result.at("/numbers/open").asInt()).isZero();
        assertThat(result.at("/comparison/sharePercent").asString()).isEqualTo("100.0");
        assertThat(result.at("/comparison/unchanged")
                        .valueStream()
                        .map(one -> one.get("code").asString()))
                .contains("contract.reviewed");
        assertThat(result.at("/comparison/repeated").size()).isEqualTo(1);
        assertThat(form(
                                "/v1/reports:read",
                                ImmutableMap.of("file", report, "review", review.getBytes(StandardCharsets.UTF_8)))
                        .body())
                .contains("legality-review.total");
    }

    @Test
    void whatIsNoFormOrHasOtherPartsIsRefused() throws IOException, InterruptedException {
        byte[] report = OPEN.getBytes(StandardCharsets.UTF_8);
        assertThat(form("/v1/reports:read", Map.of("other", report)).statusCode())
                .isEqualTo(400);
        assertThat(form("/v1/readings", Map.of("review", report)).statusCode()).isEqualTo(400);
        HttpResponse<String> noReview = form("/v1/readings", ImmutableMap.of("file", report, "review", report));
        assertThat(noReview.statusCode()).isEqualTo(422);
        assertThat(noReview.body()).contains("\"review\"", "PLAIN_TEXT");
        for (String body :
                new String[] {"", "--", "--a", "--a\r\n", "--a\r\n\r\n\r\n", "--a\r\nx: y\r\n\r\nz\r\n--a"}) {
            assertThat(post("/v1/readings", "multipart/form-data; boundary=a", body.getBytes(StandardCharsets.UTF_8))
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() throws IOException, InterruptedException {
        assertThat(post("/v1/readings", MediaTypes.TEXT, new byte[3_000_000]).statusCode())
                .isEqualTo(413);
    }
}
