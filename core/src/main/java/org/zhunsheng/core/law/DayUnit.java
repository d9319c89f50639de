package org.zhunsheng.core.law;

/** How a law counts days. The two are never mixed. */
public enum DayUnit {
    /** Calendar days (日). */
    DAYS,
    /** Working days (工作日), by a {@link WorkingCalendar}. */
    WORKING_DAYS
}
