package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhunsheng.service.http.MediaTypes;

/** A visit over HTTP: what to check, and what was found. */
class SamplesTest {
    private static final String UNIT = "{\"zhunsheng\":\"dossier/1\",\"unit\":{\"id\":\"county\",\"name\":\"某县\","
            + "\"kind\":\"COUNTY\"},\"from\":\"2022-01-01\",\"to\":\"2022-12-31\",\"claims\":[";
    private static final String STATED =
            UNIT + "{\"code\":\"appearance.rate\",\"value\":100},{\"code\":\"publicity.leaflets\",\"value\":600}]}";
    private static final String FOUND = UNIT + "{\"code\":\"appearance.rate\",\"value\":80,\"standing\":\"VERIFIED\"},"
            + "{\"code\":\"publicity.leaflets\",\"value\":601,\"standing\":\"VERIFIED\"}]}";
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        service.request(path, "Accept-Language", "en")
                                .header("Content-Type", type)
                                .method("POST", BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void aSampleNamesWhatToCheckWithThePointsAtStake() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/v1/samples?facts=1", MediaTypes.JSON, STATED);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().replaceAll("\\s", ""))
                .contains("\"population\":2", "\"code\":\"appearance.rate\"", "\"stated\":\"100%\"")
                .doesNotContain("publicity.leaflets", "visit");
    }

    @Test
    void aVisitSaysWhatIsWrongAndHowFarTheRestCanBeTrusted() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/v1/samples:visit?facts=2", MediaTypes.LINES, STATED + "\n" + FOUND + "\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().replaceAll("\\s", ""))
                .contains("\"accuracyPercent\":\"50", "\"stated\":\"100%\"", "\"found\":\"80%\"")
                .contains("\"right\":[\"publicity.leaflets\"]");
    }

    @Test
    void aSampleOfNoFactsIsRefused() throws IOException, InterruptedException {
        assertThat(post("/v1/samples?facts=0", MediaTypes.JSON, STATED).statusCode())
                .isEqualTo(400);
    }
}
