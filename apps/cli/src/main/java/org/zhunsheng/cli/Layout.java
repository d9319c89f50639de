package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import org.jline.utils.WCWidth;

/** Lays out text by the columns it takes on a terminal, in which a Chinese character takes two. */
final class Layout {
    /** Marks that begin no line, as Chinese is set (避头). */
    private static final String NO_LINE_START = "，。、；：！？）”’》】」…,.;:!?)%";
    /** Marks that end no line (避尾). */
    private static final String NO_LINE_END = "（“‘《【「";

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
            if (used > 0 && used + width(piece.stripTrailing()) > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += width(piece);
        }
        return lines.add(line.toString().stripTrailing()).build();
    }

    /** Words with the spaces behind them, and Chinese characters one by one, each with the marks that stay with it. */
    private static ImmutableList<String> pieces(String text) {
        ImmutableList.Builder<String> pieces = ImmutableList.builder();
        StringBuilder piece = new StringBuilder();
        int before = ' ';
        for (int codePoint : text.codePoints().toArray()) {
            if (before == ' ' ? piece.length() > 0 : mayBreak(before, codePoint)) {
                flush(piece, pieces);
            }
            piece.appendCodePoint(codePoint);
            before = codePoint;
        }
        flush(piece, pieces);
        return pieces.build();
    }

    private static boolean mayBreak(int before, int behind) {
        return (width(before) > 1 || width(behind) > 1)
                && behind != ' '
                && NO_LINE_START.indexOf(behind) < 0
                && NO_LINE_END.indexOf(before) < 0;
    }

    private static void flush(StringBuilder word, ImmutableList.Builder<String> pieces) {
        if (word.length() > 0) {
            pieces.add(word.toString());
            word.setLength(0);
        }
    }
}
