package org.zhunsheng.serialization.law;

import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Working days by the holidays typed from the notices, counted day by day. */
final class TypedCalendar {
    private final ImmutableSet<LocalDate> off;
    private final ImmutableSet<LocalDate> worked;

    private TypedCalendar(Set<LocalDate> off, Set<LocalDate> worked) {
        this.off = ImmutableSet.copyOf(off);
        this.worked = ImmutableSet.copyOf(worked);
    }

    static TypedCalendar read() {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (List<String> cells : Tables.rows("holidays.csv")) {
            LocalDate first = LocalDate.parse(cells.get(2));
            for (int i = 0; i < Integer.parseInt(cells.get(3)); i++) {
                off.add(first.plusDays(i));
            }
            for (String day : cells.get(4).split(" ", -1)) {
                if (!day.isEmpty()) {
                    worked.add(LocalDate.parse(day));
                }
            }
        }
        return new TypedCalendar(off, worked);
    }

    boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.contains(day) || (!weekend && !off.contains(day));
    }

    /** The last of {@code days} days after {@code start}; every day counts, or only those on which work is done. */
    LocalDate last(LocalDate start, int days, boolean workingDays) {
        LocalDate day = start;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (!workingDays || isWorked(day)) {
                counted++;
            }
        }
        return day;
    }
}
