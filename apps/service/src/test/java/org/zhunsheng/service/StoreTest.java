package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results that are kept. Left out, with a line that says so, where there is no PostgreSQL. */
class StoreTest {
    private static Database database;
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> binaries = Database.binaries();
        assumeTrue(binaries.isPresent(), "left out: the store, since Debian's package postgresql is not installed");
        database = Database.start(binaries.orElseThrow());
        service = start(database);
    }

    @AfterAll
    static void stop() throws IOException {
        if (service != null) {
            service.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private static RunningService start(Database database) {
        return RunningService.start(
                "zhunsheng.service.store.url=" + database.url(), "zhunsheng.service.store.username=zhunsheng");
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static String assess(String unit, int overdue) {
        return service.post("/v1/assessments", "application/json", RunningService.dossier(unit, overdue))
                .headers()
                .firstValue("Zhunsheng-Assessment")
                .orElseThrow();
    }

    @Test
    void whatWasAssessedCanBeReadAgainAsItWas() {
        HttpResponse<String> first = service.post(
                "/v1/assessments?include=ledger,gaps,audit", "application/json", RunningService.dossier("a", 1));
        String id = first.headers().firstValue("Zhunsheng-Assessment").orElseThrow();
        HttpResponse<String> again = service.get("/v1/assessments/" + id);
        assertThat(again.body()).isEqualTo(first.body());
        String tag = again.headers().firstValue("ETag").orElseThrow();
        assertThat(service.get("/v1/assessments/" + id, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatIsKeptIsWholeWhateverWasAskedFor() {
        HttpResponse<String> brief =
                service.post("/v1/assessments?include=", "application/json", RunningService.dossier("brief", 1));
        String id = brief.headers().firstValue("Zhunsheng-Assessment").orElseThrow();
        assertThat(json(service.get("/v1/assessments/" + id)).propertyNames()).contains("ledger", "gaps", "findings");
    }

    @Test
    void theSameIsKeptOnce() {
        assertThat(assess("b", 2)).isEqualTo(assess("b", 2));
        assertThat(json(service.get("/v1/units/b/assessments")).get("items")).hasSize(1);
    }

    @Test
    void theHistoryOfAUnitComesInPagesTheLatestPeriodFirst() {
        for (int year = 2020; year < 2024; year++) {
            service.post(
                    "/v1/assessments",
                    "application/json",
                    RunningService.dossier("c", 0).replace("2023-", year + "-"));
        }
        JsonNode first = json(service.get("/v1/units/c/assessments?limit=3"));
        JsonNode second = json(service.get(
                "/v1/units/c/assessments?limit=3&after=" + first.get("next").asString()));
        assertThat(first.get("items"))
                .extracting(item -> item.get("to").asString())
                .containsExactly("2023-12-31", "2022-12-31", "2021-12-31");
        assertThat(second.get("items"))
                .extracting(item -> item.get("to").asString())
                .containsExactly("2020-12-31");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void aBatchIsKeptWithItsLines() {
        String lines = RunningService.dossier("d", 0) + "\nbroken\n" + RunningService.dossier("d", 3) + "\n";
        service.post("/v1/assessments:batch", "application/x-ndjson", lines);
        assertThat(json(service.get("/v1/units/d/assessments")).get("items")).hasSize(2);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(service.get("/v1/assessments/" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
        assertThat(json(service.get("/v1/units/nobody/assessments")).get("items"))
                .isEmpty();
        assertThat(service.get("/v1/units/c/assessments?after=eHg").statusCode())
                .isEqualTo(400);
    }
}
