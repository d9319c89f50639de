package org.zhunsheng.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as a cell of a workbook holds it. What XML cannot hold is written as {@code _xHHHH_}, and a text that looks like such an
 * escape has its underline escaped (ECMA-376 part 1, 22.9.2.19). A text that begins like a formula needs nothing: a cell of the type
 * text is never evaluated.
 */
final class CellText {
    /** The characters that a cell can hold. */
    static final int MOST = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        Matcher looksLikeEscape = ESCAPE.matcher(text);
        int from = 0;
        // Overlaps such as _x0041_x0042_ too: the search goes on behind the underline that was escaped.
        while (looksLikeEscape.find(from)) {
            encoded.append(text, from, looksLikeEscape.start()).append("_x005F_");
            from = looksLikeEscape.start() + 1;
        }
        return encoded.append(text, from, text.length()).toString().replace("\r", "_x000D_");
    }

    static String decode(String cell) {
        Matcher escape = ESCAPE.matcher(cell);
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (escape.find(from)) {
            text.append(cell, from, escape.start()).append((char) Integer.parseInt(escape.group(1), 16));
            from = escape.end();
        }
        return text.append(cell, from, cell.length()).toString();
    }

    /** The first character that a workbook is not to hold, such as {@code U+0001}; empty if all are fit. */
    static Optional<String> unfit(String text) {
        return text.codePoints()
                .filter(character -> !isFit(character))
                .mapToObj(character -> String.format("U+%04X", character))
                .findFirst();
    }

    private static boolean isFit(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character < 0x7f)
                || (character >= 0xa0 && character <= 0xd7ff)
                || (character >= 0xe000 && character <= 0xfffd)
                || character >= 0x10000;
    }
}
