package org.zhunsheng.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Standard output and standard error: whatever a command prints, nothing in it moves the cursor, changes the direction of writing or
 * stays unseen. Such a character becomes its number, which JSON and YAML in quotes read back as what it was. Lines stay lines: texts
 * within a line pass {@link TerminalText} before.
 */
final class HarmlessOutput extends Writer {
    private static final char ESCAPE = '\u001b';
    /** Colour and weight; nothing that moves or deletes. */
    private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]{0,20}m");

    private final Writer sink;
    private final boolean styled;
    private final boolean written;
    private char half;

    private HarmlessOutput(Writer sink, boolean styled, boolean written) {
        this.sink = sink;
        this.styled = styled;
        this.written = written;
    }

    /** Standard output on {@code sink}; with the colours of the program if it is {@code styled}. */
    static HarmlessOutput results(Writer sink, boolean styled) {
        return new HarmlessOutput(sink, styled, false);
    }

    /** Standard error on {@code sink}, where a line of progress is written over again. */
    static HarmlessOutput messages(Writer sink, boolean styled) {
        return new HarmlessOutput(sink, styled, true);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        int end = offset + length;
        int plain = offset;
        while (half == 0 && plain < end && isPlain(text[plain])) {
            plain++;
        }
        sink.write(text, offset, plain - offset);
        if (plain < end) {
            sink.write(encoded((half == 0 ? "" : String.valueOf(half)) + new String(text, plain, end - plain)));
        }
    }

    private static boolean isPlain(char sign) {
        return sign == '\n' || (sign >= ' ' && sign < 0x7f) || (sign >= 0x3000 && sign < 0xa000);
    }

    private String encoded(String text) {
        half = 0;
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            int behind = i + Character.charCount(sign);
            if (behind == text.length() && behind == i + 1 && Character.isHighSurrogate(text.charAt(i))) {
                half = text.charAt(i); // its other half is in what is written next
            } else if (sign == ESCAPE
                    && styled
                    && STYLE.matcher(text).region(i, text.length()).lookingAt()) {
                behind = text.indexOf('m', i) + 1;
                out.append(text, i, behind);
            } else if (isShown(sign)) {
                out.appendCodePoint(sign);
            } else {
                text.substring(i, behind).chars().forEach(unit -> out.append(String.format("\\u%04x", unit)));
            }
            i = behind;
        }
        return out.toString();
    }

    private boolean isShown(int sign) {
        return sign == '\n' || sign == '\t' || (sign == '\r' && written) || TerminalText.isShown(sign);
    }

    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
