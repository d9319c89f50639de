package org.zhunsheng.core.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which characters a text may hold, the same for every form that it is read from: all that Unicode assigns or may yet assign, and of the
 * control characters tab and line break. Half a surrogate pair, NUL, escape and the noncharacters are not text: some formats cannot
 * write them, and two documents could differ by nothing that anyone sees.
 */
public final class TextRule {
    private static final int NONCHARACTER = 0xfffe;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private TextRule() {}

    /** The text that {@code bytes} are in UTF-8; empty if they are none. Nothing is put in the place of what cannot be read. */
    public static Optional<String> ofUtf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The first character of {@code text} that it may not hold. */
    public static OptionalInt firstForbidden(String text) {
        for (int i = 0; i < text.length(); ) {
            char unit = text.charAt(i);
            if (isPlain(unit)) {
                i++;
                continue;
            }
            int sign = text.codePointAt(i);
            if (!isAllowed(sign)) {
                return OptionalInt.of(sign);
            }
            i += Character.charCount(sign);
        }
        return OptionalInt.empty();
    }

    /** What nearly all of a text is: ASCII that can be seen, a blank, and the signs from those of Chinese punctuation to the half pairs. */
    private static boolean isPlain(char unit) {
        return (unit >= 0x20 && unit < 0x7f) || (unit >= 0x3000 && unit < Character.MIN_SURROGATE);
    }

    /** How {@code sign} is named in messages, as in U+001B. */
    public static String name(int sign) {
        return String.format(Locale.ROOT, "U+%04X", sign);
    }

    /**
     * Whether {@code sign} can be seen as what it is, or joins letters: a text may hold it, and it is none of the marks that turn or hide
     * what stands about them.
     */
    public static boolean isShown(int sign) {
        boolean joins = sign == ZERO_WIDTH_NON_JOINER || sign == ZERO_WIDTH_JOINER;
        return joins || (isAllowed(sign) && Character.getType(sign) != Character.FORMAT);
    }

    /** Whether a text may hold {@code sign}. */
    public static boolean isAllowed(int sign) {
        if (sign < 0x20) {
            return sign == '\t' || sign == '\n' || sign == '\r';
        }
        boolean control = sign >= 0x7f && sign < 0xa0;
        boolean half = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
        boolean nothing = (sign & NONCHARACTER) == NONCHARACTER || (sign >= 0xfdd0 && sign <= 0xfdef);
        return !control && !half && !nothing;
    }
}
