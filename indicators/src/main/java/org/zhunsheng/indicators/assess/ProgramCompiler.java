package org.zhunsheng.indicators.assess;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.ClosedEnd;

/** Compiles a scoring method, already checked, into a program for an item of so many points. */
final class ProgramCompiler implements ScoringMethod.Cases<Program> {
    private final FactIndex index;
    private final WorkingCalendar calendar;
    private final Scaled scaled;
    private final long points;

    ProgramCompiler(FactIndex index, WorkingCalendar calendar, Scaled scaled, Points points) {
        this.index = index;
        this.calendar = calendar;
        this.scaled = scaled;
        this.points = points.micros();
    }

    @Override
    public Program metOrNot(ScoringMethod.MetOrNot method) {
        return new MetProgram(
                slots(method.facts()),
                method.conditions().stream()
                        .map(condition -> Wording.requirement(condition, index))
                        .collect(ImmutableList.toImmutableList()),
                tests(method.conditions()),
                points);
    }

    @Override
    public Program bands(ScoringMethod.Bands method) {
        List<ScoringMethod.Band> bands = method.bands();
        long[] from = new long[bands.size()];
        long[] earned = new long[bands.size()];
        for (int i = 0; i < from.length; i++) {
            long end = bands.get(i).from().map(Decimals::toMicros).orElse(Long.MIN_VALUE);
            boolean excluded = i > 0 && method.closed() == ClosedEnd.UPPER;
            from[i] = excluded ? end + 1 : end;
            earned[i] = bands.get(i).points().micros();
        }
        return new BandsProgram(index.slot(method.fact()), from, earned);
    }

    @Override
    public Program proportional(ScoringMethod.Proportional method) {
        return new ProportionalProgram(
                index.slot(method.fact()),
                Decimals.toMicros(method.zeroAt()),
                Decimals.toMicros(method.fullAt()),
                points,
                scaled);
    }

    @Override
    public Program deduction(ScoringMethod.Deduction method) {
        return new DeductionProgram(
                slots(method.facts()),
                method.clauses().stream().map(Clause::title).collect(ImmutableList.toImmutableList()),
                method.clauses().stream().map(this::loss).toArray(Loss[]::new),
                points,
                method.floor().micros());
    }

    private Loss loss(Clause clause) {
        int slot = index.slot(clause.fact());
        if (clause instanceof Clause.PerOccurrence occurrence) {
            return new Loss.Occurrences(slot, occurrence.each().micros(), capOf(occurrence.cap()), scaled);
        }
        if (clause instanceof Clause.Shortfall shortfall) {
            return new Loss.Shortfall(slot, shortfall, capOf(shortfall.cap()), scaled);
        }
        if (clause instanceof Clause.Unless unless) {
            return new Loss.Unless(
                    CompiledCondition.compile(unless.condition(), index),
                    unless.loss().micros());
        }
        throw new AssertionError(clause);
    }

    @Override
    public Program checklist(ScoringMethod.Checklist method) {
        return new ChecklistProgram(
                slots(method.facts()),
                method.entries().stream().map(ScoringMethod.Entry::title).collect(ImmutableList.toImmutableList()),
                tests(method.entries().stream()
                        .map(ScoringMethod.Entry::condition)
                        .toList()),
                method.entries().stream()
                        .mapToLong(entry -> entry.points().micros())
                        .toArray());
    }

    @Override
    public Program deadline(ScoringMethod.Deadline method) {
        int start = method.due() instanceof Due.Within within ? index.slot(within.start()) : LedgerSink.NO_FACT;
        return new DeadlineProgram(slots(method.facts()), index.slot(method.fact()), start, method, points, calendar);
    }

    /** The program of a bonus. */
    Program bonus(Bonus bonus) {
        List<Bonus.Occurrence> clauses = bonus.clauses();
        return new BonusProgram(
                slots(clauses.stream().map(Bonus.Occurrence::fact).distinct().toList()),
                clauses.stream().map(Bonus.Occurrence::title).collect(ImmutableList.<LocalText>toImmutableList()),
                slots(clauses.stream().map(Bonus.Occurrence::fact).toList()),
                clauses.stream().mapToLong(clause -> clause.each().micros()).toArray(),
                clauses.stream().mapToLong(clause -> capOf(clause.cap())).toArray(),
                capOf(bonus.cap()),
                scaled);
    }

    private static long capOf(Optional<Points> cap) {
        return cap.map(Points::micros).orElse(FactTable.UNBOUNDED);
    }

    private int[] slots(List<FactCode> codes) {
        return codes.stream().mapToInt(index::slot).toArray();
    }

    private CompiledCondition[] tests(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> CompiledCondition.compile(condition, index))
                .toArray(CompiledCondition[]::new);
    }
}
