package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service is killed in the middle of stored batches; {@code service/load/kill.sh} does it many times. And what it says in its log
 * when callers and database fail it. Left out, with a line that says so, where there is no PostgreSQL.
 */
class KillTest {
    private static final int KILLS = 2;
    private static final int LINES = 500;
    private static Database database;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> binaries = Database.binaries();
        assumeTrue(
                binaries.isPresent(),
                "left out: killing the service in stored batches, since Debian's package postgresql is not installed");
        database = Database.start(binaries.orElseThrow());
    }

    @AfterAll
    static void stop() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    private static ServiceProcess service(String... more) throws IOException {
        List<String> properties = new ArrayList<>(
                List.of("zhunsheng.service.store.url=" + database.url(), "zhunsheng.service.store.username=zhunsheng"));
        properties.addAll(List.of(more));
        return ServiceProcess.start(properties.toArray(String[]::new));
    }

    private static String id(String answer) {
        return JsonMapper.shared().readTree(answer).get("id").asString();
    }

    private static ImmutableSet<String> kept(String column) throws SQLException {
        ImmutableSet.Builder<String> kept = ImmutableSet.builder();
        try (Connection connection = DriverManager.getConnection(database.url(), "zhunsheng", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + column + " from assessment where unit like 'k%'")) {
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
        }
        return kept.build();
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAfterKills() throws IOException, SQLException {
        List<String> batch = IntStream.range(0, LINES)
                .mapToObj(i -> RunningService.dossier("k" + i, 0))
                .toList();
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            try (ServiceProcess service = service()) {
                List<String> answers = service.killInBatch(batch, kill * 60);
                assertThat(answers).as("killed in the middle").hasSizeBetween(1, LINES - 1);
                answers.forEach(answer -> acknowledged.add(id(answer)));
            }
            assertThat(kept("id")).containsAll(acknowledged);
        }
        try (ServiceProcess service = service()) {
            List<String> answers = post(service, batch).lines().toList();
            assertThat(answers).hasSize(LINES);
            assertThat(answers.stream().map(KillTest::id).collect(Collectors.toSet()))
                    .containsAll(acknowledged);
        }
        assertThat(kept("id")).as("nothing twice").hasSize(LINES);
        assertThat(kept("unit")).hasSize(LINES);
    }

    @Test
    void theLogTellsFailuresWithoutTracePathOrSecret() throws IOException, InterruptedException {
        String key = "zs_" + "0123456789abcdef".repeat(2);
        String log;
        try (Database failing = Database.start(Database.binaries().orElseThrow());
                ServiceProcess service = ServiceProcess.start(
                        "zhunsheng.service.store.url=" + failing.url() + "?loginTimeout=2",
                        "zhunsheng.service.store.username=zhunsheng",
                        "zhunsheng.service.store.password=hunter2",
                        "zhunsheng.service.keys[0].name=district",
                        "zhunsheng.service.keys[0].sha256=" + Hashing.sha256().hashString(key, StandardCharsets.UTF_8),
                        "zhunsheng.service.keys[0].scopes=assess")) {
            assertThat(assess(service, key, "{broken").statusCode()).isEqualTo(422);
            assertThat(assess(service, key + "0", "{}").statusCode()).isEqualTo(401);
            breakOff(service, key);
            failing.crash();
            HttpResponse<String> away = assess(service, key, RunningService.dossier("k", 0));
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).contains("5");
            assertThat(away.body()).doesNotContain("SQL", "jdbc", "Exception");
            service.terminate();
            log = service.logUntilTheEnd();
        }
        assertThat(log)
                .contains("the store cannot be reached")
                .doesNotContain("\tat ", "Caused by", "hunter2", key, System.getProperty("user.dir"), "{broken");
    }

    private static HttpResponse<String> assess(ServiceProcess service, String key, String body) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(service.address() + "/v1/assessments"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Begins a batch, and goes away in the middle of a line. */
    private static void breakOff(ServiceProcess service, String key) throws IOException {
        try (Socket socket = service.connect()) {
            socket.getOutputStream()
                    .write(("POST /v1/assessments:batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                                    + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100000\r\n\r\n"
                                    + RunningService.dossier("k", 0) + "\n{\"half")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
    }

    private static String post(ServiceProcess service, List<String> batch) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(service.address() + "/v1/assessments:batch"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", batch))))
                .body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
