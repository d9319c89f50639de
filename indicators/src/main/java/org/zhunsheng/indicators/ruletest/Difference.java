package org.zhunsheng.indicators.ruletest;

import java.util.Objects;

/**
 * Something that came out otherwise than expected. Immutable and thread-safe.
 *
 * @param what the key of the expectation, such as {@code items[1.1.1]}
 * @param expected what was expected, as the test writes it
 * @param actual what came out
 */
public record Difference(String what, String expected, String actual) {
    /** Refuses null. */
    public Difference {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
    }
}
