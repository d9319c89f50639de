package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests that no honest client sends: each is refused as problem details whose status is that of the response, nothing of the server
 * shows through, and the next request is served.
 */
class HostileRequestsTest {
    private static final String END = "\r\nConnection: close\r\n\r\n";
    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";
    private static final String POST = "POST /v1/assessments" + HOST;
    private static final String JSON = POST + "Content-Type: application/json\r\n";
    private static final int LONGEST = 4000;
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3}).*");
    private static final Pattern BODY_STATUS = Pattern.compile("\"status\":(\\d{3})");

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Arguments of(String name, String request, int... statuses) {
        return Arguments.of(name, request, statuses);
    }

    static Stream<Arguments> requests() {
        String big = "x".repeat(20_000);
        return Stream.of(
                // methods
                of("an unknown method", "FOO /v1/schemes" + HOST + END, 400, 405, 501),
                of("CONNECT", "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80" + END, 400, 405, 501),
                of("TRACE", "TRACE /v1/schemes" + HOST + END, 405),
                of("DELETE", "DELETE /v1/schemes" + HOST + END, 405),
                of("a method in small letters", "get /v1/schemes" + HOST + END, 400, 405, 501),
                of("a method with a blank in front", " GET /v1/schemes" + HOST + END, 400),
                // paths
                of("an escape that is none", "GET /v1/%zz" + HOST + END, 400),
                of("a NUL in the path", "GET /v1/schemes/%00" + HOST + END, 400, 404),
                of("a slash in an escape", "GET /v1%2fschemes" + HOST + END, 400, 404),
                of("up and up", "GET /v1/../../etc/passwd" + HOST + END, 400, 404),
                of("up in escapes", "GET /v1/schemes/%2e%2e/%2e%2e/etc" + HOST + END, 400, 404),
                of("a backslash", "GET /v1\\schemes" + HOST + END, 400, 404),
                of("a parameter of the path", "GET /v1/schemes;a=b" + HOST + END, 400, 404),
                of("bytes that are no UTF-8", "GET /v1/schemes/%ff%fe" + HOST + END, 400, 404),
                of("a very long path", "GET /" + big + HOST + END, 400, 404, 414),
                of("a full address of another host", "GET http://evil.example/v1/schemes" + HOST + END, 400, 404, 421),
                of("an asterisk", "GET *" + HOST + END, 400, 404),
                // Host
                of("no Host", "GET /v1/schemes HTTP/1.1" + END, 400),
                of("two Hosts", "GET /v1/schemes HTTP/1.1\r\nHost: localhost\r\nHost: evil.example" + END, 400),
                of("another Host", "GET /v1/schemes HTTP/1.1\r\nHost: evil.example" + END, 421),
                of("a Host that begins alike", "GET /v1/schemes HTTP/1.1\r\nHost: localhost.evil.example" + END, 421),
                of("a Host with a user", "GET /v1/schemes HTTP/1.1\r\nHost: a@localhost" + END, 400, 421),
                of("an empty Host", "GET /v1/schemes HTTP/1.1\r\nHost:" + END, 400, 421),
                // framing
                of("two lengths", JSON + "Content-Length: 2\r\nContent-Length: 3" + END + "{}", 400),
                of(
                        "a length and chunks",
                        JSON + "Content-Length: 2\r\nTransfer-Encoding: chunked" + END + "0\r\n\r\n",
                        400,
                        422),
                of("a negative length", JSON + "Content-Length: -1" + END, 400),
                of("a length that is no number", JSON + "Content-Length: 2x" + END + "{}", 400),
                of("a length beyond a long", JSON + "Content-Length: 99999999999999999999" + END, 400, 413),
                of("a length beyond the limit", JSON + "Content-Length: 99999999999" + END, 413),
                of("an unknown transfer coding", JSON + "Transfer-Encoding: zstd" + END, 400, 501),
                of("chunked in disguise", JSON + "Transfer-Encoding: xchunked" + END, 400, 501),
                of("a header without a name", "GET /v1/schemes" + HOST + ": b" + END, 400),
                of("a header with a NUL", "GET /v1/schemes" + HOST + "X-A: \0" + END, 400),
                of("a very long header", "GET /v1/schemes" + HOST + "X-A: " + big + END, 400, 413, 431),
                of("a version that is none", "GET /v1/schemes HTTP/9.9\r\nHost: localhost" + END, 400, 505),
                // media types
                of("no media type", POST + "Content-Length: 2" + END + "{}", 415),
                of(
                        "a form",
                        POST + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3" + END + "a=b",
                        415),
                of("a media type that is none", POST + "Content-Type: ;;;\r\nContent-Length: 2" + END + "{}", 400, 415),
                of(
                        "UTF-16",
                        POST + "Content-Type: application/json; charset=utf-16\r\nContent-Length: 2" + END + "{}",
                        415),
                of("a coding of the content", JSON + "Content-Encoding: gzip\r\nContent-Length: 2" + END + "{}", 415),
                of("nothing that is acceptable", "GET /v1/schemes" + HOST + "Accept: image/png" + END, 406),
                of(
                        "a weight of a media type that is none",
                        "GET /v1/schemes" + HOST + "Accept: application/json;q=x" + END,
                        400,
                        406),
                // bodies
                of("no body", JSON + "Content-Length: 0" + END, 400, 422),
                of("a body of NULs", JSON + "Content-Length: 2" + END + "\0\0", 400, 415, 422),
                of("an array too deep", JSON + "Content-Length: 5000" + END + "[".repeat(5000), 400, 413, 422),
                of("a number without end", JSON + "Content-Length: 5000" + END + "1".repeat(5000), 400, 413, 422),
                of("JSON of another kind", JSON + "Content-Length: 27" + END + "{\"zhunsheng\":\"catalogue/1\"}", 422),
                of("a query that is not known", "GET /v1/schemes?x=1" + HOST + END, 400),
                of("a query with a NUL", "GET /v1/schemes?lang=%00" + HOST + END, 400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void isRefusedInOneVoice(String name, String request, int... statuses) throws IOException {
        String answer = raw(request);
        Matcher status = STATUS.matcher(answer.lines().findFirst().orElse(""));
        assertThat(status.matches()).as(name + ": " + answer).isTrue();
        assertThat(statuses).as(name).contains(Integer.parseInt(status.group(1)));
        assertThat(answer).as(name).doesNotContainIgnoringCase("tomcat", "exception", "apache", "at org.", "java.");
        Matcher body = BODY_STATUS.matcher(answer);
        if (body.find()) {
            assertThat(body.group(1)).as(name).isEqualTo(status.group(1));
        }
        assertThat(answer).as(name).contains("application/problem+json");
    }

    @Test
    void aChunkSizeThatIsNoneEndsTheConnection() throws IOException {
        String answer = raw(JSON + "Transfer-Encoding: chunked" + END + "zz\r\n{}\r\n0\r\n\r\n");
        assertThat(answer).matches("|HTTP/1\\.1 400(?s:.*)");
    }

    @AfterEach
    void theNextRequestIsServed() throws IOException {
        assertThat(raw("GET /v1/schemes" + HOST + END)).startsWith("HTTP/1.1 200");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = service.connect()) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                int next;
                while (answer.size() < LONGEST
                        && (next = socket.getInputStream().read()) >= 0) {
                    answer.write(next);
                }
            } catch (SocketTimeoutException e) {
                // The server waits for the rest of a body that does not come; what it said is here.
                assertThat(answer.size()).isPositive();
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
