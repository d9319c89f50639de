package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Sends the example of an operation as it stands in the contract. */
final class ContractExample {
    private ContractExample() {}

    /** The answer to the example of {@code operation}, in {@code language}. */
    static HttpResponse<String> send(
            RunningService asked, String path, String method, JsonNode operation, String language) {
        String address = path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.get("parameters").values()) {
            if (parameter.has("example")) {
                String name = parameter.get("name").asString();
                String value = encoded(parameter.get("example").asString());
                if (parameter.get("in").asString().equals("path")) {
                    address = address.replace("{" + name + "}", value);
                } else {
                    query.add(name + "=" + value);
                }
            }
        }
        HttpRequest.Builder request = asked.request(
                address + (query.isEmpty() ? "" : "?" + String.join("&", query)), "Accept-Language", language);
        Optional<Map.Entry<String, JsonNode>> body = operation.at("/requestBody/content").properties().stream()
                .filter(content ->
                        content.getValue().has("example") || content.getValue().has("x-example-at"))
                .findFirst();
        assertThat(body.isPresent()).as("an example of the body").isEqualTo(operation.has("requestBody"));
        if (body.isEmpty()) {
            return asked.send(request.method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody()));
        }
        request.header("Content-Type", body.get().getKey());
        return asked.send(
                request.POST(BodyPublishers.ofByteArray(bytes(asked, body.get().getValue()))));
    }

    private static byte[] bytes(RunningService asked, JsonNode content) {
        JsonNode external = content.path("x-example-at");
        if (external.isMissingNode()) {
            JsonNode example = content.get("example");
            return (example.isString() ? example.asString() : example.toString()).getBytes(StandardCharsets.UTF_8);
        }
        URI address = asked.address().resolve(external.asString());
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
