package org.zhunsheng.reading.binding;

import java.util.Objects;
import org.zhunsheng.reading.quantity.ExcludedNumber;

/**
 * A number that is no figure, with its place.
 *
 * @param paragraph the number of the paragraph
 * @param number the number
 */
public record ExcludedPlace(int paragraph, ExcludedNumber number) {
    /** Refuses null. */
    public ExcludedPlace {
        Objects.requireNonNull(number, "number");
    }
}
