package org.zhunsheng.reading.pattern;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A paragraph as rules see it: full-width letters, digits and punctuation as their ASCII forms, the many dashes as one, and no spaces
 * except between two letters or digits. Every character knows where it stands in the paragraph. Immutable.
 */
public final class FoldedText implements CharSequence {
    private static final String TRADITIONAL = "萬億兩貳參陸點個負幾";
    private static final String SIMPLIFIED = "万亿两贰叁陆点个负几";

    private final String source;
    private final String folded;
    private final int[] places;
    private final IntPredicate spaces;

    private FoldedText(String source, String folded, int[] places, IntPredicate spaces) {
        this.source = source;
        this.folded = folded;
        this.places = places;
        this.spaces = spaces;
    }

    /** The folded form of {@code source}. */
    public static FoldedText of(String source) {
        return of(source, place -> false);
    }

    /**
     * The folded form of {@code source}, from which spaces were taken out before.
     *
     * @param spaces whether a space stood before a place
     */
    public static FoldedText of(String source, IntPredicate spaces) {
        int length = source.length();
        char[] folded = new char[length];
        int[] places = new int[length];
        int size = 0;
        boolean space = false;
        for (int i = 0; i < length; i++) {
            char c = fold(source.charAt(i));
            if (c == ' ') {
                space = true;
                continue;
            }
            if (space && size > 0 && isWord(folded[size - 1]) && isWord(c)) {
                folded[size] = ' ';
                places[size++] = i - 1;
            }
            space = false;
            folded[size] = c;
            places[size++] = i;
        }
        return new FoldedText(source, new String(folded, 0, size), Arrays.copyOf(places, size), spaces);
    }

    /** {@code text} folded, for texts whose places do not matter. */
    public static String fold(String text) {
        return of(text).folded;
    }

    private static boolean isWord(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static char fold(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return dash((char) (c - 0xFEE0));
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\t', '\n', '\r', '\u2002', '\u2003', '\u2009', '\u200B', '\uFEFF' -> ' ';
            case '\u3014', '\u3016', '\u3010' -> '[';
            case '\u3015', '\u3017', '\u3011' -> ']';
            case '\u2022', '\u30FB', '\u2027', '\u2219' -> '·';
            case '\uFE6A' -> '%';
            case '\u301C' -> '~';
            case '\u25CB', '\u3007' -> '〇';
            default -> simplified(c);
        };
    }

    /** The characters of numbers and measures that are written otherwise in traditional texts. */
    private static char simplified(char c) {
        int place = TRADITIONAL.indexOf(c);
        return place >= 0 ? SIMPLIFIED.charAt(place) : dash(c);
    }

    private static char dash(char c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE63' -> '-';
            default -> c;
        };
    }

    /** The paragraph as it was written. */
    public String source() {
        return source;
    }

    /** Where the character {@code index} stands in the paragraph; its length for the end. */
    public int place(int index) {
        return index < places.length ? places[index] : source.length();
    }

    /** Where the text before {@code end} ends in the paragraph. */
    public int placeOfEnd(int end) {
        return end == 0 ? 0 : places[end - 1] + 1;
    }

    /** The first folded index at or behind {@code place} of the paragraph. */
    public int indexOf(int place) {
        int found = Arrays.binarySearch(places, place);
        return found >= 0 ? found : -found - 1;
    }

    /** The paragraph's own text from {@code start} to {@code end}. */
    public String original(int start, int end) {
        return start >= end ? "" : source.substring(place(start), placeOfEnd(end));
    }

    /** The character {@code index} as it was written. */
    public char originalCharAt(int index) {
        return source.charAt(places[index]);
    }

    /** Whether a space stood before the character {@code index}. */
    public boolean spacedAt(int index) {
        return index > 0
                && index < places.length
                && (places[index] > places[index - 1] + 1 || spaces.test(places[index]));
    }

    /** Whether {@code literal} stands at {@code index}. */
    public boolean startsWith(String literal, int index) {
        return folded.startsWith(literal, index);
    }

    /** Whether {@code literal} ends before {@code end}. */
    public boolean endsWith(String literal, int end) {
        int start = end - literal.length();
        return start >= 0 && folded.startsWith(literal, start);
    }

    @Override
    public int length() {
        return folded.length();
    }

    @Override
    public char charAt(int index) {
        return folded.charAt(index);
    }

    @Override
    public String subSequence(int start, int end) {
        return folded.substring(start, end);
    }

    /** The folded form. */
    @Override
    public String toString() {
        return folded;
    }
}
