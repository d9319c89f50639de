package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.service.http.MediaTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks out and in, and the page of a scorecard. */
class WorkbooksTest {
    private static final Documents DOCUMENTS = Documents.create();
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<byte[]> exchange(String method, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        service.request(path, "Accept-Language", "en")
                                .header("Content-Type", type)
                                .method(method, BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(MediaTypes.WORKBOOK);
        return response.body();
    }

    @Test
    void aReportGoesOutAsAWorkbookAndComesBackEqual() throws IOException, InterruptedException {
        byte[] report = bytes(RunningService.report());
        byte[] form = workbook(exchange("POST", "/v1/workbooks", MediaTypes.YAML, report));
        assertThat(exchange("POST", "/v1/workbooks", MediaTypes.YAML, report).body())
                .isEqualTo(form);
        HttpResponse<byte[]> read = exchange("POST", "/v1/workbooks:read", MediaTypes.WORKBOOK, form);
        assertThat(read.statusCode()).as(text(read)).isEqualTo(200);
        assertThat(DOCUMENTS.read(AnnualReport.class, "answer", text(read)))
                .isEqualTo(DOCUMENTS.read(AnnualReport.class, RunningService.REPORT));
    }

    @Test
    void aWorkbookIsScoredAsTheDocumentThatItSays() throws IOException, InterruptedException {
        byte[] dossier = bytes(RunningService.dossier("c", 1));
        byte[] form = workbook(exchange("POST", "/v1/workbooks", MediaTypes.JSON, dossier));
        HttpResponse<byte[]> byDocument = exchange("POST", "/v1/assessments", MediaTypes.JSON, dossier);
        HttpResponse<byte[]> byWorkbook = exchange("POST", "/v1/assessments", MediaTypes.WORKBOOK, form);
        assertThat(byWorkbook.statusCode()).as(text(byWorkbook)).isEqualTo(200);
        assertThat(byWorkbook.body()).isEqualTo(byDocument.body());
        assertThat(byWorkbook.headers().firstValue("Zhunsheng-Assessment"))
                .isEqualTo(byDocument.headers().firstValue("Zhunsheng-Assessment"));
    }

    @Test
    void anEmptyWorkbookIsForOneKindOfUnitAndYear() throws IOException, InterruptedException {
        String path = "/v1/workbooks/COUNTY/2025?as=dossier&id=c&unit=%E7%94%B2%E5%8E%BF";
        byte[] form = workbook(exchange("GET", path, MediaTypes.JSON, new byte[0]));
        assertThat(exchange("GET", path, MediaTypes.JSON, new byte[0]).body()).isEqualTo(form);
        HttpResponse<byte[]> read = exchange("POST", "/v1/workbooks:read", MediaTypes.WORKBOOK, form);
        assertThat(read.statusCode()).as(text(read)).isEqualTo(200);
        Dossier dossier = DOCUMENTS.read(Dossier.class, "answer", text(read));
        assertThat(dossier.unit().name()).isEqualTo("甲县");
        assertThat(dossier.from()).isEqualTo("2025-01-01");
        assertThat(dossier.claims()).isEmpty();
    }

    @Test
    void whatIsWrongWithAWorkbookIsToldWithSheetAndCell() throws IOException, InterruptedException {
        byte[] nameless =
                workbook(exchange("GET", "/v1/workbooks/COUNTY/2025?as=dossier", MediaTypes.JSON, new byte[0]));
        HttpResponse<byte[]> refused = exchange("POST", "/v1/workbooks:read", MediaTypes.WORKBOOK, nameless);
        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode problem = JsonMapper.shared().readTree(text(refused));
        assertThat(problem.at("/violations/0/sheet").asString()).isNotEmpty();
        assertThat(problem.at("/violations/0/cell").asString()).matches("[A-Z]+[0-9]+");
        assertThat(exchange("POST", "/v1/assessments", MediaTypes.WORKBOOK, bytes("no workbook"))
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CITY/2025", "COUNTY/25", "COUNTY/2025?as=letter", "COUNTY/2025?unit=%01"})
    void anEmptyWorkbookThatIsAskedForWronglyIsRefused(String path) throws IOException, InterruptedException {
        assertThat(exchange("GET", "/v1/workbooks/" + path, MediaTypes.JSON, new byte[0])
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoAcceptsAPageGetsTheScorecardAsAPage() {
        HttpResponse<String> page = service.post(
                "/v1/assessments:card", MediaTypes.YAML, RunningService.report(), "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'")
                .contains("style-src");
        assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("周口");
        assertThat(service.post(
                                "/v1/assessments:card",
                                MediaTypes.YAML,
                                RunningService.report(),
                                "Accept",
                                "text/html,*/*;q=0.8")
                        .body())
                .isEqualTo(page.body());
    }

    @Test
    void whoAcceptsADocumentGetsTheScorecardAsADocument() throws IOException, InterruptedException {
        HttpResponse<String> markdown = service.post(
                "/v1/assessments:card", MediaTypes.YAML, RunningService.report(), "Accept", MediaTypes.MARKDOWN);
        assertThat(markdown.body()).startsWith("# ").contains("周口");
        HttpResponse<byte[]> word = HttpClient.newHttpClient()
                .send(
                        service.request("/v1/assessments:card", "Accept", MediaTypes.WORD)
                                .header("Content-Type", MediaTypes.YAML)
                                .POST(BodyPublishers.ofString(RunningService.report()))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(word.statusCode()).isEqualTo(200);
        assertThat(word.headers().firstValue("Content-Type")).contains(MediaTypes.WORD);
        assertThat(word.body()).startsWith('P', 'K');
    }
}
