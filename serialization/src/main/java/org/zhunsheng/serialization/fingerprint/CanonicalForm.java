package org.zhunsheng.serialization.fingerprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.serialization.CanonicalJson;

/**
 * The bytes that a fingerprint is taken of: JSON by RFC 8785 (JCS), in UTF-8, in which every number stands as a text of its plain
 * decimal without zeros at its end. RFC 8785 writes numbers as double-precision numbers, which would lose digits of a figure; its
 * section 3.1 and RFC 7493 section 2.2 ask for texts then.
 */
public final class CanonicalForm {
    /** No figure has so many; one such as 1e999999999 would take more memory than there is. */
    private static final int MOST_DIGITS = 1000;

    private CanonicalForm() {}

    /**
     * The canonical form of {@code tree}.
     *
     * @param tree maps, lists, texts, booleans and numbers, as {@link org.zhunsheng.serialization.Documents#tree} gives them
     * @throws IllegalArgumentException if it holds anything else, a text that is no Unicode, or a number of more than 1000 digits
     */
    public static byte[] of(Map<String, ?> tree) {
        return ofJson(CanonicalJson.writeLine(texts(tree)));
    }

    /**
     * The canonical form of {@code json} by RFC 8785 alone: its numbers stay numbers.
     *
     * @throws IllegalArgumentException if it is no JSON object or list
     */
    public static byte[] ofJson(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON object or list: " + e.getMessage(), e);
        } catch (UncheckedIOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no JSON object or list", e);
        }
    }

    private static Map<String, Object> texts(Map<?, ?> tree) {
        Map<String, Object> texts = new LinkedHashMap<>();
        tree.forEach((key, value) -> texts.put((String) key, text(value)));
        return texts;
    }

    private static Object text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return texts(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalForm::text).toList();
        }
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof BigDecimal decimal) {
            return plain(decimal);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            return value.toString();
        }
        throw new IllegalArgumentException("no part of a document: "
                + (value == null ? "null" : value.getClass().getName()));
    }

    private static String plain(BigDecimal decimal) {
        if (Math.abs((long) decimal.scale()) > MOST_DIGITS || decimal.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("a number of more than " + MOST_DIGITS + " digits");
        }
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
