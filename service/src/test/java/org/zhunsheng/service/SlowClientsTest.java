package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that are slow, or send without end, cost the others nothing: more of them than there are threads, and all others served. */
class SlowClientsTest {
    private static final String HEAD =
            "POST /v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    @Test
    void clientsThatNeverFinishTheirBodyHoldNoThread() throws IOException {
        try (RunningService service = RunningService.start("server.tomcat.threads.max=4")) {
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < 16; i++) {
                    Socket socket = service.connect();
                    socket.getOutputStream()
                            .write((HEAD + "Content-Length: 1000\r\n\r\n{\"zhunsheng\":")
                                    .getBytes(StandardCharsets.US_ASCII));
                    slow.add(socket);
                }
                for (int i = 0; i < 20; i++) {
                    assertThat(service.post("/v1/assessments", "application/json", RunningService.dossier("c", i))
                                    .statusCode())
                            .isEqualTo(200);
                }
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void aClientThatIsTooSlowIsToldSo() throws IOException {
        try (RunningService service = RunningService.start("zhunsheng.service.limits.body-time=200ms");
                Socket socket = service.connect()) {
            socket.getOutputStream()
                    .write((HEAD + "Content-Length: 1000\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("TOO_SLOW");
        }
    }

    @Test
    void aClientThatSendsWithoutEndIsCutOff() throws IOException {
        try (RunningService service = RunningService.start();
                Socket socket = service.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write((HEAD + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("100000\r\n" + " ".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            int sent = 0;
            try {
                while (sent < 64) {
                    out.write(chunk);
                    sent++;
                }
            } catch (IOException e) {
                // The connection is closed, as it should be.
            }
            assertThat(sent).as("MiB that went out").isLessThan(64);
            assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void bodiesThatTogetherWouldTakeTooMuchMemoryAreRefused() throws IOException {
        try (RunningService service =
                RunningService.start("zhunsheng.service.limits.body=1MB", "zhunsheng.service.limits.buffered=1KB")) {
            var answer = service.post("/v1/assessments", "application/json", " ".repeat(2000));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(service.post("/v1/assessments", "application/json", RunningService.dossier("c", 1))
                            .statusCode())
                    .as("what is given back can be used again")
                    .isEqualTo(200);
        }
    }

    @Test
    void aCallerWithTooMuchInHandIsToldToWait() throws IOException {
        try (RunningService service = RunningService.start("zhunsheng.service.limits.calls-per-caller=1");
                Socket socket = service.connect()) {
            // A batch that is not finished is work in hand.
            socket.getOutputStream()
                    .write(
                            ("POST /v1/assessments:batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                                            + "Content-Length: 100000\r\n\r\n" + RunningService.dossier("c", 0) + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().read()).as("the batch has begun").isEqualTo('H');
            var answer = service.post("/v1/assessments", "application/json", RunningService.dossier("c", 1));
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        }
    }
}
