package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What callers get who ask rightly. */
class AssessmentsTest {
    private static final String YAML = "application/yaml";
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start("zhunsheng.rules=file:../../examples/schemes/county-of-our-own/");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void aReportIsScoredExplainedAndAudited() {
        JsonNode result =
                json(service.post("/v1/assessments?include=ledger,gaps,audit", YAML, RunningService.report()));
        assertThat(result.at("/unit/id").asString()).isEqualTo("zhoukou-demonstration-zone");
        assertThat(result.at("/profiles/0").asString()).isEqualTo("functional-zone-2023");
        assertThat(result.at("/ledger")).isNotEmpty();
        assertThat(result.at("/gaps")).isNotEmpty();
        assertThat(result.at("/findings")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|results readings ledger",
                "?include=|",
                "?include=gaps|gaps links plansWithoutProblem planGains",
                "?include=audit,ledger|results readings ledger findings"
            })
    void anAssessmentHoldsWhatIsAskedFor(String query, String held) {
        JsonNode result = json(
                service.post("/v1/assessments" + Objects.requireNonNullElse(query, ""), YAML, RunningService.report()));
        List<String> asked = held == null ? List.of() : List.of(held.split(" "));
        assertThat(result.has("total")).isTrue();
        for (String part : List.of(
                "results", "readings", "ledger", "gaps", "links", "plansWithoutProblem", "planGains", "findings")) {
            assertThat(result.has(part)).as(part).isEqualTo(asked.contains(part));
        }
    }

    @Test
    void whatAnAssessmentHoldsDoesNotChangeWhichItIs() {
        HttpResponse<String> brief = service.post("/v1/assessments?include=", YAML, RunningService.report());
        HttpResponse<String> full = service.post("/v1/assessments?include=gaps", YAML, RunningService.report());
        assertThat(brief.headers().firstValue("Zhunsheng-Assessment"))
                .isEqualTo(full.headers().firstValue("Zhunsheng-Assessment"));
        assertThat(service.post("/v1/assessments?include=all", YAML, RunningService.report())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theSameInJsonHasTheSameIdAndTheSameBytes() {
        Documents documents = Documents.create();
        String asJson = documents.toJson(documents.read(AnnualReport.class, RunningService.REPORT));
        HttpResponse<String> yaml = service.post("/v1/assessments", YAML, RunningService.report());
        HttpResponse<String> json = service.post("/v1/assessments", "application/json", asJson);
        assertThat(json.headers().firstValue("Zhunsheng-Assessment"))
                .isPresent()
                .isEqualTo(yaml.headers().firstValue("Zhunsheng-Assessment"));
        assertThat(json.body()).isEqualTo(yaml.body());
        assertThat(json.headers().firstValue("ETag")).isEqualTo(yaml.headers().firstValue("ETag"));
    }

    @Test
    void anotherSchemeIsAnotherAssessment() {
        String dossier = RunningService.dossier("c", 0).replace("approval.overdue", "circulars.received");
        HttpResponse<String> own =
                service.post("/v1/assessments?scheme=county-of-our-own", "application/json", dossier);
        assertThat(json(own).at("/scheme").asString()).isEqualTo("county-of-our-own");
        // Of 20 points only the 6 for no circular are decided.
        assertThat(json(own).at("/total/low").asString()).isEqualTo("6");
        assertThat(json(own).at("/total/high").asString()).isEqualTo("20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/json",
                "application/vnd.zhunsheng.v1+json|application/vnd.zhunsheng.v1+json",
                "application/yaml, application/json;q=0.5|application/yaml",
                "text/csv, application/*;q=0.1|application/json"
            })
    void theFormIsTheOneThatIsAccepted(String accept, String given) {
        HttpResponse<String> response =
                service.post("/v1/gaps", "application/json", RunningService.dossier("c", 1), "Accept", accept);
        assertThat(response.headers().firstValue("Content-Type")).contains(given);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en-GB, zh;q=0.5|en", "fr, zh-Hans|zh-CN", "fr|zh-CN", "en;q=0, zh|zh-CN", "%%%|zh-CN"})
    void theLanguageIsTheOneThatIsAccepted(String accept, String given) {
        HttpResponse<String> response =
                service.post("/v1/gaps", "application/json", RunningService.dossier("c", 1), "Accept-Language", accept);
        assertThat(response.headers().firstValue("Content-Language")).contains(given);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        HttpResponse<String> first = service.get("/v1/schemes/county-of-our-own");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = service.get("/v1/schemes/county-of-our-own", "If-None-Match", "\"x\", " + tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(service.get("/v1/schemes/county-of-our-own", "If-None-Match", "\"x\"")
                        .body())
                .isEqualTo(first.body());
    }

    @Test
    void aConditionThatDoesNotHoldIsAProblem() {
        String tag = service.get("/v1/schemes").headers().firstValue("ETag").orElseThrow();
        assertThat(service.get("/v1/schemes", "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(service.get("/v1/schemes", "If-Match", "*").statusCode()).isEqualTo(200);
        assertThat(service.get("/v1/schemes", "If-Match", "W/" + tag).statusCode())
                .as("weak tags match nothing here")
                .isEqualTo(412);
        HttpResponse<String> other = service.get("/v1/schemes", "If-Match", "\"x\"");
        assertThat(other.statusCode()).isEqualTo(412);
        assertThat(other.body()).contains("PRECONDITION_FAILED");
    }

    @Test
    void whatIsPostedIsWorkedOnWhateverTagTheCallerHas() {
        String dossier = RunningService.dossier("c", 1);
        HttpResponse<String> first = service.post("/v1/assessments", "application/json", dossier);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = service.post("/v1/assessments", "application/json", dossier, "If-None-Match", tag);
        assertThat(again.statusCode()).as("304 is for reading").isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(service.post("/v1/assessments", "application/json", dossier, "If-Match", tag)
                        .statusCode())
                .as("nothing is kept there that could match")
                .isEqualTo(412);
    }

    @Test
    void aListComesInPages() {
        List<String> paged = new ArrayList<>();
        JsonNode page = json(service.get("/v1/profiles?limit=3"));
        assertThat(page.get("items")).hasSize(3);
        while (true) {
            page.get("items").values().forEach(item -> paged.add(item.get("id").asString()));
            if (!page.has("next")) {
                break;
            }
            page = json(
                    service.get("/v1/profiles?limit=3&after=" + page.get("next").asString()));
        }
        assertThat(paged)
                .hasSizeGreaterThan(3)
                .containsExactlyElementsOf(json(service.get("/v1/profiles")).get("items").values().stream()
                        .map(item -> item.get("id").asString())
                        .toList());
    }

    @Test
    void aSchemeThatWasGivenOutIsSoundWhenItComesBack() {
        String scheme =
                service.get("/v1/schemes/county-of-our-own", "Accept", YAML).body();
        JsonNode check = json(service.post("/v1/schemes:check", YAML, scheme));
        assertThat(check.get("sound").asBoolean()).isTrue();
        JsonNode wrong = json(service.post("/v1/schemes:check", YAML, scheme.replaceFirst("total: .*", "total: 21")));
        assertThat(wrong.get("sound").asBoolean()).isFalse();
        assertThat(wrong.at("/errors/0/line").asInt()).isPositive();
    }

    @Test
    void aVocabularyIsGivenWholeAsADocument() {
        JsonNode list = json(service.get("/v1/vocabularies"));
        String id = BundledData.load().vocabulary().id();
        assertThat(list.get("items").values())
                .filteredOn(item -> item.get("id").asString().equals(id))
                .singleElement()
                .satisfies(item -> assertThat(item.get("facts").asInt())
                        .isEqualTo(BundledData.load().vocabulary().facts().size()));
        String yaml = service.get("/v1/vocabularies/" + id, "Accept", YAML).body();
        assertThat(Documents.create().read(Vocabulary.class, "yaml", yaml))
                .isEqualTo(BundledData.load().vocabulary());
        assertThat(service.get("/v1/vocabularies/not-there").statusCode()).isEqualTo(404);
    }

    @Test
    void whatDoesNotAddUpIsToldWithTheFiguresThatTheMistakeCanBeIn() {
        String report = """
                zhunsheng: annual-report/1
                unit: {id: u, name: 某县, kind: COUNTY}
                period: "2024"
                title: 某县2024年法治政府建设年度报告
                measures:
                  - id: m1
                    title: 行政应诉
                    figures:
                      - {code: appearance.hearings, value: 36, unit: EVENT}
                      - {code: appearance.attended, value: 30, unit: EVENT}
                      - {code: appearance.rate, value: 100, unit: PERCENT}
                """;
        JsonNode checked = json(service.post("/v1/relations:check", YAML, report));
        assertThat(checked.at("/findings/0/rule").asString()).isEqualTo("RATE_DISAGREES");
        assertThat(checked.at("/findings/0/contradiction/sets")).hasSize(3);
        assertThat(checked.at("/findings/0/contradiction/relations/0/imbalance/low")
                        .asString())
                .startsWith("16.1");
        assertThat(json(service.get("/v1/relations:check")).get("faults").values())
                .noneMatch(fault -> fault.get("error").asBoolean());
        assertThat(json(service.get("/v1/relations?limit=2")).get("items")).hasSize(2);
    }

    @Test
    void headTellsWhatGetWouldSend() {
        HttpResponse<String> head =
                service.send(service.request("/v1/schemes").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void everyAnswerIsHardened() {
        assertThat(service.get("/health/live").headers().map())
                .containsKeys("X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy", "X-Frame-Options")
                .doesNotContainKey("Server");
    }
}
