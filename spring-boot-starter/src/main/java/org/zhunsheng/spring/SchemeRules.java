package org.zhunsheng.spring;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.assess.AssessmentBasis;
import org.zhunsheng.indicators.assess.ImmutableAssessmentBasis;
import org.zhunsheng.indicators.audit.AuditBasis;
import org.zhunsheng.indicators.audit.ImmutableAuditBasis;
import org.zhunsheng.indicators.catalogue.FactDictionary;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/** A scheme with everything that it takes to assess by it. */
@Value.Immutable
@ModelStyle
public abstract class SchemeRules {
    /** How it is scored. */
    public abstract ScoringScheme scheme();

    /** What is assessed. */
    public abstract IndicatorCatalogue catalogue();

    /** What the facts mean. */
    public abstract FactDictionary dictionary();

    /** What units are obliged to. */
    public abstract DutyRegister duties();

    /** The laws behind the duties. */
    public abstract InstrumentRegister instruments();

    /** How working days are counted. */
    public abstract WorkingCalendar calendar();

    /** The profile that tailors scheme and catalogue for each kind of unit; none for a kind that needs no tailoring. */
    public abstract Map<UnitKind, Profile> profiles();

    /** What an assessor of units of {@code kind} is compiled from. */
    public AssessmentBasis basis(UnitKind kind) {
        return basis(profileFor(kind));
    }

    /** What an assessor is compiled from that scores every kind of unit by the scheme as it is written. */
    public AssessmentBasis untailored() {
        return basis(Optional.empty());
    }

    private AssessmentBasis basis(Optional<Profile> profile) {
        return ImmutableAssessmentBasis.builder()
                .catalogue(catalogue())
                .dictionary(dictionary())
                .scheme(scheme())
                .profile(profile)
                .calendar(calendar())
                .build();
    }

    /** What reports of units of {@code kind} are audited against. */
    public AuditBasis auditBasis(UnitKind kind) {
        return ImmutableAuditBasis.builder()
                .dictionary(dictionary())
                .duties(Tailoring.duties(profileFor(kind), duties()))
                .instruments(instruments())
                .calendar(calendar())
                .catalogue(catalogue())
                .build();
    }

    private Optional<Profile> profileFor(UnitKind kind) {
        return Optional.ofNullable(profiles().get(kind));
    }
}
