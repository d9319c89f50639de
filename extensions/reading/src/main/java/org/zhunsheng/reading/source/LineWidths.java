package org.zhunsheng.reading.source;

import com.google.common.base.CharMatcher;
import java.util.List;
import java.util.stream.Collectors;

/** How wide text is in half-width characters. */
final class LineWidths {
    private static final int TAB = 8;
    private static final CharMatcher COLLAPSED = CharMatcher.anyOf(" \t\r\n\f");

    private LineWidths() {}

    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += of(text.charAt(i));
        }
        return width;
    }

    /** How wide the spaces at the beginning are. */
    static int indent(String text) {
        int width = 0;
        int i = 0;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i)))) {
            width += of(text.charAt(i++));
        }
        return width;
    }

    /** The shape of a line in a file that does not wrap lines at a right edge. */
    static LineShape unwrapped(List<Piece> line, boolean first) {
        return shape(text(line), first);
    }

    /** The shape of a line in a web page, where plain spaces at the beginning are not shown. */
    static LineShape inWebPage(List<Piece> line, boolean first) {
        return shape(COLLAPSED.trimFrom(text(line)), first);
    }

    private static String text(List<Piece> line) {
        return line.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static LineShape shape(String text, boolean first) {
        return new LineShape(indent(text), of(text), 0, false, false, first ? LineFlow.BEGINS : LineFlow.OPEN);
    }

    private static int of(char c) {
        if (c == '\t') {
            return TAB;
        }
        // Both halves of a surrogate pair count 1, which makes 2 for a rare Chinese character.
        boolean wide = (c >= 0x1100 && !Character.isSurrogate(c)) || c == '“' || c == '”' || c == '—' || c == '…';
        return wide ? 2 : 1;
    }
}
