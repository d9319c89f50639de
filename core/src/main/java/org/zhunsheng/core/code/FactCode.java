package org.zhunsheng.core.code;

import com.google.errorprone.annotations.Immutable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * Names one figure or fact of the vocabulary, such as {@code hotline.on-time-rate}: lower-case words of letters, digits and
 * hyphens, joined by dots, two words at least.
 *
 * <pre>{@code
 * FactCode code = FactCode.of("hotline.on-time-rate");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code as written
 */
@Immutable
public record FactCode(String value) implements Comparable<FactCode> {
    /** What a code reads like, as a regular expression that holds in Java and in ECMAScript. */
    public static final String FORM = "[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+";

    /** The most characters of a code. */
    public static final int MAX_LENGTH = 80;

    /** {@link #FORM} for Java: long runs of words take no stack. */
    private static final Pattern PATTERN = Pattern.compile("[a-z][a-z0-9-]*+(?:\\.[a-z0-9][a-z0-9-]*+)++");

    /**
     * Checks the form.
     *
     * @throws InvalidModelException with {@code FACT_CODE_FORM}
     */
    public FactCode {
        Objects.requireNonNull(value, "value");
        if (!isCode(value)) {
            throw InvalidModelException.of(Violation.of("FACT_CODE_FORM", "", value));
        }
        // The same few codes stand in every dossier: one text for each tells equal codes at a glance.
        value = value.intern();
    }

    /** Whether {@code text} is a code. */
    public static boolean isCode(String text) {
        return text.length() <= MAX_LENGTH && PATTERN.matcher(text).matches();
    }

    /** The code written as {@code value}. */
    public static FactCode of(String value) {
        return new FactCode(value);
    }

    @Override
    public int compareTo(FactCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
