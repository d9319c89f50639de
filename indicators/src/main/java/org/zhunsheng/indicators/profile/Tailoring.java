package org.zhunsheng.indicators.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.ImmutableIndicator;
import org.zhunsheng.indicators.catalogue.ImmutableIndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.duty.ImmutableDuty;
import org.zhunsheng.indicators.duty.ImmutableDutyRegister;
import org.zhunsheng.indicators.scheme.ImmutableSchemeItem;
import org.zhunsheng.indicators.scheme.ImmutableScoringScheme;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/**
 * A catalogue and a scheme as a profile leaves them. A dropped indicator stays in both, so that its points can be accounted for,
 * and is listed with the reason why it does not apply. Immutable and thread-safe.
 *
 * @param catalogue the effective catalogue
 * @param scheme the effective scheme; where points were set or added, its total is that of its items
 * @param dropped why each dropped indicator does not apply
 */
public record Tailoring(
        IndicatorCatalogue catalogue, ScoringScheme scheme, ImmutableMap<IndicatorCode, LocalText> dropped) {

    /**
     * Applies {@code profile}, if there is one.
     *
     * @throws InvalidModelException if the profile touches an indicator that does not exist, or adds one that does
     */
    public static Tailoring of(Optional<Profile> profile, IndicatorCatalogue catalogue, ScoringScheme scheme) {
        return profile.map(given -> new Cut(given, catalogue, scheme).make())
                .orElseGet(() -> new Tailoring(catalogue, scheme, ImmutableMap.of()));
    }

    /**
     * The duties with the profile's local rules in place of the national ones.
     *
     * @throws InvalidModelException if the profile replaces a duty that does not exist
     */
    public static DutyRegister duties(Optional<Profile> profile, DutyRegister national) {
        if (profile.isEmpty() || profile.get().duties().isEmpty()) {
            return national;
        }
        Map<String, Duty> duties = new LinkedHashMap<>(national.byId());
        List<Violation> violations = new ArrayList<>();
        List<DutyReplacement> replacements = profile.get().duties();
        for (int i = 0; i < replacements.size(); i++) {
            DutyReplacement local = replacements.get(i);
            Duty replaced = duties.get(local.replace());
            if (replaced == null) {
                violations.add(Violation.of("UNKNOWN_DUTY", "duties[" + i + "].replace", local.replace()));
            } else {
                duties.put(
                        replaced.id(),
                        ImmutableDuty.builder()
                                .fillFrom(replaced)
                                .rule(local.rule())
                                .basis(local.basis())
                                .build());
            }
        }
        InvalidModelException.throwIfAny(violations);
        return ImmutableDutyRegister.builder()
                .id(national.id())
                .duties(duties.values())
                .build();
    }

    /** The indicator {@code code} of {@code catalogue}, which has to hold it. */
    public static Indicator indicator(IndicatorCatalogue catalogue, IndicatorCode code) {
        return Optional.ofNullable(catalogue.byCode().get(code)).orElseThrow();
    }

    /** Makes the effective catalogue and scheme, adjustment by adjustment. */
    private static final class Cut {
        private final Profile profile;
        private final IndicatorCatalogue catalogue;
        private final ScoringScheme scheme;
        private final Map<IndicatorCode, Indicator> indicators;
        private final Map<IndicatorCode, SchemeItem> items = new LinkedHashMap<>();
        private final ImmutableMap.Builder<IndicatorCode, LocalText> dropped = ImmutableMap.builder();
        private final List<Violation> violations = new ArrayList<>();
        private boolean repointed;

        Cut(Profile profile, IndicatorCatalogue catalogue, ScoringScheme scheme) {
            this.profile = profile;
            this.catalogue = catalogue;
            this.scheme = scheme;
            this.indicators = new LinkedHashMap<>(catalogue.byCode());
            scheme.items().forEach(item -> items.putIfAbsent(item.indicator(), item));
        }

        Tailoring make() {
            for (int i = 0; i < profile.adjustments().size(); i++) {
                apply(profile.adjustments().get(i), "adjustments[" + i + "].indicator");
            }
            InvalidModelException.throwIfAny(violations);
            return new Tailoring(
                    ImmutableIndicatorCatalogue.builder()
                            .fillFrom(catalogue)
                            .indicators(indicators.values())
                            .build(),
                    repointed ? repointedScheme() : scheme,
                    dropped.buildKeepingLast());
        }

        private void apply(Adjustment adjustment, String path) {
            IndicatorCode code = adjustment.code();
            Indicator indicator = indicators.get(code);
            if (adjustment instanceof Adjustment.Add add) {
                if (indicator != null) {
                    violations.add(Violation.of("ADDED_TWICE", path, code));
                }
                indicators.put(code, add.indicator());
                items.put(code, add.item());
                repointed = true;
                return;
            }
            if (indicator == null) {
                violations.add(Violation.of("UNKNOWN_INDICATOR", path, code));
            } else if (adjustment instanceof Adjustment.Drop drop) {
                dropped.put(code, drop.reason());
            } else if (adjustment instanceof Adjustment.ReplaceText text) {
                indicators.put(
                        code,
                        ImmutableIndicator.builder()
                                .fillFrom(indicator)
                                .requirement(text.requirement())
                                .build());
            } else if (adjustment instanceof Adjustment.SetPoints set) {
                setPoints(code, set.points(), path);
            }
        }

        private void setPoints(IndicatorCode code, Points points, String path) {
            SchemeItem item = items.get(code);
            if (item == null) {
                violations.add(Violation.of("UNKNOWN_INDICATOR", path, code));
                return;
            }
            items.put(
                    code,
                    ImmutableSchemeItem.builder().fillFrom(item).points(points).build());
            repointed = true;
        }

        private ScoringScheme repointedScheme() {
            Points total = items.values().stream().map(SchemeItem::points).reduce(Points.ZERO, Points::plus);
            return ImmutableScoringScheme.builder()
                    .fillFrom(scheme)
                    .total(total)
                    .groups(ImmutableMap.of())
                    .items(ImmutableList.copyOf(items.values()))
                    .build();
        }
    }
}
