package org.zhunsheng.service.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Lines that come in one by one, and lines that go out. No more than one line of each is held. Not thread-safe. */
public final class LineStream {
    private final InputStream in;
    private final OutputStream out;
    private final int most;
    private final Duration time;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;
    private long number;

    /**
     * Lines of up to {@code most} bytes.
     *
     * @param time how long the next line may take to arrive
     */
    LineStream(InputStream in, OutputStream out, int most, Duration time) {
        this.in = in;
        this.out = out;
        this.most = most;
        this.time = time;
    }

    /**
     * A line that came in.
     *
     * @param number its number, from 1
     * @param bytes what it holds, cut off one byte after the most that a line may have
     */
    @SuppressWarnings("ArrayRecordComponent") // Read once; nobody compares lines.
    public record Line(long number, byte[] bytes) {}

    /**
     * The next line that is not blank; empty at the end.
     *
     * @throws IOException if the connection fails or the client sends nothing for too long
     * @throws ProblemException if the client sends, but no whole line for too long
     */
    public Optional<Line> next() throws IOException {
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            Optional<byte[]> line = read(end);
            if (line.isEmpty()) {
                return Optional.empty();
            }
            number++;
            if (!isBlank(line.get())) {
                return Optional.of(new Line(number, line.get()));
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character > ' ' || character < 0) {
                return false;
            }
        }
        return true;
    }

    private Optional<byte[]> read(long deadline) throws IOException {
        byte[] line = new byte[0];
        boolean any = false;
        while (true) {
            if (from == to) {
                if (System.nanoTime() - deadline > 0) {
                    throw ProblemException.of(ProblemKind.TOO_SLOW, "slow", time.toSeconds());
                }
                from = 0;
                to = in.read(buffer);
                if (to <= 0) {
                    to = 0;
                    return any ? Optional.of(line) : Optional.empty();
                }
            }
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            line = longer(line, end);
            boolean complete = end < to;
            from = complete ? end + 1 : end;
            if (complete) {
                return Optional.of(line);
            }
        }
    }

    /** {@code line} with what lies in the buffer up to {@code end}; what is beyond the limit is let go. */
    private byte[] longer(byte[] line, int end) {
        int count = Math.min(end - from, most + 1 - line.length);
        byte[] longer = Arrays.copyOf(line, line.length + count);
        System.arraycopy(buffer, from, longer, line.length, count);
        return longer;
    }

    /**
     * Sends {@code line}, which ends with a line feed. It may wait for {@link #flush} to leave.
     *
     * @throws IOException if the connection fails or the client takes nothing for too long
     */
    public void write(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the next line is here already, so that there is no need to flush before it is read. */
    public boolean hasMore() throws IOException {
        return from < to || in.available() > 0;
    }

    /** Sends what was written. */
    public void flush() throws IOException {
        out.flush();
    }
}
