package org.zhunsheng.service.http;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.CanonicalYaml;

/**
 * What a call gives. The body is whole before the first byte leaves, so a failure never cuts a response short.
 *
 * @param status the status
 * @param type the media type of the body
 * @param body the body, not to be changed
 * @param headers other headers
 */
@SuppressWarnings("ArrayRecordComponent") // Written once, to a socket; nobody compares answers.
public record Answer(int status, String type, byte[] body, ImmutableMap<String, String> headers) {
    /** {@code tree} in the form that the caller of {@code call} accepts. */
    public static Answer of(Call call, Map<String, ?> tree) {
        String text = call.accepts().equals(MediaTypes.YAML) ? CanonicalYaml.write(tree) : CanonicalJson.write(tree);
        return text(call.accepts(), text);
    }

    /** {@code text} as a {@code type}. */
    public static Answer text(String type, String text) {
        return new Answer(200, type, text.getBytes(StandardCharsets.UTF_8), ImmutableMap.of());
    }

    /** Writes what an answer holds. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** What {@code content} writes, as a {@code type}. */
    public static Answer bytes(String type, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(200, type, bytes.toByteArray(), ImmutableMap.of());
    }

    /** This answer with its entity tag: the same bytes have the same tag. */
    Answer tagged() {
        return with("ETag", "\"" + Hashing.sha256().hashBytes(body) + "\"");
    }

    /** This answer with another header. */
    public Answer with(String header, String value) {
        return new Answer(
                status,
                type,
                body,
                ImmutableMap.<String, String>builder()
                        .putAll(headers)
                        .put(header, value)
                        .buildKeepingLast());
    }
}
