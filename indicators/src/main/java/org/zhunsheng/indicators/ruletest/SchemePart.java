package org.zhunsheng.indicators.ruletest;

import java.util.Objects;
import org.zhunsheng.core.text.LocalText;

/**
 * A part of a scheme that a test can reach: a band, a tier, a clause, an entry, a bonus, a veto or a grade. Immutable and thread-safe.
 *
 * @param subject the code of the indicator, or the id of the bonus or veto; {@code grades} for a grade
 * @param title which part it is
 */
public record SchemePart(String subject, LocalText title) {
    /** Refuses null. */
    public SchemePart {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(title, "title");
    }
}
