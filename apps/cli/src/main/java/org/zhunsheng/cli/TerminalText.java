package org.zhunsheng.cli;

import org.zhunsheng.core.text.TextRule;

/**
 * Makes a text harmless for a terminal: what it holds is shown, and nothing in it moves the cursor, ends the line, changes the
 * direction of writing or stays unseen.
 */
final class TerminalText {
    private TerminalText() {}

    /** {@code text} on one line: a line break or tab becomes a blank, every other sign that is not printed its number. */
    static String plain(String text) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length() + 16).append(text, 0, first);
        text.substring(first).codePoints().forEach(sign -> {
            if (breaksLine(sign)) {
                plain.append(' ');
            } else if (isKept(sign)) {
                plain.appendCodePoint(sign);
            } else {
                plain.append(String.format("\\u%04x", sign));
            }
        });
        return plain.toString();
    }

    /** Whether {@code sign} needs no closer look: ASCII that is printed, and Chinese characters. */
    private static boolean isPlain(char sign) {
        return (sign >= ' ' && sign < 0x7f) || (sign >= 0x4e00 && sign < 0xa000);
    }

    private static boolean breaksLine(int sign) {
        return sign == '\n' || sign == '\r' || sign == '\t' || sign == 0x85 || sign == 0x2028 || sign == 0x2029;
    }

    private static boolean isKept(int sign) {
        return TerminalStyle.isMark(sign) || isShown(sign);
    }

    /** Whether {@code sign} is seen as what it is, or joins letters, and breaks no line. */
    static boolean isShown(int sign) {
        return !breaksLine(sign) && TextRule.isShown(sign);
    }
}
