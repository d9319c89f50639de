package org.zhunsheng.reading.quantity;

import java.util.Objects;

/**
 * A number that is no figure.
 *
 * @param start where it begins
 * @param end where it ends
 * @param exclusion the class it belongs to
 */
public record ExcludedNumber(int start, int end, Exclusion exclusion) implements TextNumber {
    /** Checks the ends. */
    public ExcludedNumber {
        Objects.requireNonNull(exclusion, "exclusion");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(start + ".." + end);
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.excluded().apply(this);
    }
}
