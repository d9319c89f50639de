package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShutdownTest {
    @Test
    void whatWasAcceptedIsFinishedBeforeTheServiceEnds() throws IOException, InterruptedException {
        RunningService service = RunningService.start();
        try (Socket socket = service.connect()) {
            String first = RunningService.dossier("first", 0) + "\n";
            String last = RunningService.dossier("last", 1) + "\n";
            socket.getOutputStream()
                    .write(
                            ("POST /v1/assessments:batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                                            + "Connection: close\r\nContent-Length: "
                                            + (first + last).getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n"
                                            + first)
                                    .getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().read()).as("the batch has begun").isEqualTo('H');
            Thread ending = new Thread(service::close);
            ending.start();
            socket.getOutputStream().write(last.getBytes(StandardCharsets.UTF_8));
            String rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(rest).contains("\"first\"", "\"last\"").endsWith("0\r\n\r\n");
            ending.join();
        }
    }
}
