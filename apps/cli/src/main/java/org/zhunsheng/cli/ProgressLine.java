package org.zhunsheng.cli;

import java.io.PrintWriter;
import java.util.OptionalInt;

/** One line on a terminal that says how a long work gets on, written over again a few times a second. */
final class ProgressLine {
    private static final int WIDTH = 30;
    private static final long EVERY_MILLIS = 200;

    private final PrintWriter out;
    private final CliMessages words;
    private final OptionalInt all;
    private final long started = System.currentTimeMillis();
    private final boolean shown;
    private long written;

    /**
     * A line for {@code all} units, if it is known how many there are.
     *
     * @param shown whether there is a terminal to show it
     */
    ProgressLine(PrintWriter out, CliMessages words, OptionalInt all, boolean shown) {
        this.out = out;
        this.words = words;
        this.all = all;
        this.shown = shown;
    }

    /** Some are done. */
    void at(int done) {
        long now = System.currentTimeMillis();
        if (shown && now - written >= EVERY_MILLIS) {
            written = now;
            out.print("\r" + text(done, now - started));
            out.flush();
        }
    }

    /** Some work that has no number yet is at {@code text}. */
    void say(String text) {
        long now = System.currentTimeMillis();
        if (shown && now - written >= EVERY_MILLIS) {
            written = now;
            out.print("\r" + text);
            out.flush();
        }
    }

    /** {@code ███░░░ 1200/4000, 600 units/s, 5 s left}. */
    String text(int done, long millis) {
        long rate = done * 1000L / Math.max(1, millis);
        if (all.isEmpty()) {
            return words.get("progress-open", done, rate);
        }
        int whole = Math.max(1, all.getAsInt());
        int full = (int) ((long) Math.min(done, whole) * WIDTH / whole);
        long left = rate == 0 ? 0 : (whole - done + rate - 1) / rate;
        return words.get("progress", "█".repeat(full) + "░".repeat(WIDTH - full), done, whole, rate, left);
    }

    /** Takes the line away. */
    void clear() {
        if (shown && written > 0) {
            out.print("\r" + " ".repeat(78) + "\r");
            out.flush();
        }
    }
}
