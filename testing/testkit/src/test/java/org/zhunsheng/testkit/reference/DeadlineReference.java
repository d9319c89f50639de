package org.zhunsheng.testkit.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
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
                for (BigFraction on : List.of(done.low(), done.high())) {
                    earned.add(earned(method, last(within, from), on));
                }
            }
            return line(done, last(within, start.high()), Span.over(earned));
        }
        BigFraction last =
                Exact.of(((Due.AnnualDate) method.due()).lastDay(facts.year()).toEpochDay());
        Span span = Span.over(List.of(earned(method, last, done.low()), earned(method, last, done.high())));
        return line(done, last, span);
    }

    /** The last day in time. */
    private BigFraction last(Due.Within within, BigFraction start) {
        return start.abs().equals(Exact.INFINITE)
                ? start
                : Exact.of(calendar.lastDay(day(start), within.days(), within.unit())
                        .toEpochDay());
    }

    private static LocalDate day(BigFraction day) {
        return LocalDate.ofEpochDay(day.longValue());
    }

    private BigFraction earned(ScoringMethod.Deadline method, BigFraction last, BigFraction done) {
        if (Exact.compare(done, last) <= 0) {
            return points;
        }
        if (done.abs().equals(Exact.INFINITE) || last.abs().equals(Exact.INFINITE)) {
            return Exact.ZERO;
        }
        long late = calendar.elapsed(day(last), day(done), method.lateIn());
        for (ScoringMethod.LateTier tier : method.tiers()) {
            if (late <= tier.lateDays()) {
                return Exact.of(tier.points());
            }
        }
        return Exact.ZERO;
    }

    private Lines asks(ReasonCode code, Fact fact) {
        return new Lines(subject).of(code, Lines.NOTHING, fact, Lines.NOTHING, Span.exactly(points));
    }

    private Lines line(Fact done, BigFraction last, Span span) {
        ReasonCode code = ReasonCode.DEADLINE_OPEN;
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
