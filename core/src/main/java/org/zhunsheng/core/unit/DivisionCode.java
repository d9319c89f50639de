package org.zhunsheng.core.unit;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.regex.Pattern;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * The code of an administrative division: six digits down to the county (GB/T 2260), or twelve down to the village, whose first
 * six are those of the county (GB/T 10114 and the statistical codes built on it). Checked for form and for the province part; not
 * against a yearly list of divisions. Immutable and thread-safe.
 *
 * @param value the digits
 */
public record DivisionCode(String value) {
    /** What a code reads like, as a regular expression that holds in Java and in ECMAScript; province and levels aside. */
    public static final String FORM = "[0-9]{6}([0-9]{6})?";

    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final ImmutableSet<String> PROVINCES = ImmutableSet.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    /**
     * Checks the form.
     *
     * @throws InvalidModelException with {@code DIVISION_CODE_FORM}
     */
    public DivisionCode {
        Objects.requireNonNull(value, "value");
        if (!PATTERN.matcher(value).matches() || !PROVINCES.contains(value.substring(0, 2)) || skipsLevel(value)) {
            throw InvalidModelException.of(Violation.of("DIVISION_CODE_FORM", "", value));
        }
    }

    /** The code written as {@code value}. */
    public static DivisionCode of(String value) {
        return new DivisionCode(value);
    }

    private static boolean skipsLevel(String digits) {
        boolean ended = false;
        int from = 2;
        for (int length : digits.length() == 6 ? new int[] {2, 2} : new int[] {2, 2, 3, 3}) {
            boolean zero = digits.substring(from, from + length).chars().allMatch(digit -> digit == '0');
            boolean cityWithoutDistricts = from == 4 && zero;
            if (!zero && ended) {
                return true;
            }
            ended |= zero && !cityWithoutDistricts;
            from += length;
        }
        return false;
    }

    @Override
    public String toString() {
        return value;
    }
}
