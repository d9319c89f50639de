package org.zhunsheng.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.text.Lang;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests to one service, as one caller, in one language, by one scheme. Immutable and thread-safe.
 *
 * @param http sends them
 * @param service the address of the service
 * @param key the API key or token, if one is needed
 * @param lang the language of the answers
 * @param scheme the scheme to be measured by, if it is not the usual one
 */
record Exchange(HttpClient http, URI service, Optional<String> key, Lang lang, Optional<String> scheme) {
    static Exchange with(URI service) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new Exchange(http, service, Optional.empty(), Lang.ZH, Optional.empty());
    }

    Exchange withKey(String other) {
        return new Exchange(http, service, Optional.of(other), lang, scheme);
    }

    Exchange in(Lang other) {
        return new Exchange(http, service, key, other, scheme);
    }

    Exchange by(String other) {
        return new Exchange(http, service, key, lang, Optional.of(other));
    }

    /** What {@code GET path} gives. */
    byte[] get(String path, String accept) {
        return whole(request(path, ImmutableMap.of()).header("Accept", accept).GET());
    }

    /** What {@code POST path} gives for {@code body}, which is measured. */
    byte[] post(String path, Map<String, String> parameters, String type, byte[] body, String accept) {
        return whole(posting(path, parameters, type, BodyPublishers.ofByteArray(body), accept));
    }

    /** The lines that {@code POST path} gives for {@code body}, as they come. */
    Stream<String> lines(String path, String type, String body) {
        HttpResponse<Stream<String>> response = send(
                posting(path, ImmutableMap.of(), type, BodyPublishers.ofString(body), type), BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            try (Stream<String> problem = response.body()) {
                throw problem(response.statusCode(), String.join("\n", problem.toList()));
            }
        }
        return response.body();
    }

    private HttpRequest.Builder posting(
            String path, Map<String, String> parameters, String type, HttpRequest.BodyPublisher body, String accept) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        scheme.ifPresent(id -> all.put("scheme", id));
        return request(path, all)
                .header("Content-Type", type)
                .header("Accept", accept)
                .POST(body);
    }

    private HttpRequest.Builder request(String path, Map<String, String> parameters) {
        String query = Joiner.on('&')
                .join(parameters.entrySet().stream()
                        .map(set -> set.getKey() + "=" + URLEncoder.encode(set.getValue(), UTF_8))
                        .iterator());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.resolve(query.isEmpty() ? path : path + "?" + query))
                .timeout(Duration.ofMinutes(1))
                .header("Accept-Language", lang == Lang.ZH ? "zh" : "en");
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private byte[] whole(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw problem(response.statusCode(), new String(response.body(), UTF_8));
        }
        return response.body();
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private static ServiceProblemException problem(int status, String body) {
        return new ServiceProblemException(status, JsonMapper.shared().readTree(body.isEmpty() ? "{}" : body));
    }
}
