package org.zhunsheng.indicators.engine;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.DutyRegister;

/**
 * The law that an assessment rests on. Immutable and thread-safe.
 *
 * @param duties what units owe, if the basis says so
 * @param instruments when the law behind the duties is in force, if the basis says so
 * @param calendar how working days are counted
 */
public record AppliedLaw(
        Optional<DutyRegister> duties, Optional<InstrumentRegister> instruments, WorkingCalendar calendar) {
    /** Refuses null. */
    public AppliedLaw {
        Objects.requireNonNull(duties, "duties");
        Objects.requireNonNull(instruments, "instruments");
        Objects.requireNonNull(calendar, "calendar");
    }

    /** The law of {@code basis}. */
    static AppliedLaw of(AssessmentBasis basis) {
        return new AppliedLaw(basis.duties(), basis.instruments(), basis.calendar());
    }

    /** The day up to which it was kept; what changed later is not in it. Empty if nobody vouches for one. */
    public Optional<LocalDate> keptUpTo() {
        return instruments.flatMap(InstrumentRegister::keptUpTo);
    }
}
