package org.zhunsheng.indicators.engine;

import org.zhunsheng.indicators.scheme.Grade;

/**
 * The grades that a unit can have, given what is known. A grade is certain only when both ends are the same. Immutable and
 * thread-safe.
 *
 * @param lowest the grade of the lower end
 * @param highest the grade of the upper end
 * @param disqualification whether a veto puts the unit out, whatever its grade
 */
public record GradeRange(Grade lowest, Grade highest, VetoState disqualification) {
    /** Whether there is only one grade left. */
    public boolean isCertain() {
        return lowest.id().equals(highest.id());
    }
}
