package org.zhunsheng.reading.source;

/** How wide text is in half-width characters. */
final class LineWidths {
    private static final int TAB = 8;

    private LineWidths() {}

    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += of(text.charAt(i));
        }
        return width;
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
