package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.zhunsheng.core.law.Force;
import org.zhunsheng.indicators.catalogue.LawInForce;
import org.zhunsheng.indicators.duty.Duty;

/**
 * A duty of the unit, the law behind it in the time that counts for it, and how it stands.
 *
 * @param duty the duty
 * @param law what of its articles is in force
 * @param verdict how it stands by what the report states
 */
record JudgedDuty(Duty duty, LawInForce law, DutyVerdict verdict) {
    boolean isPartial() {
        return law.force() == Force.PART;
    }

    boolean is(DutyVerdict.Outcome outcome) {
        return verdict.outcome() == outcome;
    }

    LocalDate from() {
        return law.from().orElseThrow();
    }

    LocalDate to() {
        return law.to().orElseThrow();
    }

    /** Whether {@code duties}, ordered by their first days in force, leave no day from {@code first} to {@code last} without one. */
    static boolean cover(List<JudgedDuty> duties, LocalDate first, LocalDate last) {
        LocalDate next = first;
        for (JudgedDuty duty : ImmutableList.copyOf(duties)) {
            if (duty.from().isAfter(next)) {
                return false;
            }
            next = duty.to().isBefore(next) ? next : duty.to().plusDays(1);
        }
        return next.isAfter(last);
    }
}
