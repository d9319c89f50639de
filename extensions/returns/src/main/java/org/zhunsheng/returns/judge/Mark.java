package org.zhunsheng.returns.judge;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.returns.ReturnSource;

/**
 * The points that one judge gave one item. Immutable and thread-safe.
 *
 * @param judge who gave them
 * @param unit whose work was marked
 * @param item what was marked
 * @param points the points
 * @param reason why; empty if the judge does not say
 * @param source the file that it stands in
 * @param place where it stands there
 */
public record Mark(
        String judge,
        String unit,
        String item,
        BigDecimal points,
        String reason,
        ReturnSource source,
        Optional<Place> place) {
    /** Refuses null. */
    public Mark {
        Objects.requireNonNull(judge, "judge");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(points, "points");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(place, "place");
    }
}
