package org.zhunsheng.service.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Receives a body as it comes, without a thread that waits for it: a client that sends a byte a second costs a buffer and nothing else.
 */
final class BodyReader implements ReadListener {
    private static final int CHUNK = 16 * 1024;

    private final ServletInputStream in;
    private final int most;
    private final ConcurrencyLimiter slots;
    private final AsyncContext exchange;
    private final Consumer<byte[]> whole;
    private final Consumer<Throwable> failed;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final byte[] chunk = new byte[CHUNK];
    private boolean ended;

    BodyReader(
            AsyncContext exchange,
            int most,
            ConcurrencyLimiter slots,
            Consumer<byte[]> whole,
            Consumer<Throwable> failed)
            throws IOException {
        this.exchange = exchange;
        this.in = exchange.getRequest().getInputStream();
        this.most = most;
        this.slots = slots;
        this.whole = whole;
        this.failed = failed;
    }

    @Override
    public void onDataAvailable() throws IOException {
        try {
            while (!ended && in.isReady() && !in.isFinished()) {
                int count = in.read(chunk);
                if (count < 0) {
                    return;
                }
                if (received.size() + count > most) {
                    throw new ProblemException(
                            Problem.of(ProblemKind.TOO_LARGE, "body", most).with("Connection", "close"));
                }
                slots.buffer(count);
                received.write(chunk, 0, count);
            }
        } catch (ProblemException e) {
            end();
            failed.accept(e);
        }
    }

    @Override
    public void onAllDataRead() {
        if (!ended) {
            byte[] body = received.toByteArray();
            end();
            whole.accept(body);
        }
    }

    /** The connection broke; there is nobody to answer. */
    @Override
    public void onError(Throwable failure) {
        if (!ended) {
            end();
            exchange.complete();
        }
    }

    /** Gives the room of the body back, once. */
    void end() {
        if (!ended) {
            ended = true;
            slots.unbuffer(received.size());
            received.reset();
        }
    }
}
