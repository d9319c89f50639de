package org.zhunsheng.service.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Sends a body as fast as the client takes it, without a thread that waits for it. */
final class AnswerWriter implements WriteListener {
    private static final int CHUNK = 32 * 1024;

    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private final byte[] body;
    private int sent;

    AnswerWriter(AsyncContext exchange, byte[] body) throws IOException {
        this.exchange = exchange;
        this.out = exchange.getResponse().getOutputStream();
        this.body = body;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (sent == body.length) {
                exchange.complete();
                return;
            }
            int count = Math.min(CHUNK, body.length - sent);
            out.write(body, sent, count);
            sent += count;
        }
    }

    @Override
    public void onError(Throwable failure) {
        exchange.complete();
    }
}
