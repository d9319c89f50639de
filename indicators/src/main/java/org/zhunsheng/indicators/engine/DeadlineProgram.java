package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** Full points in time, those of a tier if late, nothing if later or never. */
final class DeadlineProgram extends Program {
    private static final int IN_TIME = -1;

    private final int end;
    private final int start;
    private final Due due;
    private final long[] lateDays;
    private final long[] tierPoints;
    private final long points;
    private final WorkingCalendar calendar;
    private final DayUnit lateIn;

    /**
     * The program of one deadline.
     *
     * @param end the slot of the day it was done
     * @param start the slot of the day that sets the period going, or {@link LedgerSink#NO_FACT}
     */
    DeadlineProgram(
            int[] slots, int end, int start, ScoringMethod.Deadline method, long points, WorkingCalendar calendar) {
        super(slots, ImmutableList.of());
        this.end = end;
        this.start = start;
        this.due = method.due();
        this.lateDays = method.tiers().stream()
                .mapToLong(ScoringMethod.LateTier::lateDays)
                .toArray();
        this.tierPoints = method.tiers().stream()
                .mapToLong(tier -> tier.points().micros())
                .toArray();
        this.points = points;
        this.calendar = calendar;
        this.lateIn = method.lateIn();
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        if (start != LedgerSink.NO_FACT && facts.isNotApplicable(start)) {
            sink.add(ReasonCode.FACT_NOT_APPLICABLE, 0, points, points, start, 0);
            return;
        }
        if (facts.isNotApplicable(end)) {
            sink.add(ReasonCode.FACT_NOT_APPLICABLE, 0, points, points, end, 0);
            return;
        }
        if (start != LedgerSink.NO_FACT && facts.low(start) == CellValue.NEVER) {
            sink.add(ReasonCode.EVENT_DID_NOT_HAPPEN, 0, points, points, start, 0);
            return;
        }
        long dueFrom = dueDay(facts, true);
        long dueTo = dueDay(facts, false);
        int bestTier = tier(facts.low(end), dueTo, false);
        long best = pointsOf(bestTier);
        long worst = pointsOf(tier(facts.high(end), dueFrom, true));
        sink.add(reason(facts, best, worst, dueTo), Math.max(0, bestTier), worst, best, end, dueTo);
    }

    private ReasonCode reason(FactTable facts, long best, long worst, long dueTo) {
        if (best != worst) {
            boolean stated = facts.isExact(end) && (start == LedgerSink.NO_FACT || facts.isExact(start));
            return stated ? ReasonCode.CALENDAR_OPEN : ReasonCode.DEADLINE_OPEN;
        }
        if (facts.low(end) == CellValue.NEVER) {
            return ReasonCode.NEVER_DONE;
        }
        if (facts.low(end) <= dueTo) {
            return ReasonCode.IN_TIME;
        }
        return best > 0 ? ReasonCode.LATE : ReasonCode.TOO_LATE;
    }

    private long dueDay(FactTable facts, boolean earliest) {
        if (due instanceof Due.AnnualDate annual) {
            return annual.lastDay(facts.year()).toEpochDay();
        }
        long from = earliest ? facts.low(start) : facts.high(start);
        if (from == CellValue.LONG_AGO || from == CellValue.NEVER) {
            return from;
        }
        Due.Within within = (Due.Within) due;
        LocalDate day = FactTable.day(from);
        return (earliest
                        ? calendar.earliestLastDay(day, within.days(), within.unit())
                        : calendar.latestLastDay(day, within.days(), within.unit()))
                .toEpochDay();
    }

    /** The tier that {@code day} falls into: {@link #IN_TIME} if it is not late, the number of tiers if too late for all. */
    private int tier(long day, long dueDay, boolean atMost) {
        if (day <= dueDay) {
            return IN_TIME;
        }
        if (day == CellValue.NEVER || dueDay == CellValue.LONG_AGO || lateDays.length == 0) {
            return lateDays.length;
        }
        long late = lateIn == DayUnit.DAYS ? day - dueDay : elapsed(FactTable.day(dueDay), FactTable.day(day), atMost);
        int tier = 0;
        while (tier < lateDays.length && late > lateDays[tier]) {
            tier++;
        }
        return tier;
    }

    /** The working days from {@code from} to {@code to}: the most, or else the fewest, that the days off can leave. */
    private long elapsed(LocalDate from, LocalDate to, boolean atMost) {
        return atMost ? calendar.mostElapsed(from, to) : calendar.leastElapsed(from, to);
    }

    private long pointsOf(int tier) {
        if (tier == IN_TIME) {
            return points;
        }
        return tier < tierPoints.length ? tierPoints[tier] : 0;
    }

    @Override
    ColumnScorer columns(FactIndex index, int year) {
        if (!(due instanceof Due.AnnualDate annual)) {
            return super.columns(index, year);
        }
        LocalDate last = annual.lastDay(year);
        if (lateIn == DayUnit.WORKING_DAYS && !calendar.isKnown(last, lastTierFrom(last))) {
            return super.columns(index, year);
        }
        long[] from = new long[lateDays.length + 2];
        long[] earned = new long[from.length];
        from[0] = Long.MIN_VALUE;
        earned[0] = points;
        from[1] = last.toEpochDay() + 1;
        for (int i = 0; i < lateDays.length; i++) {
            earned[i + 1] = tierPoints[i];
            from[i + 2] = firstDayAfter(last, lateDays[i]);
        }
        return BandsProgram.columns(end, from, earned, open(index));
    }

    private LocalDate lastTierFrom(LocalDate last) {
        return lateDays.length == 0 ? last : FactTable.day(firstDayAfter(last, lateDays[lateDays.length - 1]));
    }

    /** The first day that is more than {@code late} days late. */
    private long firstDayAfter(LocalDate last, long late) {
        return lateIn == DayUnit.DAYS
                ? last.toEpochDay() + late + 1
                : calendar.lastDay(last, Math.toIntExact(late) + 1, lateIn).toEpochDay();
    }
}
