package org.zhunsheng.indicators.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/**
 * A catalogue and a scheme as profiles leave them. A dropped indicator stays in both, so that its points can be accounted for, and is
 * listed with the reason why it does not apply. Immutable and thread-safe.
 *
 * <p>Profiles are applied in order, and each sees what those before it left: it can drop or re-point what an earlier one added, and
 * drop what an earlier one changed. It cannot contradict it. It is a contradiction to set other points or another text than an
 * earlier adjustment did, to add the same code otherwise, or to change or select by its own code what was dropped before; to say
 * the same again is none.
 *
 * @param catalogue the effective catalogue
 * @param scheme the effective scheme; where points were set or added, those that it states for groups and the whole move along
 * @param dropped why each dropped indicator does not apply
 * @param applied every adjustment, in the order in which they were applied
 */
public record Tailoring(
        IndicatorCatalogue catalogue,
        ScoringScheme scheme,
        ImmutableMap<IndicatorCode, LocalText> dropped,
        ImmutableList<AppliedAdjustment> applied) {
    /** Refuses null. */
    public Tailoring {
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(dropped, "dropped");
        Objects.requireNonNull(applied, "applied");
    }

    /**
     * Applies {@code profiles} in order.
     *
     * @throws InvalidModelException with every adjustment that touches an indicator that does not exist, adds one that does, or
     *     contradicts an earlier one; the paths begin with {@code profiles[i]}
     */
    public static Tailoring of(List<Profile> profiles, IndicatorCatalogue catalogue, ScoringScheme scheme) {
        ProfileApplier applier = new ProfileApplier(catalogue, scheme);
        applier.apply(profiles);
        IndicatorCatalogue effective = applier.catalogue();
        return new Tailoring(effective, applier.scheme(effective), applier.dropped(), applier.applied());
    }

    /**
     * Faults of the tailored scheme as faults of the profiles that tailored it.
     *
     * @param before the scheme before
     * @param faults what is wrong with the tailored one by itself
     */
    public ImmutableList<Violation> faults(ScoringScheme before, List<Violation> faults) {
        return new TailoredFaults(scheme, applied, before).of(faults);
    }

    /**
     * The duties with the profiles' local rules in place of the national ones.
     *
     * @throws InvalidModelException with every local rule for a duty that does not exist or that contradicts an earlier one
     */
    public static DutyRegister duties(List<Profile> profiles, DutyRegister national) {
        return new LocalDuties(national).make(profiles);
    }

    /** The indicator {@code code} of {@code catalogue}, which has to hold it. */
    public static Indicator indicator(IndicatorCatalogue catalogue, IndicatorCode code) {
        return Optional.ofNullable(catalogue.byCode().get(code)).orElseThrow();
    }
}
