package org.zhunsheng.testkit.reference;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.ReasonCode;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** All points of the item, less what each clause takes up to its own cap, not below the floor. */
final class DeductionReference {
    private final String subject;
    private final BigFraction points;
    private final Facts facts;
    private final Rounding rounding;

    DeductionReference(String subject, BigFraction points, Facts facts, Rounding rounding) {
        this.subject = subject;
        this.points = points;
        this.facts = facts;
        this.rounding = rounding;
    }

    Lines lines(ScoringMethod.Deduction method) {
        Lines lines = new Lines(subject).of(ReasonCode.BASE, points, Span.exactly(points));
        Optional<BigFraction> floor = method.floor().map(Exact::of);
        BigFraction room = floor.map(points::subtract).orElse(Exact.INFINITE);
        method.clauses().forEach(clause -> clause(lines, clause, room));
        floor.ifPresent(least -> MethodReference.cut(
                lines, ReasonCode.FLOOR, Words.number(least), lines.sum().atLeast(least)));
        return lines;
    }

    private void clause(Lines lines, Clause clause, BigFraction room) {
        if (clause instanceof Clause.Unless unless) {
            unless(lines, unless, room);
        } else if (clause instanceof Clause.AsJudged judged) {
            judged(lines, judged, room);
        } else if (clause instanceof Clause.PerOccurrence occurrence) {
            BigFraction each = Exact.of(occurrence.each());
            Fact fact = facts.of(occurrence.fact());
            write(
                    lines,
                    occurrence.title(),
                    fact,
                    Words.number(each),
                    loss(each, fact.low()),
                    loss(each, fact.high()),
                    occurrence.cap(),
                    room,
                    ReasonCode.OCCURRENCES,
                    ReasonCode.OCCURRENCES_OPEN);
        } else if (clause instanceof Clause.Shortfall shortfall) {
            Fact fact = facts.of(shortfall.fact());
            BigFraction target = Exact.of(shortfall.target());
            BigFraction step = Exact.of(shortfall.step());
            BigFraction each = Exact.of(shortfall.each());
            write(
                    lines,
                    shortfall.title(),
                    fact,
                    Words.measure(target, fact.definition()),
                    steps(target.subtract(fact.high()), step, shortfall.steps(), each),
                    steps(target.subtract(fact.low()), step, shortfall.steps(), each),
                    shortfall.cap(),
                    room,
                    ReasonCode.SHORTFALL,
                    ReasonCode.SHORTFALL_OPEN);
        } else {
            Clause.Excess excess = (Clause.Excess) clause;
            Fact fact = facts.of(excess.fact());
            BigFraction limit = Exact.of(excess.limit());
            BigFraction step = Exact.of(excess.step());
            BigFraction each = Exact.of(excess.each());
            write(
                    lines,
                    excess.title(),
                    fact,
                    Words.measure(limit, fact.definition()),
                    steps(fact.low().subtract(limit), step, excess.steps(), each),
                    steps(fact.high().subtract(limit), step, excess.steps(), each),
                    excess.cap(),
                    room,
                    ReasonCode.EXCESS,
                    ReasonCode.EXCESS_OPEN);
        }
    }

    private BigFraction loss(BigFraction each, BigFraction occurrences) {
        return Exact.quotient(each.multiply(occurrences), rounding);
    }

    /** What {@code missing} takes; nothing if nothing is missing. */
    private BigFraction steps(BigFraction missing, BigFraction step, Clause.Steps counted, BigFraction each) {
        if (missing.signum() <= 0) {
            return Exact.ZERO;
        }
        BigFraction steps = missing.divide(step);
        return switch (counted) {
            case WHOLE -> each.multiply(Exact.floor(steps));
            case STARTED -> each.multiply(Exact.ceiling(steps));
            case PRO_RATA -> Exact.quotient(each.multiply(steps), rounding);
        };
    }

    /** Writes the lines of a clause that takes at least {@code least} and at most {@code most} before its cap. */
    private static void write(
            Lines lines,
            LocalText title,
            Fact fact,
            LocalText held,
            BigFraction least,
            BigFraction most,
            Optional<Points> cap,
            BigFraction room,
            ReasonCode certain,
            ReasonCode open) {
        if (fact.isNotApplicable()) {
            lines.notApplicable(title, fact, Span.ZERO);
            return;
        }
        Optional<BigFraction> limit = cap.map(Exact::of);
        if (most.signum() == 0) {
            lines.of(ReasonCode.SPARED, title, fact, Lines.NOTHING, Span.ZERO);
        } else if (least.equals(most)) {
            lines.of(certain, title, fact, held, Span.exactly(least.negate()));
            if (limit.isPresent() && Exact.compare(least, limit.get()) > 0) {
                Span back = Span.exactly(least.subtract(limit.get()));
                lines.of(ReasonCode.CLAUSE_CAP, title, fact, Words.number(limit.get()), back);
            }
        } else {
            BigFraction sure = limit.map(value -> Exact.min(value, least)).orElse(least);
            BigFraction bound = Exact.min(limit.orElse(Exact.INFINITE), Exact.max(room, sure));
            lines.of(open, title, fact, held, new Span(Exact.min(most, bound).negate(), sure.negate()));
        }
    }

    private void judged(Lines lines, Clause.AsJudged clause, BigFraction room) {
        Fact fact = facts.of(clause.fact());
        write(
                lines,
                clause.title(),
                fact,
                Words.measure(Exact.of(clause.most()), fact.definition()),
                fact.low(),
                fact.high(),
                Optional.empty(),
                room,
                ReasonCode.JUDGED_LOSS,
                ReasonCode.JUDGED_LOSS_OPEN);
    }

    private void unless(Lines lines, Clause.Unless clause, BigFraction room) {
        Fact fact = facts.of(clause.condition().fact());
        LocalText held = Words.measure(Truth.limit(clause.condition()), fact.definition());
        BigFraction full = Exact.of(clause.loss());
        Truth spared = Truth.of(clause.condition(), fact);
        BigFraction less = full;
        Truth mercy = Truth.FAILS;
        if (clause.lessened().isPresent()) {
            Clause.Lessened lessened = clause.lessened().get();
            less = Exact.of(lessened.loss());
            mercy = Truth.of(lessened.condition(), facts.of(lessened.condition().fact()));
        }
        BigFraction mildest = mercy == Truth.HOLDS || mercy == Truth.OPEN ? less : full;
        BigFraction hardest = mercy == Truth.HOLDS ? less : full;
        write(
                lines,
                clause.title(),
                fact,
                held,
                spared == Truth.FAILS ? mildest : Exact.ZERO,
                spared == Truth.HOLDS ? Exact.ZERO : hardest,
                Optional.empty(),
                room,
                mercy == Truth.HOLDS ? ReasonCode.LESSENED : ReasonCode.LOST,
                ReasonCode.LOSS_OPEN);
    }
}
