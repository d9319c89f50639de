package org.zhunsheng.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the service on a free port, has it score a report, and ends it: a run in which all classes are loaded that a start needs, for
 * an archive of them ({@code -XX:ArchiveClassesAtExit}).
 */
final class CdsTraining {
    private CdsTraining() {}

    /**
     * Runs it.
     *
     * @param args the file of a report in YAML
     * @throws IOException if the report is not there or the service does not answer
     * @throws InterruptedException if the answer is no longer waited for
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext service = ServiceApplication.warm().run("--server.port=0")) {
            score(
                    Path.of(args[0]),
                    Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port")));
        }
    }

    private static void score(Path report, String port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/assessments"))
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofFile(report))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IOException("the service answered " + status);
        }
    }
}
