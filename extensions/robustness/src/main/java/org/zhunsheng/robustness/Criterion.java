package org.zhunsheng.robustness;

import java.util.Objects;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;

/**
 * Something that has a weight: a dimension or an indicator. Immutable and thread-safe.
 *
 * @param code its code
 * @param title its name
 * @param points what the scheme gives for it at most; the weights of criteria are to each other as their points
 */
public record Criterion(String code, LocalText title, Points points) {
    /**
     * Checks the points.
     *
     * @throws IllegalArgumentException if they are negative
     */
    public Criterion {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(points, "points");
        if (points.micros() < 0) {
            throw new IllegalArgumentException("points of " + code + " are " + points + ", and should be 0 or more");
        }
    }
}
