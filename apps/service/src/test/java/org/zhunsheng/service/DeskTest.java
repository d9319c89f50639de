package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk in the browser, by the requests that its forms send. */
class DeskTest {
    private static final String BOUNDARY = "zhunsheng-desk-test";
    private static final Path REPORT = Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.txt");
    private static final Path DOCUMENT = Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.yaml");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @SuppressWarnings("ArrayRecordComponent") // only sent here
    private record Sent(String name, String file, byte[] bytes) {
        static Sent field(String name, String value) {
            return new Sent(name, "", value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static HttpResponse<byte[]> post(String path, Map<String, String> headers, List<Sent> parts)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Sent part : parts) {
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\""
                    + (part.file().isEmpty() ? "" : "; filename=\"" + part.file() + "\"") + "\r\n\r\n";
            body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        headers.forEach(request::header);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void theStartPageLetsNothingRunAndNothingIn() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = CLIENT.send(
                HttpRequest.newBuilder(URI.create(service.address() + "/")).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'self'")
                .doesNotContain("script");
        assertThat(text(page)).contains("法治政府建设评估", "一份报告", "两年对比", "多个单位").doesNotContain("<script");
    }

    @Test
    void aReportGivesWhatWasReadTheTotalsAndWhatToDo() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = post(
                "/desk/report",
                Map.of(),
                List.of(Sent.field("lang", "zh"), new Sent("file", "report.txt", Files.readAllBytes(REPORT))));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page)).contains("周口市城乡一体化示范区管委会", "自评得分", "核实得分", "读取结果", "逐句核对", "先办什么", "一页简报（Word）");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"brief.docx", "brief.txt", "card.html", "card.docx", "workbook.xlsx", "plan.yaml", "report.yaml"
            })
    void whatThePageCarriesGivesEveryFile(String as) throws IOException, InterruptedException {
        HttpResponse<byte[]> file = post(
                "/desk/file",
                Map.of(),
                List.of(
                        Sent.field("lang", "zh"),
                        Sent.field("document", Files.readString(DOCUMENT)),
                        Sent.field("as", as)));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("zhunsheng-" + as);
        if (as.endsWith("docx") || as.endsWith("xlsx")) {
            assertThat(new ZipInputStream(new ByteArrayInputStream(file.body())).getNextEntry())
                    .isNotNull();
        } else {
            assertThat(text(file)).contains("周口市城乡一体化示范区管委会");
        }
    }

    @Test
    void aZipOfReportsGivesTheCohort() throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("baihua-district-2024", "chunhe-county-2023")) {
                zip.putNextEntry(new ZipEntry("报告/" + name + ".yaml"));
                zip.write(Files.readAllBytes(Path.of("../../examples/reports/made-up", name + ".yaml")));
                zip.closeEntry();
            }
        }
        HttpResponse<byte[]> page =
                post("/desk/cohort", Map.of(), List.of(new Sent("file", "reports.zip", bytes.toByteArray())));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page)).contains("区人民政府", "县人民政府");
    }

    @Test
    void aZipIsNotInflatedBeyondItsLimitWhateverItsFilesAreCalled() throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("movie.bin"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        HttpResponse<byte[]> page =
                post("/desk/cohort", Map.of(), List.of(new Sent("file", "reports.zip", bytes.toByteArray())));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(text(page)).contains("MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/desk/report", "/desk/years", "/desk/cohort", "/desk/review", "/desk/file", "/desk/answers"})
    void aBodyThatIsNoFormOfThePageIsRefused(String path) throws IOException, InterruptedException {
        for (String type :
                List.of("text/plain", "application/json", "multipart/form-data", "multipart/form-data; boundary=")) {
            HttpResponse<String> page = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(service.address() + path))
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString("--x"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).as(path + " " + type).isEqualTo(422);
        }
    }

    @Test
    void twoYearsAreSetSideBySide() throws IOException, InterruptedException {
        byte[] document = Files.readAllBytes(DOCUMENT);
        HttpResponse<byte[]> page = post(
                "/desk/years",
                Map.of(),
                List.of(new Sent("before", "a.yaml", document), new Sent("after", "b.yaml", document)));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page)).contains("自评得分", "得分有变化的指标");
    }

    /** Only licences decided late are stated: 3 × 0.13 of half a point are lost, which a bonus can make up, then nothing; no one verified it. */
    @Test
    void theEarlierYearStandsBeforeTheLater() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = post(
                "/desk/years",
                Map.of(),
                List.of(
                        new Sent("before", "a.json", year(2023, 3)),
                        new Sent("after", "b.json", year(2024, 0)),
                        Sent.field("lang", "zh")));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page)
                        .replaceAll("(?s)<style.*?</style>", "")
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " "))
                .contains(
                        "自评得分 0.11 – 100.00 0.50 – 100.00",
                        "核实得分 0.00 – 100.00 0.00 – 100.00",
                        "1.1.3 许可按期办结 0.11 0.50");
    }

    private static byte[] year(int year, int overdue) {
        return RunningService.dossier("county", overdue)
                .replace("2023-", year + "-")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void answersAreGivenBackAsAFile() throws IOException, InterruptedException {
        HttpResponse<byte[]> file = post(
                "/desk/answers",
                Map.of(),
                List.of(
                        Sent.field("unit", "某县"),
                        Sent.field("period", "2023"),
                        Sent.field("finding", "甲"),
                        Sent.field("answer", "数据无误")));
        assertThat(text(file)).contains("某县2023年度报告核实说明", "说明：数据无误");
    }

    @Test
    void whatCannotBeReadIsRefusedWithAReason() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = post(
                "/desk/report",
                Map.of(),
                List.of(new Sent("file", "bad.yaml", "x: [".getBytes(StandardCharsets.UTF_8))));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(text(page)).contains("无法读取“bad.yaml”");
    }

    @Test
    void aFormOfAnotherSiteIsNotTaken() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = post(
                "/desk/report",
                Map.of("Sec-Fetch-Site", "cross-site"),
                List.of(new Sent("file", "report.yaml", Files.readAllBytes(DOCUMENT))));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(text(page)).contains("请求来自其他网站");
    }
}
