package org.zhunsheng.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a scoring service. Every method throws {@link ServiceProblemException} if the service refuses, and {@link UncheckedIOException}
 * if it cannot be reached. Immutable and thread-safe.
 */
public final class ScoringClient {
    static final String JSON = "application/vnd.zhunsheng.v1+json";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** So many dossiers of a batch go into one request: few enough that both sides fit into what the network buffers. */
    private static final int PER_REQUEST = 200;

    private static final String LINES = "application/x-ndjson";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Documents documents = Documents.create();
    private final Exchange exchange;

    private ScoringClient(Exchange exchange) {
        this.exchange = exchange;
    }

    /** A client of the service at {@code address}, such as {@code http://127.0.0.1:8080}. */
    public static ScoringClient of(URI address) {
        return new ScoringClient(Exchange.with(address));
    }

    /** This client with an API key or token. */
    public ScoringClient withKey(String keyOrToken) {
        return new ScoringClient(exchange.withKey(keyOrToken));
    }

    /** This client, asking for texts in {@code language}. */
    public ScoringClient in(Lang language) {
        return new ScoringClient(exchange.in(language));
    }

    /** This client, measuring by the scheme with the id {@code scheme} instead of the usual one. */
    public ScoringClient by(String scheme) {
        return new ScoringClient(exchange.by(scheme));
    }

    /** What the service says of the unit of {@code dossier}. */
    public UnitClient unit(Dossier dossier) {
        return new UnitClient(this, dossier);
    }

    /** What the service says of the unit of {@code report}. */
    public UnitClient unit(AnnualReport report) {
        return new UnitClient(this, report);
    }

    /** How the unit of {@code dossier} stands, with the ledger. */
    public JsonNode assess(Dossier dossier) {
        return unit(dossier).assess();
    }

    /** How the unit of {@code report} stands, with the ledger. */
    public JsonNode assess(AnnualReport report) {
        return unit(report).assess();
    }

    /** What the audit finds in {@code report}. */
    public JsonNode audit(AnnualReport report) {
        return json("/v1/audits", ImmutableMap.of(), report);
    }

    /** Why the total moved from {@code earlier} to {@code later}, two dossiers of one unit. */
    public JsonNode compare(Dossier earlier, Dossier later) {
        return ofTwo("/v1/comparisons", ImmutableMap.of(), earlier, later);
    }

    /** Why the total moved from {@code earlier} to {@code later}, and what became of the earlier report's problems and plans. */
    public JsonNode compare(AnnualReport earlier, AnnualReport later) {
        return ofTwo("/v1/comparisons", ImmutableMap.of(), earlier, later);
    }

    /** How {@code plan}, which answers {@code report}, stands on {@code day}. */
    public JsonNode statusOf(RectificationPlan plan, AnnualReport report, LocalDate day) {
        return ofTwo("/v1/plans:status", ImmutableMap.of("on", day.toString()), plan, report);
    }

    /**
     * What a workbook (.xlsx) says. Its faults are told with sheet and cell.
     *
     * @param type {@link AnnualReport} or {@link Dossier}
     */
    public <T> T readWorkbook(Class<T> type, byte[] workbook) {
        byte[] document = exchange.post("/v1/workbooks:read", ImmutableMap.of(), WORKBOOK, workbook, JSON);
        return documents.read(type, "workbook", new String(document, UTF_8));
    }

    /** The schemes that the service scores by. */
    public JsonNode schemes() {
        return MAPPER.readTree(exchange.get("/v1/schemes", JSON));
    }

    /**
     * Scores {@code dossiers}, however many, and hands on what became of each in their order. What was handed on is done: if the
     * connection fails, go on with the first that was not.
     */
    public void assessAll(Stream<Dossier> dossiers, Consumer<BatchAnswer> answers) {
        long done = 0;
        Iterator<List<Dossier>> parts = Iterators.partition(dossiers.iterator(), PER_REQUEST);
        while (parts.hasNext()) {
            done = assess(parts.next(), done, answers);
        }
    }

    private long assess(List<Dossier> part, long from, Consumer<BatchAnswer> answers) {
        StringBuilder lines = new StringBuilder();
        part.forEach(dossier -> lines.append(line(dossier)));
        try (Stream<String> body = exchange.lines("/v1/assessments:batch", LINES, lines.toString())) {
            long number = from;
            for (Iterator<String> line = body.iterator(); line.hasNext(); ) {
                answers.accept(BatchAnswer.of(number++, MAPPER.readTree(line.next())));
            }
            if (number != from + part.size()) {
                throw new UncheckedIOException(new IOException("the batch ended after " + number + " units"));
            }
            return number;
        }
    }

    Documents documents() {
        return documents;
    }

    JsonNode json(String path, Map<String, String> parameters, Object document) {
        return MAPPER.readTree(post(path, parameters, document, JSON));
    }

    JsonNode ofTwo(String path, Map<String, String> parameters, Object first, Object second) {
        byte[] lines = (line(first) + line(second)).getBytes(UTF_8);
        return MAPPER.readTree(exchange.post(path, parameters, LINES, lines, JSON));
    }

    byte[] post(String path, Map<String, String> parameters, Object document, String accept) {
        byte[] body = documents.toJson(document).getBytes(UTF_8);
        return exchange.post(path, parameters, "application/json", body, accept);
    }

    private String line(Object document) {
        return CanonicalJson.writeLine(documents.tree(document));
    }
}
