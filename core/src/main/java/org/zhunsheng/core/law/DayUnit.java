package org.zhunsheng.core.law;

import org.zhunsheng.core.figure.UnitClass;

/** How a law counts days. The two are never mixed. */
public enum DayUnit {
    /** Calendar days (日). */
    DAYS(UnitClass.DAY),
    /** Working days (工作日), by a {@link WorkingCalendar}. */
    WORKING_DAYS(UnitClass.WORKING_DAY);

    private final UnitClass unit;

    DayUnit(UnitClass unit) {
        this.unit = unit;
    }

    /** The unit of a number of such days. */
    public UnitClass unit() {
        return unit;
    }
}
