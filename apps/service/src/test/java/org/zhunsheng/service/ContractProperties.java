package org.zhunsheng.service;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.zhunsheng.client.PlanAim;
import org.zhunsheng.client.ScoringClient;
import org.zhunsheng.client.UnitClient;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.Endpoints;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.spring.Assessors;
import org.zhunsheng.testkit.DossierArbitraries;

/**
 * Whatever is sent, right or broken: no failure of ours, every refusal a problem document, every answer as the contract says. How many
 * requests are sent is set by {@code jqwik.tries.default}.
 */
class ContractProperties {
    @SuppressWarnings("NullAway.Init")
    private static RunningService service;

    @SuppressWarnings("NullAway.Init")
    private static Contract contract;

    /** A report as the service itself writes it into a workbook. */
    @SuppressWarnings("NullAway.Init")
    private static byte[] reportAsWorkbook;

    /** A plan that the service itself has drafted, and the report that it answers. */
    @SuppressWarnings("NullAway.Init")
    private static String planAndReport;

    /** Dossiers of a county, a line each. */
    @SuppressWarnings("NullAway.Init")
    private static Arbitrary<String> dossier;

    /** A request that may be right or broken in any of its parts. */
    @SuppressWarnings("ArrayRecordComponent") // Sent once; nobody compares requests.
    record Sent(String id, String method, String path, Map<String, String> headers, byte[] body) {}

    /** A body and what it is said to be. */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(String type, byte[] body) {
        static Content of(String type, String text) {
            return new Content(type, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @BeforeContainer
    static void start() {
        service = RunningService.start();
        contract = new Contract(service.get("/v1/openapi.json").body());
        Documents documents = Documents.create();
        AnnualReport report = documents.read(AnnualReport.class, RunningService.REPORT);
        dossier = DossierArbitraries.of(service.bean(Assessors.class)
                        .rules()
                        .scheme("demonstration-100")
                        .basis(UnitKind.COUNTY))
                .dossiers(UnitKind.COUNTY)
                .map(document -> CanonicalJson.writeLine(documents.tree(document)));
        UnitClient unit = ScoringClient.of(service.address()).unit(report);
        reportAsWorkbook = unit.workbook();
        planAndReport = CanonicalJson.writeLine(documents.tree(unit.draftPlan(PlanAim.liftBy(BigDecimal.ONE))))
                + CanonicalJson.writeLine(documents.tree(report));
    }

    @AfterContainer
    static void stop() {
        service.close();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyAnswerKeepsTheContract(@ForAll("requests") Sent sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + sent.path()))
                .method(sent.method(), BodyPublishers.ofByteArray(sent.body()));
        sent.headers().forEach(request::header);
        HttpResponse<String> response = service.send(request);
        contract.check(sent.id(), response);
        Statistics.label("carried out")
                .collect(response.statusCode() == 200)
                .coverage(share -> share.check(true).percentage(percent -> percent > 15));
    }

    @Provide
    Arbitrary<Sent> requests() {
        List<Endpoint> endpoints = service.bean(Endpoints.class).all();
        Arbitrary<Endpoint> endpoint = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(endpoints)),
                Tuple.of(
                        3,
                        Arbitraries.of(endpoints.stream()
                                .filter(one -> !one.takes().isEmpty())
                                .toList())));
        return endpoint.flatMap(one -> Combinators.combine(
                        mostly(one.method(), Arbitraries.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")),
                        path(one),
                        query(one),
                        headers(one),
                        content(one))
                .as((method, path, query, headers, content) -> new Sent(
                        operation(endpoints, one, method),
                        method,
                        path + query,
                        with(headers, content.type()),
                        method.equals("GET") ? new byte[0] : content.body())));
    }

    /** The operation that {@code method} calls on the path of {@code endpoint}, which may be another one's. */
    private static String operation(List<Endpoint> endpoints, Endpoint endpoint, String method) {
        return endpoints.stream()
                .filter(other ->
                        other.path().equals(endpoint.path()) && other.method().equals(method))
                .findFirst()
                .orElse(endpoint)
                .id();
    }

    private static Map<String, String> with(Map<String, String> headers, String contentType) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", contentType);
        return all;
    }

    private static <T> Arbitrary<T> mostly(T usual, Arbitrary<T> other) {
        return Arbitraries.frequencyOf(Tuple.of(15, Arbitraries.just(usual)), Tuple.of(1, other));
    }

    private static Arbitrary<String> path(Endpoint endpoint) {
        Arbitrary<String> variable = Arbitraries.of(
                "demonstration-100",
                "cn-demonstration-reference-2021",
                "COUNTY",
                "township",
                "none",
                "%E5%87%86",
                "a%20b",
                "~");
        Arbitrary<String> year = Arbitraries.of("2023", "23", "~");
        Arbitrary<String> extra = mostly("", Arbitraries.of("/", "/x", "%00", ":x", "%2e%2e"));
        return Combinators.combine(variable, year, extra)
                .as((value, ofYear, more) ->
                        endpoint.path().replace("{year}", ofYear).replaceAll("\\{[a-z]+\\}", value) + more);
    }

    private static Arbitrary<String> query(Endpoint endpoint) {
        Arbitrary<String> right = rightQuery(endpoint);
        Arbitrary<String> known = endpoint.parameters().isEmpty()
                ? Arbitraries.just("limit")
                : Arbitraries.of(endpoint.parameters().stream()
                        .map(parameter -> parameter.name())
                        .toList());
        Arbitrary<String> name = mostlyFrom(known, Arbitraries.of("", "x", "%E5", "limit"));
        Arbitrary<String> value = Arbitraries.of(
                "demonstration-100", "1", "0", "100", "true", "", "-1", "%", "dG93bnNoaXA", "a=b", "gaps,audit");
        Arbitrary<String> wrong =
                Combinators.combine(name, value).as((left, right1) -> "?" + left + "=" + escaped(right1));
        int often = endpoint.id().equals("plan") || endpoint.id().equals("draftPlan") ? 1 : 9;
        return Arbitraries.frequencyOf(Tuple.of(often, right), Tuple.of(3, wrong));
    }

    /** What a caller would set. A search for a plan is work for a second, so it is asked for seldom. */
    private static Arbitrary<String> rightQuery(Endpoint endpoint) {
        return switch (endpoint.id()) {
            case "plan", "draftPlan" ->
                Arbitraries.of("lift=1", "effort=5", "grade=passed&until=2024-06-30", "effort=3&from=2024-02-01")
                        .map(aim -> "?seconds=1&" + aim);
            case "planStatus" -> Arbitraries.just("?on=2024-06-30");
            case "assess" -> Arbitraries.of("", "?include=", "?include=gaps,audit", "?scheme=demonstration-100");
            case "emptyWorkbook" -> Arbitraries.of("", "?as=dossier&unit=A&id=a");
            case "compare" -> Arbitraries.of("", "?earlier-scheme=demonstration-100");
            default -> Arbitraries.just("");
        };
    }

    /** A lone percent sign is refused by the client already. */
    private static String escaped(String value) {
        return value.equals("%") ? "%25" : value;
    }

    private static <T> Arbitrary<T> mostlyFrom(Arbitrary<T> usual, Arbitrary<T> other) {
        return Arbitraries.frequencyOf(Tuple.of(5, usual), Tuple.of(1, other));
    }

    private static Arbitrary<Map<String, String>> headers(Endpoint endpoint) {
        Arbitrary<String> accept = mostlyFrom(
                Arbitraries.of(endpoint.gives()),
                Arbitraries.of("*/*", "image/png", "a/b;q=2", ",", "application/*;q=0.1", "text/html;level=1"));
        Arbitrary<String> language = Arbitraries.of("zh", "en", "en-US,zh;q=0.2", "*", ";;", "fr");
        Arbitrary<Map<String, String>> condition = Combinators.combine(
                        Arbitraries.of("If-Match", "If-None-Match"), Arbitraries.of("*", "\"x\"", "x", "W/\"y\""))
                .as(Map::of);
        return Combinators.combine(accept, language, mostly(Map.<String, String>of(), condition))
                .as((accepted, spoken, conditions) -> {
                    Map<String, String> headers = new HashMap<>(conditions);
                    headers.put("Accept", accepted);
                    headers.put("Accept-Language", spoken);
                    return headers;
                });
    }

    private static Arbitrary<Content> content(Endpoint endpoint) {
        List<String> types = endpoint.takes().stream()
                .filter(type -> !type.equals(MediaTypes.WORKBOOK))
                .toList();
        Arbitrary<String> type = mostlyFrom(
                types.isEmpty() ? Arbitraries.just(MediaTypes.JSON) : Arbitraries.of(types),
                Arbitraries.of("text/plain", "x", "application/json;charset=latin1", "application/xml"));
        Arbitrary<Content> text = Combinators.combine(type, body(endpoint)).as(Content::of);
        if (!endpoint.takes().contains(MediaTypes.WORKBOOK)) {
            return text;
        }
        Arbitrary<Content> workbook = Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.just(reportAsWorkbook)),
                        Tuple.of(
                                1,
                                Arbitraries.integers()
                                        .between(0, reportAsWorkbook.length - 1)
                                        .map(ContractProperties::torn)))
                .map(bytes -> new Content(MediaTypes.WORKBOOK, bytes));
        return types.isEmpty() ? mostlyFrom(workbook, text) : mostlyFrom(text, workbook);
    }

    /** The workbook with one byte turned. */
    private static byte[] torn(int at) {
        byte[] bytes = reportAsWorkbook.clone();
        bytes[at] ^= 0x55;
        return bytes;
    }

    private static Arbitrary<String> body(Endpoint endpoint) {
        Arbitrary<String> whole = whole(endpoint);
        return Arbitraries.frequencyOf(
                Tuple.of(3, whole),
                Tuple.of(3, whole.flatMap(ContractProperties::broken)),
                Tuple.of(
                        1,
                        Arbitraries.of("", "{}", "[]", "null", "\u0000", "zhunsheng: dossier/1", "{\"zhunsheng\":1}")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(200)));
    }

    /** A document as it should be: dossiers of every kind of unit, a report, a scheme; several a line for batches. */
    private static Arbitrary<String> whole(Endpoint endpoint) {
        return switch (endpoint.takesSchema()) {
            case "ScoringSchemeDocument" ->
                Arbitraries.just(Documents.create().toJson(BundledData.load().demonstrationScheme()));
            case "AnnualReportDocument" -> Arbitraries.just(RunningService.report());
            case "PlanOrReport" -> Arbitraries.just(planAndReport);
            default ->
                switch (endpoint.id()) {
                    case "assessBatch" -> dossier.list().ofMaxSize(4).map(lines -> String.join("", lines));
                    case "compare", "whatIf" ->
                        Combinators.combine(dossier, dossier).as((first, second) -> first + second);
                    default -> dossier;
                };
        };
    }

    /** {@code text} with a part cut out, doubled or replaced. */
    private static Arbitrary<String> broken(String text) {
        Arbitrary<Tuple2<Integer, Integer>> part = Arbitraries.integers()
                .between(0, text.length())
                .flatMap(from -> Arbitraries.integers()
                        .between(from, Math.min(text.length(), from + 20))
                        .map(to -> Tuple.of(from, to)));
        Arbitrary<String> with = Arbitraries.of(
                "", "\"", "}", "]", ",", "-1", "1e400", "null", "\"x\":1,", "\n", "�", "9".repeat(50), "&a *a");
        return Combinators.combine(part, with)
                .as((cut, put) -> text.substring(0, cut.get1()) + put + text.substring(cut.get2()));
    }
}
