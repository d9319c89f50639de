package org.zhunsheng.indicators.catalogue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.KnownIds;

/**
 * An indicator catalogue (指标体系): the three-level tree that says what is assessed.
 *
 * <pre>{@code
 * IndicatorCatalogue catalogue = BundledData.load().presentCatalogue();
 * Optional<LocalText> title = catalogue.titleOf(IndicatorCode.of("9.1.1"));
 * }</pre>
 *
 * <p>Points are never part of it. Building one
 * checks the tree: codes unique, every parent there and on the level above, no cycle.
 */
@Value.Immutable
@ModelStyle
public abstract class IndicatorCatalogue {
    /** Names the catalogue and its edition, such as {@code cn-demonstration-reference-2021}. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    public abstract String id();

    /** Its title. */
    @Valid
    public abstract LocalText title();

    /** Who stands behind it. */
    @Valid
    public abstract LocalText authority();

    /** What it is, and what it does not claim to be. */
    @Valid
    public abstract LocalText notice();

    /** The edition of the official system that it follows. */
    @Valid
    public abstract Edition edition();

    /** The periods it can judge. */
    public abstract EffectivePeriod effective();

    /** The indicators of the first and second level. */
    @NotEmpty(message = "{LIST_EMPTY}")
    public abstract List<@Valid IndicatorGroup> groups();

    /** The indicators of the third level. */
    @NotEmpty(message = "{LIST_EMPTY}")
    public abstract List<@Valid Indicator> indicators();

    @Value.Check
    void check() {
        InvalidModelException.throwIfAny(TreeCheck.violations(groups(), indicators()));
    }

    /** Third-level indicators by code, in the order of their codes. */
    @Value.Lazy
    public ImmutableSortedMap<IndicatorCode, Indicator> byCode() {
        return ImmutableSortedMap.copyOf(Maps.uniqueIndex(indicators(), Indicator::code));
    }

    /** First- and second-level indicators by code, in the order of their codes. */
    @Value.Lazy
    public ImmutableSortedMap<IndicatorCode, IndicatorGroup> groupsByCode() {
        return ImmutableSortedMap.copyOf(Maps.uniqueIndex(groups(), IndicatorGroup::code));
    }

    /** The first-level dimensions in the order of their codes. */
    @Value.Lazy
    public ImmutableMap<IndicatorCode, IndicatorGroup> dimensions() {
        return ImmutableMap.copyOf(Maps.filterValues(groupsByCode(), group -> group.level() == Level.FIRST));
    }

    /** The first-level group that {@code code}, of any level, lies in; empty if the catalogue does not hold the code. */
    public Optional<IndicatorCode> dimensionOf(IndicatorCode code) {
        Optional<IndicatorCode> parent = parentOf(code);
        if (parent.isPresent()) {
            return dimensionOf(parent.get());
        }
        return contains(code) ? Optional.of(code) : Optional.empty();
    }

    /** The group that {@code code} belongs to; empty for a dimension and for a code that the catalogue does not hold. */
    public Optional<IndicatorCode> parentOf(IndicatorCode code) {
        Indicator indicator = byCode().get(code);
        if (indicator != null) {
            return Optional.of(indicator.parent());
        }
        return Optional.ofNullable(groupsByCode().get(code)).flatMap(IndicatorGroup::parent);
    }

    /** Whether {@code code}, of any level, is in the catalogue. */
    public boolean contains(IndicatorCode code) {
        return byCode().containsKey(code) || groupsByCode().containsKey(code);
    }

    /** The title of {@code code}, of any level; empty if the catalogue does not hold it. */
    public Optional<LocalText> titleOf(IndicatorCode code) {
        Indicator indicator = byCode().get(code);
        return indicator != null
                ? Optional.of(indicator.title())
                : Optional.ofNullable(groupsByCode().get(code)).map(IndicatorGroup::title);
    }

    /** The codes of the indicators, for checking what refers to them. */
    public KnownIds indicatorCodes() {
        return KnownIds.of(
                byCode().keySet().stream().map(IndicatorCode::toString).toList());
    }

    /** The codes of the groups, for checking what refers to them. */
    public KnownIds groupCodes() {
        return KnownIds.of(
                groupsByCode().keySet().stream().map(IndicatorCode::toString).toList());
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link IndicatorCatalogue} does not allow. */
    public static final class Builder extends ImmutableIndicatorCatalogue.Builder {
        Builder() {}
    }
}
