package org.zhunsheng.indicators.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;

/** The points of one third-level indicator, and how they are earned. */
@Value.Immutable
@ModelStyle
public interface SchemeItem {
    /** The indicator. */
    IndicatorCode indicator();

    /** The points available, above zero. */
    Points points();

    /** How they are earned. */
    ScoringMethod method();

    /** What becomes of them where the indicator does not apply, if it differs from the scheme's rule. */
    Optional<AbsencePolicy> absence();

    /** What counts towards its points as verified, if that differs from the scheme's rule. */
    Optional<Counts> counts();

    /**
     * The most that it earns by the word of the unit without evidence, in percent of its points, if that differs from {@link
     * SelfReport#itemAtMost}.
     */
    Optional<BigDecimal> unbackedAtMost();

    /**
     * The indicator whose points limit what is lost here: no more than that earns by its own method, if anything (扣分以该项得分为限). Where it does not
     * apply to the unit, nothing is limited.
     */
    Optional<IndicatorCode> lossAtMost();

    /** The kinds of unit that the scheme does not ask it of, beyond those that the catalogue leaves out. */
    Set<UnitKind> exempt();

    /**
     * The ids of the statutory duties whose day, time or number the method scores. {@link LegalLimits} finds where the two differ.
     */
    List<String> duties();

    /** Other scales for some kinds of unit. */
    List<Variant> variants();

    /** The scale for units of {@code kind}: the variant that names it, else the item's own. */
    default Variant scaleFor(UnitKind kind) {
        for (Variant variant : variants()) {
            if (variant.kinds().contains(kind)) {
                return variant;
            }
        }
        return new Variant(Set.of(kind), points(), Optional.empty());
    }

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link SchemeItem} does not allow. */
    final class Builder extends ImmutableSchemeItem.Builder {
        Builder() {}
    }

    /** How units of {@code kind} earn the points. */
    default ScoringMethod methodFor(UnitKind kind) {
        return scaleFor(kind).method().orElse(method());
    }
}
