package org.zhunsheng.indicators.scheme;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.KnownIds;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;

/** Checks how points come together from items to groups to the whole, for every kind of unit that has a scale of its own. */
final class NodeCheck {
    private final SchemeViolations faults;
    private final ScoringScheme scheme;
    private final IndicatorCatalogue catalogue;
    private final KnownIds groups;
    private final Map<Optional<IndicatorCode>, NodeRule> rules = new HashMap<>();
    private final ListMultimap<Optional<IndicatorCode>, SchemeItem> items = ArrayListMultimap.create();
    private final Set<IndicatorCode> scored = new HashSet<>();
    private final ListMultimap<Optional<IndicatorCode>, IndicatorCode> below = ArrayListMultimap.create();

    NodeCheck(SchemeViolations faults, ScoringScheme scheme, IndicatorCatalogue catalogue) {
        this.faults = faults;
        this.scheme = scheme;
        this.catalogue = catalogue;
        this.groups = catalogue.groupCodes();
        catalogue.groups().forEach(group -> below.put(group.parent(), group.code()));
        for (SchemeItem item : scheme.items()) {
            Optional<IndicatorCode> at =
                    catalogue.parentOf(item.indicator()).filter(catalogue.groupsByCode()::containsKey);
            items.put(at, item);
            while (at.isPresent()) {
                scored.add(at.get());
                at = catalogue.parentOf(at.get());
            }
        }
    }

    void run() {
        for (int i = 0; i < scheme.nodes().size(); i++) {
            rule(scheme.nodes().get(i), "nodes[" + i + "]");
        }
        for (IndicatorCode group : scheme.groups().keySet()) {
            if (!catalogue.groupsByCode().containsKey(group)) {
                faults.unknown("groups[" + group + "]", group, groups);
            }
        }
        sums(Optional.empty(), scheme.total(), "total");
        Set<UnitKind> scaled = new HashSet<>(scheme.totals().keySet());
        scheme.items().forEach(item -> item.variants().forEach(variant -> scaled.addAll(variant.kinds())));
        scaled.stream()
                .sorted()
                .forEach(kind -> sums(Optional.of(kind), scheme.totalFor(kind), "totals[" + kind + "]"));
    }

    private void rule(NodeRule rule, String path) {
        Optional<IndicatorCode> group = rule.group();
        if (group.isPresent() && !catalogue.groupsByCode().containsKey(group.get())) {
            faults.unknown(path + ".group", group.get(), groups);
            return;
        }
        if (rules.put(group, rule) != null) {
            faults.add("NODE_TWICE", path, name(group));
        }
        rule.coverageAtLeast()
                .filter(share -> share.signum() <= 0 || share.compareTo(BigDecimal.valueOf(100)) > 0)
                .ifPresent(share -> faults.add("COVERAGE_RANGE", path + ".coverageAtLeast", share));
        weights(rule, path);
    }

    private void weights(NodeRule rule, String path) {
        Map<IndicatorCode, BigDecimal> weights = rule.weights();
        if (weights.isEmpty()) {
            if (rule.aggregation() == Aggregation.WEIGHTED_MEAN) {
                faults.add("WEIGHTS_NEEDED", path, name(rule.group()));
            }
            return;
        }
        boolean weighed = rule.aggregation() == Aggregation.WEIGHTED_MEAN
                || rule.aggregation() == Aggregation.GEOMETRIC
                || rule.aggregation() == Aggregation.HARMONIC;
        if (!weighed) {
            faults.add("WEIGHTS_UNUSED", path + ".weights", rule.aggregation());
        }
        Set<IndicatorCode> children = ImmutableSet.copyOf(childrenOf(rule.group()));
        KnownIds near =
                KnownIds.of(children.stream().map(IndicatorCode::toString).toList());
        weights.forEach((child, weight) -> {
            if (!children.contains(child)) {
                faults.add(
                        "WEIGHT_OF_NO_CHILD",
                        path + ".weights[" + child + "]",
                        child,
                        name(rule.group()),
                        near.nearest(child.toString()));
            }
            if (weight.signum() <= 0) {
                faults.add("WEIGHT_NOT_POSITIVE", path + ".weights[" + child + "]", weight);
            }
        });
        children.stream()
                .filter(child -> !weights.containsKey(child))
                .sorted()
                .forEach(child -> faults.add("WEIGHT_MISSING", path + ".weights", child, name(rule.group())));
        faults.weights(path + ".weights", name(rule.group()), weights.values());
    }

    private static String name(Optional<IndicatorCode> group) {
        return group.map(IndicatorCode::value).orElse("total");
    }

    /** The groups and scored items right below {@code group}, or the first level. */
    private ImmutableList<IndicatorCode> childrenOf(Optional<IndicatorCode> group) {
        Stream<IndicatorCode> groups = groupsBelow(group);
        Stream<IndicatorCode> own = group.isPresent()
                ? items.get(group).stream().map(SchemeItem::indicator).distinct()
                : Stream.empty();
        return Stream.concat(groups, own).collect(toImmutableList());
    }

    private Stream<IndicatorCode> groupsBelow(Optional<IndicatorCode> group) {
        return below.get(group).stream().filter(scored::contains);
    }

    /** Holds the points of every group, and of the whole, against what lies below. */
    private void sums(Optional<UnitKind> kind, Points total, String path) {
        Points sum = below(Optional.empty(), kind);
        if (addsUp(Optional.empty())) {
            faults.sum(path, scheme.id(), sum, total);
        }
    }

    private boolean addsUp(Optional<IndicatorCode> group) {
        NodeRule rule = rules.get(group);
        return rule == null || rule.aggregation() == Aggregation.SUM;
    }

    private Points below(Optional<IndicatorCode> group, Optional<UnitKind> kind) {
        Points ofGroups = groupsBelow(group).map(code -> pointsOf(code, kind)).reduce(Points.ZERO, Points::plus);
        return items.get(group).stream()
                .map(item -> kind.map(item::scaleFor).map(Variant::points).orElseGet(item::points))
                .reduce(ofGroups, Points::plus);
    }

    private Points pointsOf(IndicatorCode group, Optional<UnitKind> kind) {
        Points sum = below(Optional.of(group), kind);
        Points stated = scheme.groups().get(group);
        if (stated == null || kind.isPresent()) {
            return stated == null || addsUp(Optional.of(group)) ? sum : stated;
        }
        if (addsUp(Optional.of(group))) {
            faults.sum("groups[" + group + "]", group, sum, stated);
        } else {
            faults.positive("groups[" + group + "]", group, stated);
            faults.fine("groups[" + group + "]", stated);
        }
        return stated;
    }
}
