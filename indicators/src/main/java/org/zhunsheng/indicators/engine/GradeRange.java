package org.zhunsheng.indicators.engine;

import java.util.Objects;
import org.zhunsheng.indicators.scheme.Grade;

/**
 * The grades that a unit can have, given what is known. A grade is certain only when both ends are the same and no veto is open; and
 * only a {@linkplain Assessment#verified verified} one may be called so. Immutable and thread-safe.
 *
 * @param lowest the grade of the lower end
 * @param highest the grade of the upper end
 * @param disqualification whether a veto puts the unit out, whatever its grade
 */
public record GradeRange(Grade lowest, Grade highest, VetoState disqualification) {
    /** Refuses null. */
    public GradeRange {
        Objects.requireNonNull(lowest, "lowest");
        Objects.requireNonNull(highest, "highest");
        Objects.requireNonNull(disqualification, "disqualification");
    }

    /** Whether there is only one grade left, vetoes that put the unit out aside. */
    public boolean isSingle() {
        return lowest.id().equals(highest.id());
    }

    /** Whether there is only one grade left and no veto that may still put the unit out. */
    public boolean isCertain() {
        return isSingle() && disqualification != VetoState.OPEN;
    }

    /** Whether a veto puts the unit out: it has no grade then, whatever its points. */
    public boolean isStruck() {
        return disqualification == VetoState.STRUCK;
    }

    /** Whether {@code grade} is reached for certain: the unit is not out, cannot be put out, and its lowest grade is as high. */
    public boolean reaches(Grade grade) {
        return disqualification == VetoState.CLEAR && lowest.from().compareTo(grade.from()) >= 0;
    }
}
