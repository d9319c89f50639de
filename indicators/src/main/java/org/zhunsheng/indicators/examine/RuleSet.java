package org.zhunsheng.indicators.examine;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.audit.AuditBasis;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Everything that units are examined by: what is assessed, what figures mean, how points are earned, what is owed by law.
 *
 * <pre>{@code
 * RuleSet rules = RuleSets.bundled();
 * Examiner examiner = Examiner.of(rules);
 * }</pre>
 *
 * <p>A profile by
 * kind of unit tailors it. Where the official system has editions, the rules of the present one lead to those before. Immutable and
 * thread-safe.
 */
@Value.Immutable
@ModelStyle
public abstract class RuleSet {
    /** What is assessed. */
    public abstract IndicatorCatalogue catalogue();

    /** What figures and facts mean. */
    public abstract Vocabulary vocabulary();

    /** How points are earned. */
    public abstract ScoringScheme scheme();

    /** The profiles that tailor catalogue, scheme and duties, by the kind of unit; a kind without any is examined as written. */
    public abstract Map<UnitKind, List<Profile>> profiles();

    /** What units owe by law. */
    public abstract DutyRegister duties();

    /** The laws that catalogue and duties rest on. */
    public abstract InstrumentRegister instruments();

    /** How working days are counted; Saturdays and Sundays off if not given. */
    @Value.Default
    public WorkingCalendar calendar() {
        return WorkingCalendar.weekendsOnly();
    }

    /** What can be done about gaps. */
    public abstract Optional<RemedyLibrary> remedies();

    /** The rules of the edition before, for periods that begin before {@link #catalogue()} came into use; none if these are for all. */
    public abstract Optional<RuleSet> earlier();

    /** The rules for a period that begins on {@code day}: these, or those of an edition before. */
    public RuleSet forPeriodFrom(LocalDate day) {
        return earlier()
                .filter(before -> day.isBefore(catalogue().effective().from()))
                .map(before -> before.forPeriodFrom(day))
                .orElse(this);
    }

    /** The profiles of units of {@code kind}, in the order in which they are applied. */
    public ImmutableList<Profile> profilesFor(UnitKind kind) {
        return ImmutableList.copyOf(profiles().getOrDefault(kind, ImmutableList.of()));
    }

    /** What an assessor of units of {@code kind} is compiled from. */
    public AssessmentBasis assessmentBasis(UnitKind kind) {
        return AssessmentBasis.builder()
                .catalogue(catalogue())
                .vocabulary(vocabulary())
                .scheme(scheme())
                .profiles(profilesFor(kind))
                .duties(Tailoring.duties(profilesFor(kind), duties()))
                .instruments(instruments())
                .calendar(calendar())
                .check(RelationClaimCheck.of(vocabulary()))
                .build();
    }

    /** What reports of units of {@code kind} are audited against. */
    public AuditBasis auditBasis(UnitKind kind) {
        return AuditBasis.builder()
                .vocabulary(vocabulary())
                .duties(Tailoring.duties(profilesFor(kind), duties()))
                .instruments(instruments())
                .calendar(calendar())
                .catalogue(catalogue())
                .build();
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link RuleSet} does not allow. */
    public static final class Builder extends ImmutableRuleSet.Builder {
        Builder() {}
    }
}
