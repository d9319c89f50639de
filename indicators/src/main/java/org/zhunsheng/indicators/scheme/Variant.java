package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;

/**
 * Another scale of an item for some kinds of unit: other points, and if need be another method.
 *
 * @param kinds the kinds of unit, at least one, and each in one variant of an item at most
 * @param points the points available to them, above zero
 * @param method how they are earned; the item's own method if empty
 */
public record Variant(Set<UnitKind> kinds, Points points, Optional<ScoringMethod> method) {
    /** Copies the set. */
    public Variant {
        Objects.requireNonNull(kinds, "kinds");
        Objects.requireNonNull(points, "points");
        Objects.requireNonNull(method, "method");
        kinds = ImmutableSet.copyOf(kinds);
    }
}
