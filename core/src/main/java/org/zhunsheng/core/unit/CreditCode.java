package org.zhunsheng.core.unit;

import java.util.Objects;
import java.util.regex.Pattern;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * A unified social credit code: eighteen characters of GB 32100-2015, the last of which checks the first seventeen (weights
 * 3<sup>i−1</sup> modulo 31). Immutable and thread-safe.
 *
 * @param value the eighteen characters
 */
public record CreditCode(String value) {
    /** What a code reads like, as a regular expression that holds in Java and in ECMAScript; the check character aside. */
    public static final String FORM = "[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final int MODULUS = 31;

    /**
     * Checks form and check character.
     *
     * @throws InvalidModelException with {@code CREDIT_CODE_FORM} or {@code CREDIT_CODE_CHECK}
     */
    public CreditCode {
        Objects.requireNonNull(value, "value");
        if (!PATTERN.matcher(value).matches()) {
            throw InvalidModelException.of(Violation.of("CREDIT_CODE_FORM", "", value));
        }
        char expected = checkCharacter(value.substring(0, 17));
        if (value.charAt(17) != expected) {
            throw InvalidModelException.of(Violation.of("CREDIT_CODE_CHECK", "", value, expected));
        }
    }

    /** The code written as {@code value}. */
    public static CreditCode of(String value) {
        return new CreditCode(value);
    }

    /**
     * The eighteenth character that belongs to the first seventeen.
     *
     * @param first17 seventeen characters of the code's alphabet
     */
    static char checkCharacter(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    @Override
    public String toString() {
        return value;
    }
}
