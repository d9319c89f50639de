package org.zhunsheng.indicators.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;

/**
 * An indicator of the third level: one requirement that can be checked, with what proves it and where it comes from. Only one that a
 * user has supplied, such as an item of an imported official table, may leave open what it rests on and what proves it.
 */
@Value.Immutable
@ModelStyle
public interface Indicator {
    /** Its code in the tree. */
    IndicatorCode code();

    /** The second-level group it belongs to. */
    IndicatorCode parent();

    /** A short title. */
    @Valid
    LocalText title();

    /** What is required, in the catalogue's own words. */
    @Valid
    LocalText requirement();

    /** The articles it rests on. */
    List<@Valid LegalBasis> basis();

    /** The years for which none of the articles is in force, and why. */
    Optional<@Valid BasisGap> basisGap();

    /** The kinds of unit it can be asked of. */
    @NotEmpty(message = "{LIST_EMPTY}")
    Set<UnitKind> appliesTo();

    /** The figures and facts of the vocabulary that prove it. */
    List<FactCode> provedBy();

    /** The sorts of material that prove those facts. */
    Set<EvidenceKind> evidence();

    /** How it is tested. */
    Set<TestingMethod> testing();

    /** The task of the 2021–2025 outline that it serves; empty only if supplied by the user. */
    Optional<OutlineTask> outlineTask();

    /** Which way is better; empty only if supplied by the user. */
    Optional<Direction> direction();

    /** Typical ways to close a gap, the first the most usual. */
    List<@Valid Remedy> remedies();

    /** Where the requirement comes from. */
    @Valid
    Provenance provenance();

    /** The number of the item in the official table, where it was seen. */
    Optional<Integer> officialNumber();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Indicator} does not allow. */
    final class Builder extends ImmutableIndicator.Builder {
        Builder() {}
    }
}
