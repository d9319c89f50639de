import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stands in for Maven Central on this machine: takes the bundle that is sent, forgets it, and calls it valid. It listens on a free port of
 * the loopback address, which it writes to a file, and holds nothing against the bundle: {@code release/publish-dry} does.
 *
 * <p>{@code java release/Receiver.java FILE}; it runs until it is ended.
 */
final class Receiver {
    private static final String ID = "00000000-0000-0000-0000-000000000000";

    private Receiver() {}

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/publisher/upload", exchange -> answer(exchange, 201, "text/plain", ID));
        server.createContext("/api/v1/publisher/status", exchange -> answer(exchange, 200, "application/json",
                "{\"deploymentId\": \"" + ID + "\", \"deploymentName\": \"dry run\", \"deploymentState\": \"VALIDATED\","
                        + " \"purls\": [], \"errors\": {}}"));
        server.start();
        Path written = Path.of(args[0] + ".part");
        Files.writeString(written, String.valueOf(server.getAddress().getPort()));
        Files.move(written, Path.of(args[0]));
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        long bytes = 0;
        byte[] piece = new byte[1 << 16];
        try (InputStream sent = exchange.getRequestBody()) {
            for (int read = sent.read(piece); read >= 0; read = sent.read(piece)) {
                bytes += read;
            }
        }
        System.out.println(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " " + bytes);
        exchange.getResponseHeaders().set("Content-Type", type);
        byte[] answer = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
