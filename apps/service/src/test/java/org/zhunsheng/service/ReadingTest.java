package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.service.http.MediaTypes;

/** A published report goes in as it stands and comes out as a report that can be assessed. */
class ReadingTest {
    private static final Path REPORT = Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.txt");
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
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
}
