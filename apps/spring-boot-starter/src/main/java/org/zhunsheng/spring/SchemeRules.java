package org.zhunsheng.spring;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.law.HolidayTable;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.audit.AuditBasis;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.examine.RelationClaimCheck;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** A scheme with everything that it takes to assess by it. */
@Value.Immutable
@ModelStyle
public abstract class SchemeRules {
    /** How it is scored. */
    public abstract ScoringScheme scheme();

    /** What is assessed. */
    public abstract IndicatorCatalogue catalogue();

    /** What the facts mean. */
    public abstract Vocabulary vocabulary();

    /** What units are obliged to. */
    public abstract DutyRegister duties();

    /** The laws behind the duties. */
    public abstract InstrumentRegister instruments();

    /** The days off that working days are counted by. */
    public abstract HolidayTable holidays();

    /** The profiles that tailor scheme and catalogue for each kind of unit, in order; none for a kind that needs no tailoring. */
    public abstract ImmutableListMultimap<UnitKind, Profile> profiles();

    /** What an assessor of units of {@code kind} is compiled from. */
    public AssessmentBasis basis(UnitKind kind) {
        return basis(profiles().get(kind));
    }

    /** What an assessor is compiled from that scores every kind of unit by the scheme as it is written. */
    public AssessmentBasis untailored() {
        return basis(List.of());
    }

    private AssessmentBasis basis(List<Profile> profiles) {
        return AssessmentBasis.builder()
                .catalogue(catalogue())
                .vocabulary(vocabulary())
                .scheme(scheme())
                .profiles(profiles)
                .duties(Tailoring.duties(profiles, duties()))
                .instruments(instruments())
                .calendar(WorkingCalendar.of(holidays()))
                .check(RelationClaimCheck.of(vocabulary()))
                .build();
    }

    /** What reports of units of {@code kind} are audited against. */
    public AuditBasis auditBasis(UnitKind kind) {
        return AuditBasis.builder()
                .vocabulary(vocabulary())
                .duties(Tailoring.duties(profiles().get(kind), duties()))
                .instruments(instruments())
                .calendar(WorkingCalendar.of(holidays()))
                .catalogue(catalogue())
                .build();
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link SchemeRules} does not allow. */
    public static final class Builder extends ImmutableSchemeRules.Builder {
        Builder() {}
    }
}
