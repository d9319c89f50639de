package org.zhunsheng.indicators.profile;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.KnownIds;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/** Makes the effective catalogue and scheme, profile by profile and adjustment by adjustment, and notes who said what of which. */
final class ProfileApplier {
    private final IndicatorCatalogue catalogue;
    private final ScoringScheme scheme;
    private final Map<IndicatorCode, Indicator> indicators;
    private final Map<IndicatorCode, SchemeItem> items = new LinkedHashMap<>();
    private final Map<IndicatorCode, LocalText> dropped = new LinkedHashMap<>();
    private final Table<IndicatorCode, Aspect, PriorSetting> said = HashBasedTable.create();
    private final ImmutableList.Builder<AppliedAdjustment> applied = ImmutableList.builder();
    private final KnownIds known;
    private final List<Violation> violations = new ArrayList<>();

    ProfileApplier(IndicatorCatalogue catalogue, ScoringScheme scheme) {
        this.catalogue = catalogue;
        this.known = catalogue.indicatorCodes();
        this.scheme = scheme;
        this.indicators = new LinkedHashMap<>(catalogue.byCode());
        scheme.items().forEach(item -> items.putIfAbsent(item.indicator(), item));
    }

    /** What profiles can say of an indicator. */
    private enum Aspect {
        ADDED("是否增加、如何评分", "how it is added"),
        APPLIES("是否适用", "whether it applies"),
        TEXT("要求的文字", "its requirement"),
        POINTS("分值", "its points");

        private final LocalText title;

        Aspect(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }
    }

    /** Who said something, and what. */
    private record PriorSetting(String profile, Object what) {}

    /**
     * Applies {@code profiles} in order.
     *
     * @throws InvalidModelException with every adjustment that cannot be applied
     */
    void apply(List<Profile> profiles) {
        for (int i = 0; i < profiles.size(); i++) {
            Profile profile = profiles.get(i);
            for (int j = 0; j < profile.adjustments().size(); j++) {
                Adjustment adjustment = profile.adjustments().get(j);
                apply(profile.id(), adjustment, "profiles[" + i + "].adjustments[" + j + "]");
                applied.add(
                        new AppliedAdjustment(profile.id(), adjustment.author().orElse(profile.author()), adjustment));
            }
        }
        InvalidModelException.throwIfAny(violations);
    }

    /** The catalogue as the profiles leave it. */
    IndicatorCatalogue catalogue() {
        return IndicatorCatalogue.builder()
                .fillFrom(catalogue)
                .indicators(indicators.values())
                .build();
    }

    /** Why each dropped indicator does not apply. */
    ImmutableMap<IndicatorCode, LocalText> dropped() {
        return ImmutableMap.copyOf(dropped);
    }

    /** Every adjustment, in the order in which they were applied. */
    ImmutableList<AppliedAdjustment> applied() {
        return applied.build();
    }

    private void apply(String profile, Adjustment adjustment, String path) {
        if (adjustment instanceof Adjustment.Select select) {
            select(profile, select, path);
        } else if (adjustment instanceof Adjustment.Add add) {
            add(profile, add, path + ".indicator");
        } else if (adjustment instanceof Adjustment.Drop drop) {
            if (isKnown(drop.indicator(), path + ".indicator")) {
                drop(profile, drop.indicator(), drop.reason());
            }
        } else if (adjustment instanceof Adjustment.ReplaceText text) {
            replace(profile, text, path + ".indicator");
        } else if (adjustment instanceof Adjustment.SetPoints set) {
            set(profile, set, path + ".indicator");
        }
    }

    private boolean isKnown(IndicatorCode code, String path) {
        if (!indicators.containsKey(code)) {
            violations.add(known.unknown("UNKNOWN_INDICATOR", path, code.toString()));
            return false;
        }
        return true;
    }

    private void drop(String profile, IndicatorCode code, LocalText reason) {
        if (!dropped.containsKey(code)) {
            dropped.put(code, reason);
            said.put(code, Aspect.APPLIES, new PriorSetting(profile, false));
        }
    }

    private void select(String profile, Adjustment.Select select, String path) {
        for (IndicatorCode code : select.indicators()) {
            if (catalogue.groupsByCode().containsKey(code)) {
                continue;
            }
            if (isKnown(code, path + ".indicators")) {
                agrees(profile, code, Aspect.APPLIES, true, path + ".indicators");
            }
        }
        for (Map.Entry<IndicatorCode, Indicator> entry : indicators.entrySet()) {
            if (!isSelected(entry.getValue(), select.indicators())) {
                drop(profile, entry.getKey(), select.reason());
            }
        }
    }

    private boolean isSelected(Indicator indicator, Set<IndicatorCode> selected) {
        if (selected.contains(indicator.code())) {
            return true;
        }
        Optional<IndicatorCode> group = Optional.of(indicator.parent());
        while (group.isPresent() && !selected.contains(group.get())) {
            group = catalogue.parentOf(group.get());
        }
        return group.isPresent();
    }

    private void add(String profile, Adjustment.Add add, String path) {
        IndicatorCode code = add.indicator().code();
        if (catalogue.contains(code)) {
            violations.add(Violation.of("ADDED_TWICE", path, code));
        } else if (agrees(profile, code, Aspect.ADDED, List.of(add.indicator(), add.item()), path)) {
            indicators.put(code, add.indicator());
            items.put(code, add.item());
        }
    }

    private void replace(String profile, Adjustment.ReplaceText text, String path) {
        IndicatorCode code = text.indicator();
        if (isKnown(code, path)
                && agrees(profile, code, Aspect.APPLIES, true, path)
                && agrees(profile, code, Aspect.TEXT, text.requirement(), path)) {
            indicators.computeIfPresent(
                    code,
                    (same, indicator) -> Indicator.builder()
                            .fillFrom(indicator)
                            .requirement(text.requirement())
                            .build());
        }
    }

    private void set(String profile, Adjustment.SetPoints set, String path) {
        IndicatorCode code = set.indicator();
        if (isKnown(code, path)
                && agrees(profile, code, Aspect.APPLIES, true, path)
                && agrees(profile, code, Aspect.POINTS, List.of(set.points(), set.method()), path)) {
            if (!items.containsKey(code)) {
                violations.add(Violation.of("POINTS_OF_NOTHING", path, code));
            }
            items.computeIfPresent(
                    code,
                    (same, item) -> SchemeItem.builder()
                            .fillFrom(item)
                            .points(set.points())
                            .method(set.method().orElse(item.method()))
                            .build());
        }
    }

    /** Whether nobody said otherwise of {@code aspect} before; if so, notes what {@code profile} says. */
    private boolean agrees(String profile, IndicatorCode code, Aspect aspect, Object what, String path) {
        PriorSetting before = said.get(code, aspect);
        if (before != null && !before.what().equals(what)) {
            violations.add(Violation.of("PROFILES_CONTRADICT", path, before.profile(), profile, code, aspect.title));
            return false;
        }
        if (before == null && aspect != Aspect.APPLIES) {
            said.put(code, aspect, new PriorSetting(profile, what));
        }
        return true;
    }

    /** The scheme as the profiles leave it, for the catalogue {@code effective} that they leave. */
    ScoringScheme scheme(IndicatorCatalogue effective) {
        StatedPoints stated = new StatedPoints(scheme, effective);
        Map<IndicatorCode, Points> before = new LinkedHashMap<>();
        scheme.items().forEach(item -> before.putIfAbsent(item.indicator(), item.points()));
        boolean moved = false;
        for (SchemeItem item : items.values()) {
            Points change = item.points().minus(before.getOrDefault(item.indicator(), Points.ZERO));
            if (!change.equals(Points.ZERO)) {
                stated.move(item, change);
                moved = true;
            }
        }
        return moved
                ? ScoringScheme.builder()
                        .fillFrom(scheme)
                        .total(stated.total())
                        .totals(stated.totals())
                        .groups(stated.groups())
                        .items(items.values())
                        .build()
                : scheme;
    }
}
