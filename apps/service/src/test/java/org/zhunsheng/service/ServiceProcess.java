package org.zhunsheng.service;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service in a process of its own, on a free port of the loopback interface: it can be killed, and it has a log of its own. */
final class ServiceProcess implements AutoCloseable {
    private static final String READY = "ready: ";

    private final Process process;
    private final BufferedReader output;
    private final StringBuilder log = new StringBuilder();
    private final URI address;
    private final Thread reading;

    private ServiceProcess(Process process) throws IOException {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.address = awaitAddress();
        this.reading = new Thread(this::readOn);
        reading.start();
    }

    static ServiceProcess start(String... properties) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ServiceApplication.class.getName(),
                "--server.port=0",
                "--zhunsheng.language=en"));
        Arrays.stream(properties).map(property -> "--" + property).forEach(command::add);
        return new ServiceProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private URI awaitAddress() throws IOException {
        while (true) {
            String line = nextLine();
            if (line == null) {
                throw new IOException("the service does not start:\n" + log);
            }
            if (line.contains(READY)) {
                return URI.create(line.substring(line.indexOf(READY) + READY.length()));
            }
        }
    }

    private @Nullable String nextLine() throws IOException {
        String line = output.readLine();
        if (line != null) {
            log.append(line).append('\n');
        }
        return line;
    }

    private void readOn() {
        try {
            while (nextLine() != null) {
                // All of it belongs into the log.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return address;
    }

    /** A connection to say things over that no client library would. */
    Socket connect() throws IOException {
        return new Socket(address.getHost(), address.getPort());
    }

    /** Kills the process as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    /** Asks the process to end, as {@code kill} does. */
    void terminate() {
        process.destroy();
    }

    /** Everything that the process printed until it ended. */
    String logUntilTheEnd() throws InterruptedException {
        process.waitFor();
        reading.join();
        return log.toString();
    }

    /**
     * Sends {@code lines} as a batch and kills the process when a number of lines of the response came.
     *
     * @return the lines of the answer that came whole
     */
    List<String> killInBatch(List<String> lines, int after) throws IOException {
        byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try (Socket socket = connect()) {
            // The older version of HTTP answers without chunks.
            socket.getOutputStream()
                    .write(("POST /v1/assessments:batch HTTP/1.0\r\nHost: localhost\r\n"
                                    + "Content-Type: application/x-ndjson\r\nContent-Length: " + body.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            int count = 0;
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                received.write(next);
                if (next == '\n' && ++count == after) {
                    kill();
                }
            }
        } catch (IOException e) {
            // The connection broke with the process.
            kill();
        }
        String text = received.toString(StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith("{"))
                .toList();
    }

    @Override
    public void close() {
        kill();
        try {
            logUntilTheEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
