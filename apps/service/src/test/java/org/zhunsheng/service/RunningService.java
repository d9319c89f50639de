package org.zhunsheng.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a free port of the loopback interface, as it is started by its users. */
final class RunningService implements AutoCloseable {
    static final Path REPORT = Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.yaml");

    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService start(String... properties) {
        List<String> args = new ArrayList<>(List.of("--server.port=0"));
        Arrays.stream(properties).map(property -> "--" + property).forEach(args::add);
        return new RunningService(ServiceApplication.application().run(args.toArray(String[]::new)));
    }

    static String report() {
        try {
            return Files.readString(REPORT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A dossier of a county on one line of JSON. */
    static String dossier(String unit, int overdue) {
        return """
                {"zhunsheng":"dossier/1","unit":{"id":"%s","name":"示例县","kind":"COUNTY"},"from":"2023-01-01",\
                "to":"2023-12-31","claims":[{"code":"approval.overdue","value":%d}]}""".formatted(unit, overdue);
    }

    int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    /** A connection to say things over that no client library would. */
    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(
                request(path, headers).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
