package org.zhunsheng.testkit.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.engine.ReasonCode;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** All points in time, those of a tier if late, nothing if later or never. */
final class DeadlineReference {
    private final String subject;
    private final BigFraction points;
    private final Facts facts;
    private final WorkingCalendar calendar;

    DeadlineReference(String subject, BigFraction points, Facts facts, WorkingCalendar calendar) {
        this.subject = subject;
        this.points = points;
        this.facts = facts;
        this.calendar = calendar;
    }

    Lines lines(ScoringMethod.Deadline method) {
        Fact done = facts.of(method.fact());
        if (method.due() instanceof Due.Within within) {
            Fact start = facts.of(within.start());
            if (start.isNotApplicable()) {
                return asks(ReasonCode.FACT_NOT_APPLICABLE, start);
            }
            if (done.isNotApplicable()) {
                return asks(ReasonCode.FACT_NOT_APPLICABLE, done);
            }
            if (start.isExact() && start.low().equals(Exact.INFINITE)) {
                return asks(ReasonCode.EVENT_DID_NOT_HAPPEN, start);
            }
            List<BigFraction> earned = new ArrayList<>();
            for (BigFraction from : List.of(start.low(), start.high())) {
                for (BigFraction last : List.of(earliest(within, from), latest(within, from))) {
                    earned.addAll(earned(method, last, done));
                }
            }
            return line(done, start.isExact(), latest(within, start.high()), Span.over(earned));
        }
        BigFraction last =
                Exact.of(((Due.AnnualDate) method.due()).lastDay(facts.year()).toEpochDay());
        return line(done, true, last, Span.over(earned(method, last, done)));
    }

    private BigFraction earliest(Due.Within within, BigFraction start) {
        return start.abs().equals(Exact.INFINITE)
                ? start
                : Exact.of(calendar.earliestLastDay(day(start), within.days(), within.unit())
                        .toEpochDay());
    }

    private BigFraction latest(Due.Within within, BigFraction start) {
        return start.abs().equals(Exact.INFINITE)
                ? start
                : Exact.of(calendar.latestLastDay(day(start), within.days(), within.unit())
                        .toEpochDay());
    }

    private static LocalDate day(BigFraction day) {
        return LocalDate.ofEpochDay(day.longValue());
    }

    /** What is earned at either end of what is known of the day, however many days off the time between turns out to hold. */
    private List<BigFraction> earned(ScoringMethod.Deadline method, BigFraction last, Fact done) {
        List<BigFraction> earned = new ArrayList<>();
        for (BigFraction on : List.of(done.low(), done.high())) {
            if (Exact.compare(on, last) <= 0) {
                earned.add(points);
            } else if (on.abs().equals(Exact.INFINITE) || last.abs().equals(Exact.INFINITE)) {
                earned.add(Exact.ZERO);
            } else if (method.lateIn() == DayUnit.DAYS) {
                earned.add(late(method, calendar.elapsed(day(last), day(on), DayUnit.DAYS)));
            } else {
                earned.add(late(method, calendar.mostElapsed(day(last), day(on))));
                earned.add(late(method, calendar.leastElapsed(day(last), day(on))));
            }
        }
        return earned;
    }

    private static BigFraction late(ScoringMethod.Deadline method, long days) {
        for (ScoringMethod.LateTier tier : method.tiers()) {
            if (days <= tier.lateDays()) {
                return Exact.of(tier.points());
            }
        }
        return Exact.ZERO;
    }

    private Lines asks(ReasonCode code, Fact fact) {
        return new Lines(subject).of(code, Lines.NOTHING, fact, Lines.NOTHING, Span.exactly(points));
    }

    private Lines line(Fact done, boolean startIsExact, BigFraction last, Span span) {
        ReasonCode code = done.isExact() && startIsExact ? ReasonCode.CALENDAR_OPEN : ReasonCode.DEADLINE_OPEN;
        if (span.isExact()) {
            if (done.low().equals(Exact.INFINITE)) {
                code = ReasonCode.NEVER_DONE;
            } else if (Exact.compare(done.low(), last) <= 0) {
                code = ReasonCode.IN_TIME;
            } else {
                code = span.low().signum() > 0 ? ReasonCode.LATE : ReasonCode.TOO_LATE;
            }
        }
        return new Lines(subject).of(code, Lines.NOTHING, done, Words.measure(last, done.definition()), span);
    }
}
