package org.zhunsheng.pages.view;

import java.util.Locale;

/** Writes out characters that nobody sees. */
final class VisibleCharacters {
    private VisibleCharacters() {}

    /** {@code text} with every invisible character as {@code [U+202E]}, and ends of lines and tabs as blanks. */
    static String of(String text) {
        if (text.chars().allMatch(VisibleCharacters::isPlain)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                visible.append(' ');
            } else if (isVisible(c)) {
                visible.appendCodePoint(c);
            } else {
                visible.append(String.format(Locale.ROOT, "[U+%04X]", c));
            }
        });
        return visible.toString();
    }

    private static boolean isPlain(int c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3000 && c <= 0x301F);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
