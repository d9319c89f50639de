package org.zhunsheng.reading.text;

import java.text.Normalizer;

/** How single characters are normalised. */
final class Characters {
    private Characters() {}

    static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Whether it overrides or embeds a direction of writing, or ends that. */
    static boolean turnsDirection(char c) {
        return within(c, '\u202A', '\u202E') || within(c, '\u2066', '\u2069') || c == '\u200F' || c == '\u061C';
    }

    static boolean endsTurn(char c) {
        return c == '\u202C' || c == '\u2069';
    }

    static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || within(c, '\uFE00', '\uFE0F')
                || type == Character.PRIVATE_USE;
    }

    /** Full-width digits, letters and percent signs become half-width, radicals the characters that they look like. */
    static char fold(char c, char previous) {
        boolean letterOrDigit = within(c, '０', '９') || within(c, 'Ａ', 'Ｚ') || within(c, 'ａ', 'ｚ');
        if (letterOrDigit || c == '％' || (c == '．' && isDigit(previous))) {
            return (char) (c - 0xFEE0);
        }
        boolean lookAlike = within(c, '\u2E80', '\u2FDF') || within(c, '\uF900', '\uFAFF');
        if (lookAlike) {
            String folded = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            return folded.length() == 1 ? folded.charAt(0) : c;
        }
        return c;
    }

    /** Whether a space between the two says something. */
    static boolean spaceBetween(char left, char right) {
        return !isChinese(left) && !isChinese(right) && right != '%' && left != '.' && right != '.';
    }

    /** Whether a line that is full and ends between the two ends between two words. */
    static boolean spaceAtWrap(char left, char right) {
        return isLatin(left) && isLatin(right);
    }

    static boolean isDigit(char c) {
        return within(c, '0', '9');
    }

    private static boolean isLatin(char c) {
        return within(c, 'a', 'z') || within(c, 'A', 'Z');
    }

    private static boolean within(char c, char first, char last) {
        return c >= first && c <= last;
    }

    /** Chinese characters and the punctuation that goes with them. */
    static boolean isChinese(char c) {
        return c >= '\u2E80'
                || c == '“'
                || c == '”'
                || c == '‘'
                || c == '’'
                || c == '…'
                || c == '—'
                || c == '·'
                || c == '×';
    }
}
