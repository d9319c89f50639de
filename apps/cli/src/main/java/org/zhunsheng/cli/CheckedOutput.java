package org.zhunsheng.cli;

import java.io.IOException;
import java.io.Writer;

/**
 * A sink that does not fail in silence: what cannot be written ends the command. Printers note failures and go on, so a full disk or a
 * closed pipe would pass for success.
 */
final class CheckedOutput extends Writer {
    private final Writer sink;

    CheckedOutput(Writer sink) {
        this.sink = sink;
    }

    /** The sink took no more. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void checked(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new Refused(e);
        }
    }

    @Override
    public void write(char[] text, int offset, int length) {
        checked(() -> sink.write(text, offset, length));
    }

    @Override
    public void flush() {
        checked(sink::flush);
    }

    @Override
    public void close() {
        checked(sink::close);
    }
}
