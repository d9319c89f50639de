package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.extension.ItemRequest;
import org.zhunsheng.indicators.extension.MethodExtension;
import org.zhunsheng.indicators.extension.MethodExtensions;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.ClosedEnd;
import org.zhunsheng.indicators.scheme.ScoringMethod.Combine;

/** Compiles a scoring method, already checked, into a program for an item of so many points. */
final class ProgramCompiler implements ScoringMethod.Cases<Program> {
    private final FactIndex index;
    private final WorkingCalendar calendar;
    private final MethodExtensions extensions;
    private final FixedPoint scaled;
    private final long points;

    ProgramCompiler(
            FactIndex index, WorkingCalendar calendar, MethodExtensions extensions, FixedPoint scaled, Points points) {
        this.index = index;
        this.extensions = extensions;
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
                method.floor().map(Points::micros).orElse(0L),
                method.cap().map(Points::micros).orElse(points),
                scaled);
    }

    @Override
    public Program deduction(ScoringMethod.Deduction method) {
        return new DeductionProgram(
                slots(method.facts()),
                method.clauses().stream().map(Clause::title).collect(ImmutableList.toImmutableList()),
                method.clauses().stream().map(this::loss).toArray(CompiledClause[]::new),
                points,
                method.floor().map(Points::micros).orElse(DeductionProgram.NO_FLOOR));
    }

    private CompiledClause loss(Clause clause) {
        if (clause instanceof Clause.PerOccurrence occurrence) {
            return new CompiledClause.Occurrences(
                    index.slot(occurrence.fact()), occurrence.each().micros(), capOf(occurrence.cap()), scaled);
        }
        if (clause instanceof Clause.Shortfall shortfall) {
            return new CompiledClause.Shortfall(
                    index.slot(shortfall.fact()),
                    Decimals.toMicros(shortfall.target()),
                    stepped(shortfall.step(), shortfall.steps(), shortfall.each()),
                    capOf(shortfall.cap()));
        }
        if (clause instanceof Clause.Excess excess) {
            return new CompiledClause.Excess(
                    index.slot(excess.fact()),
                    Decimals.toMicros(excess.limit()),
                    stepped(excess.step(), excess.steps(), excess.each()),
                    capOf(excess.cap()));
        }
        if (clause instanceof Clause.AsJudged judged) {
            return new CompiledClause.AsJudged(
                    index.slot(judged.fact()), judged.most().micros());
        }
        if (clause instanceof Clause.Unless unless) {
            CompiledCondition test = CompiledCondition.compile(unless.condition(), index);
            long loss = unless.loss().micros();
            return unless.lessened()
                    .map(less -> new CompiledClause.Unless(
                            test,
                            loss,
                            CompiledCondition.compile(less.condition(), index),
                            less.loss().micros()))
                    .orElseGet(() -> new CompiledClause.Unless(test, loss, test, loss));
        }
        throw new AssertionError(clause);
    }

    private CompiledClause.Stepped stepped(BigDecimal step, Clause.Steps steps, Points each) {
        return new CompiledClause.Stepped(Decimals.toMicros(step), steps, each.micros(), scaled);
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

    @Override
    public Program addition(ScoringMethod.Addition method) {
        AdditionProgram.Style style = new AdditionProgram.Style(
                method.combine() == Combine.HIGHEST,
                false,
                ReasonCode.ADDED,
                ReasonCode.ADDED_OPEN,
                ReasonCode.ADDITION_CAP);
        return addition(method.clauses(), style, points);
    }

    /** The program of a bonus. */
    Program bonus(Bonus bonus) {
        AdditionProgram.Style style = new AdditionProgram.Style(
                false,
                bonus.unclaimed() == Bonus.Unclaimed.NOTHING,
                ReasonCode.BONUS,
                ReasonCode.BONUS_OPEN,
                ReasonCode.BONUS_CAP);
        return addition(bonus.clauses(), style, capOf(bonus.cap()));
    }

    private Program addition(List<Occurrence> clauses, AdditionProgram.Style style, long cap) {
        ImmutableList<AdditionProgram.Part> parts = clauses.stream()
                .map(clause -> new AdditionProgram.Part(
                        index.slot(clause.fact()), clause.each().micros(), capOf(clause.cap())))
                .collect(ImmutableList.toImmutableList());
        return new AdditionProgram(
                slots(clauses.stream().map(Occurrence::fact).distinct().toList()),
                clauses.stream().map(Occurrence::title).collect(ImmutableList.toImmutableList()),
                parts,
                style,
                cap,
                scaled);
    }

    @Override
    public Program relativeToBest(ScoringMethod.RelativeToBest method) {
        return new RelativeProgram(index.slot(method.fact()), method, points, scaled);
    }

    @Override
    public Program rank(ScoringMethod.Rank method) {
        return new RankProgram(index.slot(method.fact()), method, points, scaled);
    }

    @Override
    public Program judged(ScoringMethod.Judged method) {
        return new JudgedProgram(index.slot(method.fact()), method.most().micros());
    }

    @Override
    public Program survey(ScoringMethod.Survey method) {
        return new SurveyProgram(
                slots(method.facts()),
                method.groups().stream()
                        .map(ScoringMethod.RespondentGroup::title)
                        .collect(ImmutableList.toImmutableList()),
                method.groups().stream().map(this::group).collect(ImmutableList.toImmutableList()),
                points,
                scaled);
    }

    @Override
    public Program decisionTable(ScoringMethod.DecisionTable method) {
        ImmutableList.Builder<LocalText> titles = ImmutableList.builder();
        method.rules().stream()
                .flatMap(rule -> rule.when().stream())
                .map(condition -> Wording.requirement(condition, index))
                .forEach(titles::add);
        method.rules().stream().map(ScoringMethod.Rule::title).forEach(titles::add);
        return new DecisionTableProgram(
                slots(method.facts()),
                titles.build(),
                method.rules().stream().map(rule -> tests(rule.when())).toArray(CompiledCondition[][]::new),
                method.rules().stream()
                        .mapToLong(rule -> rule.points().micros())
                        .toArray(),
                method.otherwise().micros(),
                method.hits(),
                points);
    }

    @Override
    public Program parts(ScoringMethod.Parts method) {
        return new PartsProgram(
                slots(method.facts()),
                method.parts().stream().map(ScoringMethod.Part::title).collect(ImmutableList.toImmutableList()),
                method.parts().stream()
                        .map(part -> new PartsProgram.Part(
                                part.method()
                                        .match(new ProgramCompiler(index, calendar, extensions, scaled, part.points())),
                                part.points().micros()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private SurveyProgram.Group group(ScoringMethod.RespondentGroup group) {
        return new SurveyProgram.Group(
                Decimals.toMicros(group.weight()),
                group.answers().stream()
                        .map(answer ->
                                new SurveyProgram.Answer(index.slot(answer.fact()), Decimals.toMicros(answer.value())))
                        .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Program extension(ScoringMethod.Extension method) {
        MethodExtension extension = extensions.find(method.type()).orElseThrow();
        return new ExtensionProgram(
                slots(method.facts()),
                extension.compile(new ItemRequest(
                        method.facts(),
                        ImmutableMap.copyOf(method.parameters()),
                        new Points(points),
                        index.vocabulary())),
                index,
                points);
    }

    private static long capOf(Optional<Points> cap) {
        return cap.map(Points::micros).orElse(CellValue.UNBOUNDED);
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
