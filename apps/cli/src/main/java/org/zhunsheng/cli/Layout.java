package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import org.jline.utils.WCWidth;

/** Lays out text by the columns it takes on a terminal, in which a Chinese character takes two. */
final class Layout {
    private static final String NO_LINE_START = ",。、;:!?)”’》】,.;:!?)";

    private Layout() {}

    /** The columns that {@code text} takes. */
    static int width(String text) {
        return text.codePoints().map(Layout::width).sum();
    }

    private static int width(int codePoint) {
        return TerminalStyle.isMark(codePoint) ? 0 : Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /** {@code text}, filled up with spaces on the right. */
    static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** {@code text}, filled up with spaces on the left. */
    static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /** {@code text}, cut with an ellipsis if it takes more columns. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int codePoint : text.codePoints().toArray()) {
            used += width(codePoint);
            if (used > columns) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.append('…').toString();
    }

    /** {@code text} in lines of at most {@code columns}; breaks at spaces and between Chinese characters. */
    static ImmutableList<String> wrap(String text, int columns) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String piece : pieces(text)) {
            int width = width(piece);
            boolean mayBreak = !NO_LINE_START.contains(piece);
            if (used > 0 && mayBreak && used + width(piece.stripTrailing()) > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += width;
        }
        return lines.add(line.toString().stripTrailing()).build();
    }

    /** Words with the spaces behind them, and Chinese characters one by one. */
    private static ImmutableList<String> pieces(String text) {
        ImmutableList.Builder<String> pieces = ImmutableList.builder();
        StringBuilder word = new StringBuilder();
        for (int codePoint : text.codePoints().toArray()) {
            if (width(codePoint) > 1) {
                flush(word, pieces);
                pieces.add(Character.toString(codePoint));
            } else {
                word.appendCodePoint(codePoint);
                if (codePoint == ' ') {
                    flush(word, pieces);
                }
            }
        }
        flush(word, pieces);
        return pieces.build();
    }

    private static void flush(StringBuilder word, ImmutableList.Builder<String> pieces) {
        if (word.length() > 0) {
            pieces.add(word.toString());
            word.setLength(0);
        }
    }
}
