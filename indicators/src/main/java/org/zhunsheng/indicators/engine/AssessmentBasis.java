package org.zhunsheng.indicators.engine;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.extension.MethodExtensions;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Everything that units are measured by: what an {@link Assessor} is compiled from. */
@Value.Immutable
@ModelStyle
public interface AssessmentBasis {
    /** What is assessed. */
    IndicatorCatalogue catalogue();

    /** What the facts mean. */
    Vocabulary vocabulary();

    /** How it is scored. */
    ScoringScheme scheme();

    /** How both are tailored to a kind of unit or a locality, one profile after the other; see {@link Tailoring}. */
    List<Profile> profiles();

    /** The methods that are plugged in; those on the class path if not given. */
    @Value.Default
    default MethodExtensions extensions() {
        return MethodExtensions.installed();
    }

    /** What units owe by law: its limits tie longest times to what is overdue. Nothing follows from limits if not given. */
    Optional<DutyRegister> duties();

    /** When the law behind the duties is in force; none if not given, so that nothing follows from limits. */
    Optional<InstrumentRegister> instruments();

    /** How working days are counted; Saturdays and Sundays off if not given. */
    @Value.Default
    default WorkingCalendar calendar() {
        return WorkingCalendar.weekendsOnly();
    }

    /** What dossiers are held against before they are scored; nothing if not given. */
    @Value.Default
    default ClaimCheck check() {
        return ClaimCheck.NONE;
    }

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link AssessmentBasis} does not allow. */
    final class Builder extends ImmutableAssessmentBasis.Builder {
        Builder() {}
    }
}
