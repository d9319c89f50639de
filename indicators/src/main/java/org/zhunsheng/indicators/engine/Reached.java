package org.zhunsheng.indicators.engine;

import java.util.Objects;

/**
 * One line that a method wrote, as far as it tells which part of the scheme was reached. Immutable and thread-safe.
 *
 * @param subject the code of the indicator, or the id of the bonus
 * @param code why the line is there
 * @param line which band, tier, clause, entry or group it is of, from 0; beyond the last band if a figure may lie in several
 * @param counts whether it adds to or takes from both ends, so that it is certain to count
 */
public record Reached(String subject, ReasonCode code, int line, boolean counts) {
    /** The first line of part {@code place} of a method that is made of parts. */
    public static int firstLine(int place) {
        return PartsProgram.firstLine(place);
    }

    /** The same line as its part counts it, {@code first} lines before. */
    public Reached movedBy(int first) {
        return new Reached(subject, code, line - first, counts);
    }

    /** Refuses null. */
    public Reached {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(code, "code");
    }
}
