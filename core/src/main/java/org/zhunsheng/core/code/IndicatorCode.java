package org.zhunsheng.core.code;

import com.google.common.base.Splitter;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * Names an indicator of a catalogue by its place in the three-level tree: {@code 4}, {@code 4.2}, {@code 4.2.1}.
 *
 * <pre>{@code
 * IndicatorCode code = IndicatorCode.of("4.2.1");
 * IndicatorCode dimension = code.dimension(); // 4
 * }</pre>
 *
 * <p>Codes order by
 * their numbers, so {@code 4.2.9} comes before {@code 4.2.10}. Immutable and thread-safe.
 *
 * @param value the code as written
 */
public record IndicatorCode(String value) implements Comparable<IndicatorCode> {
    /** What a code reads like, as a regular expression that holds in Java and in ECMAScript. */
    public static final String FORM = "[1-9][0-9]{0,3}(\\.[1-9][0-9]{0,3}){0,2}";

    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final Splitter DOT = Splitter.on('.');
    private static final int LEVELS = 3;
    /** More than any number of a level. */
    private static final long BEYOND = 10_000;

    /**
     * Checks the form.
     *
     * @throws InvalidModelException with {@code INDICATOR_CODE_FORM}
     */
    public IndicatorCode {
        Objects.requireNonNull(value, "value");
        if (value.length() > 14 || !PATTERN.matcher(value).matches()) {
            throw InvalidModelException.of(Violation.of("INDICATOR_CODE_FORM", "", value));
        }
    }

    /** The code written as {@code value}. */
    public static IndicatorCode of(String value) {
        return new IndicatorCode(value);
    }

    /** The level of the tree that the code stands on, 1 to 3. */
    public int depth() {
        return DOT.splitToList(value).size();
    }

    /** The code of the first-level dimension that this code lies in; a first-level code is its own. */
    public IndicatorCode dimension() {
        return new IndicatorCode(DOT.splitToList(value).get(0));
    }

    /** The code one level up; empty for a first-level code. */
    public Optional<IndicatorCode> parent() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new IndicatorCode(value.substring(0, dot)));
    }

    /** Whether {@code other} is this code or lies below it. */
    public boolean covers(IndicatorCode other) {
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return Long.compare(rank(), other.rank());
    }

    /** The numbers of the three levels as one number, nothing for a level that is not there. Sorted maps ask for it often. */
    private long rank() {
        long rank = 0;
        long number = 0;
        int levels = 1;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '.') {
                rank = rank * BEYOND + number;
                number = 0;
                levels++;
            } else {
                number = number * 10 + (character - '0');
            }
        }
        rank = rank * BEYOND + number;
        for (; levels < LEVELS; levels++) {
            rank *= BEYOND;
        }
        return rank;
    }

    @Override
    public String toString() {
        return value;
    }
}
