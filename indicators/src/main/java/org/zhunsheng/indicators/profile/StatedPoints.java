package org.zhunsheng.indicators.profile;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.scheme.Aggregation;
import org.zhunsheng.indicators.scheme.NodeRule;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/**
 * The points that a scheme states for groups and the whole, moved along as points of items change, so that what added up before adds
 * up after. A group that is not the sum of its children keeps its points, and so does all above it.
 */
final class StatedPoints {
    private final ScoringScheme scheme;
    private final IndicatorCatalogue catalogue;
    private final Set<Optional<IndicatorCode>> fixed = new HashSet<>();
    private final Map<IndicatorCode, Points> groups;
    private final Map<UnitKind, Points> totals;
    private Points total;

    /**
     * The points that {@code scheme} states.
     *
     * @param catalogue the tree, added indicators included
     */
    StatedPoints(ScoringScheme scheme, IndicatorCatalogue catalogue) {
        this.scheme = scheme;
        this.catalogue = catalogue;
        this.groups = new HashMap<>(scheme.groups());
        this.totals = new HashMap<>(scheme.totals());
        this.total = scheme.total();
        scheme.nodes().stream()
                .filter(rule -> rule.aggregation() != Aggregation.SUM)
                .map(NodeRule::group)
                .forEach(fixed::add);
    }

    /** Moves along with an item whose own points change by {@code change}. */
    void move(SchemeItem item, Points change) {
        Optional<IndicatorCode> group = catalogue.parentOf(item.indicator());
        while (group.isPresent() && !fixed.contains(group)) {
            groups.computeIfPresent(group.get(), (code, points) -> points.plus(change));
            group = catalogue.parentOf(group.get());
        }
        if (group.isEmpty() && !fixed.contains(group)) {
            total = total.plus(change);
            totals.replaceAll((kind, points) -> isOwnScale(item, kind) ? points.plus(change) : points);
        }
    }

    private static boolean isOwnScale(SchemeItem item, UnitKind kind) {
        return item.variants().stream().noneMatch(variant -> variant.kinds().contains(kind));
    }

    Points total() {
        return total;
    }

    /** In the order of the scheme. */
    ImmutableMap<IndicatorCode, Points> groups() {
        return ImmutableMap.copyOf(
                Maps.transformEntries(scheme.groups(), (code, points) -> groups.getOrDefault(code, points)));
    }

    /** In the order of the scheme. */
    ImmutableMap<UnitKind, Points> totals() {
        return ImmutableMap.copyOf(
                Maps.transformEntries(scheme.totals(), (kind, points) -> totals.getOrDefault(kind, points)));
    }
}
