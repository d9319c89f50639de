package org.zhunsheng.core.law;

import org.zhunsheng.core.figure.CountUnit;

/** How a law counts days. The two are never mixed. */
public enum DayUnit {
    /** Calendar days (日). */
    DAYS(CountUnit.DAY),
    /** Working days (工作日), by a {@link WorkingCalendar}. */
    WORKING_DAYS(CountUnit.WORKING_DAY);

    private final CountUnit unit;

    DayUnit(CountUnit unit) {
        this.unit = unit;
    }

    /** The unit of a number of such days. */
    public CountUnit unit() {
        return unit;
    }
}
