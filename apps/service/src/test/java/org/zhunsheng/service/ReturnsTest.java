package org.zhunsheng.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The returns of the made-up county over HTTP: forms, who has sent what, acceptance, sums with sources, draft; and evidence. */
class ReturnsTest {
    private static final Path COUNTY = Path.of("../../examples/returns");
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> folder(String name) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(COUNTY.resolve(name))) {
            for (Path file : all.sorted().toList()) {
                files.put(name + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Map<String, byte[]> county() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("register", Files.readAllBytes(COUNTY.resolve("register.yaml")));
        parts.put("returns", zip(folder("received")));
        parts.put("before", Files.readAllBytes(COUNTY.resolve("returns-2024.csv")));
        return parts;
    }

    private static HttpResponse<byte[]> post(String path, Map<String, byte[]> parts)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String ending = part.getKey().equals("register") ? ".yaml" : "";
            body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\"; filename=\""
                            + part.getKey() + ending + "\"\r\n\r\n")
                    .getBytes(UTF_8));
            body.writeBytes(part.getValue());
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes("--part--\r\n".getBytes(UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        service.request(path, "Accept-Language", "en")
                                .header("Content-Type", "multipart/form-data; boundary=part")
                                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static JsonNode json(String path, Map<String, byte[]> parts) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = post(path, parts);
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode unit(JsonNode collection, String id) {
        return collection.get("units").values().stream()
                .filter(unit -> unit.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyUnitGetsAFormAndTheFormsComeBackAsEmptyReturns() throws IOException, InterruptedException {
        Map<String, byte[]> parts = county();
        parts.remove("returns");
        HttpResponse<byte[]> forms = post("/v1/returns:forms", parts);
        assertThat(forms.statusCode()).isEqualTo(200);
        assertThat(post("/v1/returns:forms", parts).body()).isEqualTo(forms.body());
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(forms.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).hasSize(20).contains("t01.xlsx", "justice.xlsx");
        parts.put("returns", forms.body());
        JsonNode collection = json("/v1/returns:collect?on=2026-01-05", parts);
        assertThat(collection.get("units").values().stream()
                        .map(unit -> unit.get("state").asString()))
                .hasSize(20)
                .containsOnly("RETURNED");
    }

    @Test
    void theTableSaysOfEveryUnitWhatTheCommandSays() throws IOException, InterruptedException {
        JsonNode collection = json("/v1/returns:collect?on=2026-01-19", county());
        assertThat(collection.get("complete").asBoolean()).isFalse();
        assertThat(unit(collection, "t03").get("state").asString()).isEqualTo("RETURNED");
        assertThat(unit(collection, "t06").get("state").asString()).isEqualTo("CHECKED");
        assertThat(unit(collection, "t06").at("/files/0/file").asString()).isEqualTo("石桥镇.csv");
        assertThat(collection.get("units").values().stream()
                        .filter(unit -> unit.get("state").asString().equals("MISSING")))
                .hasSize(2);
    }

    @Test
    void whatIsAcceptedHoldsByTheHashUntilTheFileIsChanged() throws IOException, InterruptedException {
        Map<String, byte[]> parts = county();
        JsonNode given = json("/v1/returns:accept?unit=t06&by=%E5%BC%A0%E4%B8%89&on=2026-01-19", parts);
        assertThat(given.at("/accepted/0/by").asString()).isEqualTo("张三");
        parts.put("accepted", given.get("log").asString().getBytes(UTF_8));
        JsonNode accepted = unit(json("/v1/returns:collect?on=2026-01-20", parts), "t06");
        assertThat(accepted.get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/accepted/sha256").asString())
                .isEqualTo(accepted.at("/files/0/sha256").asString());
        parts.put("accepted", given.get("log").asString().getBytes(Charset.forName("GB18030")));
        assertThat(unit(json("/v1/returns:collect?on=2026-01-20", parts), "t06")
                        .at("/accepted/by")
                        .asString())
                .isEqualTo("张三");
        Map<String, byte[]> changed = folder("received");
        changed.merge("received/石桥镇.csv", "\n".getBytes(UTF_8), (one, more) -> {
            byte[] longer = java.util.Arrays.copyOf(one, one.length + more.length);
            System.arraycopy(more, 0, longer, one.length, more.length);
            return longer;
        });
        parts.put("returns", zip(changed));
        JsonNode fallen = unit(json("/v1/returns:collect?on=2026-01-21", parts), "t06");
        assertThat(fallen.get("state").asString()).isEqualTo("CHECKED");
        assertThat(fallen.get("questions").toString()).contains("ACCEPTED_FILE_CHANGED");
        JsonNode refused = json("/v1/returns:accept?unit=t03&by=A&on=2026-01-19", county());
        assertThat(refused.at("/refused/0/state").asString()).isEqualTo("RETURNED");
        assertThat(post("/v1/returns:accept?unit=nobody&by=A", county()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSumUnfoldsToUnitFileCellAndHash() throws IOException, InterruptedException {
        JsonNode figure = json("/v1/returns:sum?on=2026-01-19", county()).get("figures").values().stream()
                .filter(one -> one.get("code").asString().equals("publicity.events"))
                .findFirst()
                .orElseThrow();
        assertThat(figure.get("value").asString()).startsWith("≥ ");
        assertThat(figure.get("answered").asInt() + figure.get("missing").size())
                .isEqualTo(figure.get("asked").asInt());
        assertThat(figure.get("parts").values()).allSatisfy(part -> {
            assertThat(part.get("file").asString()).isNotEmpty();
            assertThat(part.get("place").asString()).isNotEmpty();
            assertThat(part.get("sha256").asString()).hasSize(64);
        });
    }

    @Test
    void whatCameInSinceADayIsToldByTheDaysOfTheLog() throws IOException, InterruptedException {
        Map<String, byte[]> parts = county();
        JsonNode first = json("/v1/returns:collect?on=2026-01-19", parts);
        StringBuilder log = new StringBuilder("sha256,on,file\n");
        first.get("units")
                .values()
                .forEach(unit -> unit.get("files")
                        .values()
                        .forEach(file ->
                                log.append(file.get("sha256").asString()).append(",2026-01-19,x\n")));
        Map<String, byte[]> later = folder("received");
        folder("late").forEach((path, bytes) -> later.put(path.replace("late/", "received/"), bytes));
        parts.put("returns", zip(later));
        parts.put("received", log.toString().getBytes(UTF_8));
        JsonNode status = json("/v1/returns:status?since=2026-01-19&on=2026-01-22", parts);
        assertThat(status.at("/arrivals/2026-01-22").asInt()).isEqualTo(20);
        assertThat(status.get("moved").toString()).contains("publicity.events");
        assertThat(post("/v1/returns:status?since=2026-01-23&on=2026-01-22", parts)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theDraftStatesWhatIsCompleteAndCountsWhatIsNot() throws IOException, InterruptedException {
        HttpResponse<byte[]> draft = post("/v1/returns:draft?on=2026-01-19", county());
        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(new String(draft.body(), UTF_8)).startsWith("示例县人民政府2025年法治政府建设年度报告（统计部分初稿）\n");
        assertThat(draft.headers().firstValue("Zhunsheng-Draft").orElseThrow())
                .matches("written=\\d+, left-out=[1-9]\\d*");
    }

    @Test
    void evidenceIsCheckedFileByFile() throws IOException, InterruptedException {
        String hash = "9a271f2a916b0b6ee6cecb2426f0b3206ef074578be55d9bc94f6f3fe3ab86aa"; // "0"
        String list = "zhunsheng: evidence/1\ntitle: 材料\nperiod: \"2025\"\npapers:\n"
                + "  - {id: a, file: 1.1.1/a.txt, sha256: " + hash + ", size: 1, binds: [{indicator: 1.1.1}]}\n"
                + "  - {id: b, file: 1.1.1/b.txt, sha256: " + hash.replace('9', '8')
                + ", size: 1, binds: [{indicator: 1.1.1}]}\n";
        byte[] papers = zip(Map.of("1.1.1/a.txt", "1".getBytes(UTF_8), "1.1.1/c.txt", "2".getBytes(UTF_8)));
        JsonNode check = json("/v1/evidence:check", Map.of("list", list.getBytes(UTF_8), "papers", papers));
        assertThat(check.get("clean").asBoolean()).isFalse();
        assertThat(check.get("findings").values().stream()
                        .map(finding -> finding.get("kind").asString() + " "
                                + finding.get("subject").asString()))
                .contains("CHANGED 1.1.1/a.txt", "MISSING 1.1.1/b.txt", "EXTRA 1.1.1/c.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.txt", "a/../../out.txt", "/etc/out.txt"})
    void anArchiveThatLeadsOutOfItselfIsRefused(String path) throws IOException, InterruptedException {
        String list = "zhunsheng: evidence/1\ntitle: 材料\nperiod: \"2025\"\n";
        HttpResponse<byte[]> answer = post(
                "/v1/evidence:check", Map.of("list", list.getBytes(UTF_8), "papers", zip(Map.of(path, new byte[1]))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), UTF_8)).contains("leads out of it");
    }

    static Stream<List<String>> folders() {
        return Stream.of(
                List.of("a", "a/b"),
                List.of("a/b", "a"),
                List.of("a/b", "a//b"),
                List.of("a/."),
                List.of("文".repeat(100) + ".txt"),
                List.of("a/".repeat(3_000) + "b"),
                List.of("a\u001b[2Jb"),
                List.of("C:\\b.txt"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void anArchiveThatIsNoFolderIsRefused(List<String> paths) throws IOException, InterruptedException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        paths.forEach(path -> files.put(path, new byte[1]));
        Map<String, byte[]> parts = county();
        parts.put("returns", zip(files));
        byte[] list = "zhunsheng: evidence/1\ntitle: 材料\nperiod: \"2025\"\n".getBytes(UTF_8);
        assertThat(post("/v1/evidence:check", Map.of("list", list, "papers", zip(files)))
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<byte[]> answer = post("/v1/returns:collect", parts);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).hasSizeLessThan(1_000);
        assertThat(post("/desk/returns", parts).statusCode()).isEqualTo(422);
    }

    @Test
    void whoAcceptsIsAName() throws IOException, InterruptedException {
        for (String by : List.of("%1B%5B2J", "%00", "%FF", "a".repeat(201), "+")) {
            assertThat(post("/v1/returns:accept?unit=all&by=" + by, county()).statusCode())
                    .as(by)
                    .isEqualTo(400);
        }
    }

    @Test
    void sentencesAreTextInUtf8() throws IOException, InterruptedException {
        Map<String, byte[]> parts = county();
        parts.put("sentences", "受理{mediation.accepted}件。".getBytes(Charset.forName("GBK")));
        HttpResponse<byte[]> answer = post("/v1/returns:draft?on=2026-01-19", parts);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new String(answer.body(), UTF_8)).contains("TEMPLATE_TEXT");
    }

    @Test
    void theDayOfTheDeskHasAYearOfFourDigits() throws IOException, InterruptedException {
        assertThat(post("/desk/returns?on=%2B99999-01-01", county()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void formsAreMadeForTwoThousandUnitsAtMost() throws IOException, InterruptedException {
        StringBuilder register = new StringBuilder(Files.readString(COUNTY.resolve("register.yaml")));
        for (int i = 0; i < 2_000; i++) {
            register.append("  - {id: u")
                    .append(i)
                    .append(", name: 单位")
                    .append(i)
                    .append(", kind: TOWNSHIP}\n");
        }
        HttpResponse<byte[]> answer =
                post("/v1/returns:forms", Map.of("register", register.toString().getBytes(UTF_8)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(new String(answer.body(), UTF_8)).contains("2020 units");
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() throws IOException, InterruptedException {
        Map<String, byte[]> parts = county();
        parts.put("returns", zip(Map.of("bomb.csv", new byte[64 << 20])));
        assertThat(parts.get("returns").length).isLessThan(1 << 20);
        assertThat(post("/v1/returns:collect", parts).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"register", "returns"})
    void aFormThatLacksAPartIsRefusedWithTheNameOfThePart(String part) throws IOException, InterruptedException {
        Map<String, byte[]> parts = county();
        parts.remove(part);
        HttpResponse<byte[]> answer = post("/v1/returns:sum", parts);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), UTF_8)).contains("“" + part + "”");
    }

    @Test
    void theDeskShowsWhoHasSentWhatAndUnfoldsTheSums() throws IOException, InterruptedException {
        Map<String, byte[]> parts = county();
        HttpResponse<byte[]> page = post("/desk/returns?lang=zh&on=2026-01-21", parts);
        String text = new String(page.body(), UTF_8);
        assertThat(page.statusCode()).as(text).isEqualTo(200);
        assertThat(text)
                .contains("收齐表", "石桥镇", "逾期", "应更正", "汇总结果", "普法活动场次", "石桥镇.csv")
                .doesNotContain("<script");
        parts.put("register", "x: [".getBytes(UTF_8));
        assertThat(post("/desk/returns", parts).statusCode()).isEqualTo(422);
    }
}
