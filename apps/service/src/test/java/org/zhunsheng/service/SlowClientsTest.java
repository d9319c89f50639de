package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Clients that are slow, or send without end, cost the others nothing: more of them than there are threads, and all others served. */
class SlowClientsTest {
    private static final int MEBIBYTES = 1024;
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
    void sixtyFourSlowClientsAndTwoThatSendAGigabyteStopNobody() throws IOException, InterruptedException {
        try (RunningService service = RunningService.start()) {
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < 64; i++) {
                    Socket socket = service.connect();
                    socket.getOutputStream()
                            .write((HEAD + "Content-Length: 1000\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
                    slow.add(socket);
                }
                String length = "Content-Length: " + (MEBIBYTES << 20) + "\r\n\r\n";
                FutureTask<Integer> told = inBackground(() -> mebibytesTaken(service, length, " ".repeat(1 << 20)));
                FutureTask<Integer> chunked = inBackground(() -> mebibytesTaken(
                        service, "Transfer-Encoding: chunked\r\n\r\n", "100000\r\n" + " ".repeat(1 << 20) + "\r\n"));
                for (int i = 0; i < 50; i++) {
                    assertThat(service.post("/v1/assessments", "application/json", RunningService.dossier("c", i))
                                    .statusCode())
                            .isEqualTo(200);
                }
                assertThat(told.get()).as("MiB that went out").isLessThan(64);
                assertThat(chunked.get()).as("MiB that went out").isLessThan(64);
            } catch (ExecutionException e) {
                throw new AssertionError(e);
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }
    }

    private static FutureTask<Integer> inBackground(Callable<Integer> work) {
        FutureTask<Integer> task = new FutureTask<>(work);
        new Thread(task).start();
        return task;
    }

    /** How much of a gibibyte goes out before the connection is closed. */
    private static int mebibytesTaken(RunningService service, String head, String mebibyte) throws IOException {
        int sent = 0;
        try (Socket socket = service.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write((HEAD + head).getBytes(StandardCharsets.US_ASCII));
            while (sent < MEBIBYTES) {
                out.write(mebibyte.getBytes(StandardCharsets.US_ASCII));
                sent++;
            }
        } catch (SocketException e) {
            // The connection is closed, as it should be.
            return sent;
        }
        return sent;
    }

    @Test
    void oneCallerLeavesRoomForTheBatchesOfOthers() throws IOException {
        try (RunningService service = RunningService.start("zhunsheng.service.limits.batches-per-caller=1");
                Socket socket = service.connect()) {
            begin(socket);
            String lines = RunningService.dossier("c", 1) + "\n";
            var answer = service.post("/v1/assessments:batch", "application/x-ndjson", lines, "Accept-Language", "en");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).contains("batches");
            assertThat(service.post("/v1/assessments", "application/json", RunningService.dossier("c", 1))
                            .statusCode())
                    .as("single calls go on")
                    .isEqualTo(200);
        }
    }

    /** Begins a batch and waits for its first answer: work in hand that does not end. */
    private static void begin(Socket socket) throws IOException {
        socket.getOutputStream()
                .write(
                        ("POST /v1/assessments:batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                                        + "Content-Length: 100000\r\n\r\n" + RunningService.dossier("c", 0) + "\n")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(socket.getInputStream().read()).as("the batch has begun").isEqualTo('H');
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
            begin(socket);
            var answer = service.post("/v1/assessments", "application/json", RunningService.dossier("c", 1));
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        }
    }
}
