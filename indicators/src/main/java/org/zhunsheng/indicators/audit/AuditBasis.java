package org.zhunsheng.indicators.audit;

import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Everything that reports are checked against: what a {@link ReportAudit} works with. */
@Value.Immutable
@ModelStyle
public interface AuditBasis {
    /** What the facts mean. */
    Vocabulary vocabulary();

    /** What units are obliged to. */
    DutyRegister duties();

    /** When the law behind the duties is in force. */
    InstrumentRegister instruments();

    /** How working days are counted; Saturdays and Sundays off if not given. */
    @Value.Default
    default WorkingCalendar calendar() {
        return WorkingCalendar.weekendsOnly();
    }

    /** The catalogue that the indicators named in reports are looked up in; not looked up if not given. */
    Optional<IndicatorCatalogue> catalogue();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link AuditBasis} does not allow. */
    final class Builder extends ImmutableAuditBasis.Builder {
        Builder() {}
    }
}
