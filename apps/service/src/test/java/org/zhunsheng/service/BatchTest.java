package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many units in one request, a line each. */
class BatchTest {
    private static final String LINES = "application/x-ndjson";
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                "zhunsheng.service.limits.body=4KB",
                "zhunsheng.limits.size=4KB",
                "zhunsheng.service.limits.batch-lines=500");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static List<JsonNode> batch(String query, String lines) {
        HttpResponse<String> response = service.post("/v1/assessments:batch" + query, LINES, lines);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(LINES);
        return response.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    @Test
    void everyLineIsAnsweredInOrderAndABadOneStopsNothing() {
        String lines = RunningService.dossier("first", 0) + "\n{\"broken\n\n" + RunningService.dossier("third", -1)
                + "\r\n" + "x".repeat(5000) + "\n" + RunningService.dossier("last", 1);
        List<JsonNode> answers = batch("", lines);
        assertThat(answers).extracting(answer -> answer.get("line").asInt()).containsExactly(1, 2, 4, 5, 6);
        assertThat(answers)
                .extracting(answer -> answer.has("result")
                        ? answer.at("/result/unit").asString()
                        : answer.at("/problem/violations/0/code").asString())
                .containsExactly("first", "SYNTAX", "CLAIM_NEGATIVE", "TOO_LARGE", "last");
    }

    @Test
    void aLineSaysTheSameAsASingleAssessment() {
        String dossier = RunningService.dossier("c", 2);
        JsonNode line = batch("?explain=true", dossier + "\n").get(0);
        HttpResponse<String> single = service.post("/v1/assessments", "application/json", dossier);
        assertThat(line.get("id").asString())
                .isEqualTo(single.headers().firstValue("Zhunsheng-Assessment").orElseThrow());
        JsonNode whole = JsonMapper.shared().readTree(single.body());
        assertThat(line.at("/result/low")).isEqualTo(whole.at("/total/low"));
        assertThat(line.at("/result/ledger")).isEqualTo(whole.get("ledger"));
    }

    @Test
    void aBatchBeyondTheLimitIsAnsweredUpToThere() {
        List<JsonNode> answers = batch(
                "",
                IntStream.range(0, 510)
                        .mapToObj(i -> RunningService.dossier("u" + i, i % 5))
                        .collect(Collectors.joining("\n")));
        assertThat(answers).hasSize(501);
        assertThat(answers.subList(0, 500)).allMatch(answer -> answer.has("result"));
        assertThat(answers.get(500).at("/problem/code").asString()).isEqualTo("TOO_LARGE");
    }

    @Test
    void aWrongParameterIsAProblemBeforeAnyLine() {
        assertThat(service.post("/v1/assessments:batch?explain=perhaps", LINES, RunningService.dossier("c", 0))
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.post("/v1/assessments:batch?scheme=none", LINES, RunningService.dossier("c", 0))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anEmptyBatchIsAnsweredByNothing() {
        assertThat(batch("", "\n\n")).isEmpty();
    }
}
