package org.zhunsheng.indicators.vocabulary;

import java.util.Objects;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * A figure with its sign, written {@code reconsideration.closed} or {@code -reconsideration.ended}. Immutable and thread-safe.
 *
 * @param code the figure
 * @param minus whether it is taken away
 */
public record Term(FactCode code, boolean minus) {
    /** What a term reads like, as a regular expression that holds in Java and in ECMAScript. */
    public static final String FORM = "-?" + FactCode.FORM;

    /** The most characters of a term. */
    public static final int MAX_LENGTH = FactCode.MAX_LENGTH + 1;

    /** Refuses null. */
    public Term {
        Objects.requireNonNull(code, "code");
    }

    /**
     * The term written as {@code text}.
     *
     * @throws InvalidModelException with {@code FACT_CODE_FORM}
     */
    public static Term of(String text) {
        boolean minus = text.startsWith("-");
        try {
            return new Term(FactCode.of(minus ? text.substring(1) : text), minus);
        } catch (InvalidModelException e) {
            throw InvalidModelException.of(Violation.of("FACT_CODE_FORM", "", text));
        }
    }

    /** As it is written. */
    @Override
    public String toString() {
        return minus ? "-" + code.value() : code.value();
    }
}
