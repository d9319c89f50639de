package org.zhunsheng.client;

import com.google.common.collect.Iterators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a scoring service. Every method throws {@link ServiceProblemException} if the service refuses, and {@link UncheckedIOException}
 * if it cannot be reached. Immutable and thread-safe.
 */
public final class ScoringClient {
    /** So many dossiers of a batch go into one request: few enough that both sides fit into what the network buffers. */
    private static final int PER_REQUEST = 200;

    private static final String JSON = "application/vnd.zhunsheng.v1+json";
    private static final String LINES = "application/x-ndjson";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Documents documents = Documents.create();
    private final URI service;
    private final Optional<String> key;
    private final Lang lang;

    private ScoringClient(URI service, Optional<String> key, Lang lang) {
        this.service = service;
        this.key = key;
        this.lang = lang;
    }

    /** A client of the service at {@code address}, such as {@code http://127.0.0.1:8080}. */
    public static ScoringClient of(URI address) {
        return new ScoringClient(address, Optional.empty(), Lang.ZH);
    }

    /** This client with an API key or token. */
    public ScoringClient withKey(String keyOrToken) {
        return new ScoringClient(service, Optional.of(keyOrToken), lang);
    }

    /** This client, asking for texts in {@code language}. */
    public ScoringClient in(Lang language) {
        return new ScoringClient(service, key, language);
    }

    /** How the unit of {@code dossier} stands, by the usual scheme. */
    public JsonNode assess(Dossier dossier) {
        return post("/v1/assessments", dossier);
    }

    /** How the unit of {@code report} stands, by the usual scheme. */
    public JsonNode assess(AnnualReport report) {
        return post("/v1/assessments", report);
    }

    /** What the unit of {@code dossier} lacks. */
    public JsonNode gaps(Dossier dossier) {
        return post("/v1/gaps", dossier);
    }

    /** What the audit finds in {@code report}. */
    public JsonNode audit(AnnualReport report) {
        return post("/v1/audits", report);
    }

    /** The schemes that the service scores by. */
    public JsonNode schemes() {
        return read(send(request("/v1/schemes").header("Accept", JSON).GET().build()));
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
        part.forEach(dossier -> lines.append(CanonicalJson.writeLine(documents.tree(dossier))));
        HttpRequest request = request("/v1/assessments:batch")
                .header("Content-Type", LINES)
                .header("Accept", LINES)
                .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                .build();
        HttpResponse<Stream<String>> response = send(request, BodyHandlers.ofLines());
        try (Stream<String> body = response.body()) {
            if (response.statusCode() != 200) {
                throw problem(response.statusCode(), String.join("\n", body.toList()));
            }
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

    private JsonNode post(String path, Object document) {
        return read(send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(documents.toJson(document)))
                .build()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofMinutes(1))
                .header("Accept-Language", lang == Lang.ZH ? "zh" : "en");
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private static JsonNode read(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw problem(response.statusCode(), response.body());
        }
        return MAPPER.readTree(response.body());
    }

    private static ServiceProblemException problem(int status, String body) {
        return new ServiceProblemException(status, MAPPER.readTree(body.isEmpty() ? "{}" : body));
    }
}
