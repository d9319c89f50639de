package org.zhunsheng.testkit.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.ReasonCode;
import org.zhunsheng.indicators.extension.ItemRequest;
import org.zhunsheng.indicators.extension.MethodExtension;
import org.zhunsheng.indicators.extension.MethodExtensions;
import org.zhunsheng.indicators.extension.SettledFacts;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Scores one item by its method, as the Javadoc of {@link ScoringMethod} says. */
final class MethodReference implements ScoringMethod.Cases<Lines> {
    private final String subject;
    private final BigFraction points;
    private final Facts facts;
    private final World world;

    /**
     * What is the same for all items.
     *
     * @param cohort the other units; empty if there is no cohort at all
     */
    record World(
            Rounding rounding,
            WorkingCalendar calendar,
            Vocabulary vocabulary,
            MethodExtensions extensions,
            Optional<List<Facts>> cohort) {
        BigFraction quotient(BigFraction value) {
            return Exact.quotient(value, rounding);
        }
    }

    MethodReference(String subject, Points points, Facts facts, World world) {
        this.subject = subject;
        this.points = Exact.of(points);
        this.facts = facts;
        this.world = world;
    }

    private Fact fact(FactCode code) {
        return facts.of(code);
    }

    private static LocalText held(BigFraction limit, Fact fact) {
        return Words.measure(limit, fact.definition());
    }

    @Override
    public Lines metOrNot(ScoringMethod.MetOrNot method) {
        Lines lines = new Lines(subject);
        List<Truth> truths = new ArrayList<>();
        for (Condition condition : method.conditions()) {
            truths.add(condition(lines, condition));
        }
        if (truths.contains(Truth.FAILS)) {
            return lines.of(ReasonCode.NOT_MET, points, Span.ZERO);
        }
        return truths.contains(Truth.OPEN)
                ? lines.of(ReasonCode.MET_OPEN, points, new Span(Exact.ZERO, points))
                : lines.of(ReasonCode.MET, points, Span.exactly(points));
    }

    @Override
    public Lines bands(ScoringMethod.Bands method) {
        Fact fact = fact(method.fact());
        List<BigFraction> reached = new ArrayList<>();
        for (ScoringMethod.Band band : method.bands()) {
            if (touches(band, method.closed(), fact)) {
                reached.add(Exact.of(band.points()));
            }
        }
        Span span = Span.over(reached);
        return new Lines(subject)
                .of(span.isExact() ? ReasonCode.BAND : ReasonCode.BAND_OPEN, Lines.NOTHING, fact, Lines.NOTHING, span);
    }

    /** Whether any value that the fact can have lies in the band. */
    private static boolean touches(ScoringMethod.Band band, ScoringMethod.ClosedEnd closed, Fact fact) {
        boolean above = band.from().isEmpty();
        if (band.from().isPresent()) {
            int order = Exact.compare(fact.high(), Exact.of(band.from().get()));
            above = closed == ScoringMethod.ClosedEnd.LOWER ? order >= 0 : order > 0;
        }
        boolean below = band.to().isEmpty();
        if (band.to().isPresent()) {
            int order = Exact.compare(fact.low(), Exact.of(band.to().get()));
            below = closed == ScoringMethod.ClosedEnd.LOWER ? order < 0 : order <= 0;
        }
        return above && below;
    }

    @Override
    public Lines proportional(ScoringMethod.Proportional method) {
        Fact fact = fact(method.fact());
        BigFraction zeroAt = Exact.of(method.zeroAt());
        BigFraction fullAt = Exact.of(method.fullAt());
        BigFraction floor = method.floor().map(Exact::of).orElse(Exact.ZERO);
        BigFraction cap = method.cap().map(Exact::of).orElse(points);
        List<BigFraction> ends = new ArrayList<>();
        for (BigFraction x : List.of(fact.low(), fact.high())) {
            BigFraction share = x.subtract(zeroAt).divide(fullAt.subtract(zeroAt));
            BigFraction earned = Exact.min(points, Exact.max(Exact.ZERO, points.multiply(share)));
            ends.add(Exact.min(cap, Exact.max(floor, world.quotient(earned))));
        }
        Span span = Span.over(ends);
        return new Lines(subject)
                .of(
                        span.isExact() ? ReasonCode.PROPORTION : ReasonCode.PROPORTION_OPEN,
                        Lines.NOTHING,
                        fact,
                        held(fullAt, fact),
                        span);
    }

    @Override
    public Lines deduction(ScoringMethod.Deduction method) {
        return new DeductionReference(subject, points, facts, world.rounding()).lines(method);
    }

    @Override
    public Lines checklist(ScoringMethod.Checklist method) {
        Lines lines = new Lines(subject);
        for (ScoringMethod.Entry entry : method.entries()) {
            Fact fact = fact(entry.condition().fact());
            BigFraction worth = Exact.of(entry.points());
            LocalText held = held(Truth.limit(entry.condition()), fact);
            switch (Truth.of(entry.condition(), fact)) {
                case HOLDS -> lines.of(ReasonCode.ENTRY_EARNED, entry.title(), fact, held, Span.exactly(worth));
                case FAILS -> lines.of(ReasonCode.ENTRY_MISSED, entry.title(), fact, held, Span.ZERO);
                case OPEN -> lines.of(ReasonCode.ENTRY_OPEN, entry.title(), fact, held, new Span(Exact.ZERO, worth));
                case NOT_ASKED -> lines.notApplicable(entry.title(), fact, Span.exactly(worth));
            }
        }
        return lines;
    }

    @Override
    public Lines deadline(ScoringMethod.Deadline method) {
        return new DeadlineReference(subject, points, facts, world.calendar()).lines(method);
    }

    @Override
    public Lines addition(ScoringMethod.Addition method) {
        Lines lines = new Lines(subject);
        List<Span> given = new ArrayList<>();
        for (Occurrence clause : method.clauses()) {
            Fact fact = fact(clause.fact());
            if (fact.isNotApplicable()) {
                lines.notApplicable(clause.title(), fact, Span.ZERO);
            } else {
                given.add(occurrence(
                        lines,
                        clause,
                        fact,
                        new Span(fact.low(), fact.high()),
                        points,
                        ReasonCode.ADDED,
                        ReasonCode.ADDED_OPEN));
            }
        }
        if (method.combine() == ScoringMethod.Combine.HIGHEST) {
            Span highest = new Span(
                    given.stream().map(Span::low).reduce(Exact.ZERO, Exact::max),
                    given.stream().map(Span::high).reduce(Exact.ZERO, Exact::max));
            cut(lines, ReasonCode.HIGHEST_ONLY, Lines.NOTHING, highest);
        }
        cut(lines, ReasonCode.ADDITION_CAP, Words.number(points), lines.sum().atMost(points));
        return lines;
    }

    /** Brings the sum of the lines to {@code target} by a line, if it is not there. */
    static void cut(Lines lines, ReasonCode code, LocalText held, Span target) {
        Span step = target.minus(lines.sum());
        if (!step.equals(Span.ZERO)) {
            lines.of(code, Lines.NOTHING, held, step);
        }
    }

    /** Writes the line of a clause that gives so much for each occurrence, the caps of clause and whole applied. */
    private Span occurrence(
            Lines lines,
            Occurrence clause,
            Fact fact,
            Span number,
            BigFraction most,
            ReasonCode certain,
            ReasonCode open) {
        BigFraction each = Exact.of(clause.each());
        BigFraction cap = clause.cap().map(Exact::of).orElse(most);
        Span given = number.each(end -> world.quotient(each.multiply(end)))
                .atMost(cap)
                .atMost(most);
        lines.of(given.isExact() ? certain : open, clause.title(), fact, Words.number(each), given);
        return given;
    }

    @Override
    public Lines relativeToBest(ScoringMethod.RelativeToBest method) {
        return new CohortReference(subject, points, facts, world).relativeToBest(method);
    }

    @Override
    public Lines rank(ScoringMethod.Rank method) {
        return new CohortReference(subject, points, facts, world).rank(method);
    }

    @Override
    public Lines judged(ScoringMethod.Judged method) {
        Fact fact = fact(method.fact());
        return new Lines(subject)
                .of(
                        fact.low().equals(fact.high()) ? ReasonCode.JUDGED : ReasonCode.JUDGED_OPEN,
                        Lines.NOTHING,
                        fact,
                        held(Exact.of(method.most()), fact),
                        new Span(fact.low(), fact.high()));
    }

    @Override
    public Lines survey(ScoringMethod.Survey method) {
        return new SurveyReference(subject, points, facts, world.rounding()).lines(method);
    }

    @Override
    public Lines decisionTable(ScoringMethod.DecisionTable method) {
        Lines lines = new Lines(subject);
        for (ScoringMethod.Rule rule : method.rules()) {
            for (Condition condition : rule.when()) {
                condition(lines, condition);
            }
        }
        Set<Optional<ScoringMethod.Rule>> counting = new LinkedHashSet<>();
        for (Map<FactCode, BigFraction> values : completions(method)) {
            counting.add(counting(method, values));
        }
        List<BigFraction> given = counting.stream()
                .map(rule -> Exact.of(rule.map(ScoringMethod.Rule::points).orElse(method.otherwise())))
                .toList();
        Span span = Span.over(given);
        LocalText title = counting.size() == 1
                ? counting.iterator().next().map(ScoringMethod.Rule::title).orElse(Lines.NOTHING)
                : Lines.NOTHING;
        return lines.of(
                span.isExact() ? ReasonCode.DECIDED : ReasonCode.DECIDED_OPEN, title, Words.number(points), span);
    }

    private Truth condition(Lines lines, Condition condition) {
        Fact fact = fact(condition.fact());
        Truth truth = Truth.of(condition, fact);
        ReasonCode code = switch (truth) {
            case HOLDS -> ReasonCode.CONDITION_HOLDS;
            case FAILS -> ReasonCode.CONDITION_FAILS;
            case OPEN -> ReasonCode.CONDITION_OPEN;
            case NOT_ASKED -> ReasonCode.FACT_NOT_APPLICABLE;
        };
        LocalText held = truth == Truth.NOT_ASKED ? Lines.NOTHING : held(Truth.limit(condition), fact);
        lines.of(code, Words.asked(condition, fact.definition()), fact, held, Span.ZERO);
        return truth;
    }

    /** Values of every fact of the table, in all combinations: the ends of its range, and what lies at and beside each limit. */
    private List<Map<FactCode, BigFraction>> completions(ScoringMethod.DecisionTable method) {
        BigFraction grain = BigFraction.of(1, 1_000_000);
        List<Map<FactCode, BigFraction>> all = List.of(Map.of());
        for (FactCode code : method.facts()) {
            Fact fact = fact(code);
            if (fact.isNotApplicable()) {
                continue;
            }
            Set<BigFraction> values = new LinkedHashSet<>(List.of(fact.low(), fact.high()));
            for (ScoringMethod.Rule rule : method.rules()) {
                for (Condition condition : rule.when()) {
                    if (condition.fact().equals(code) && fact.definition().kind() != FactKind.YES_NO) {
                        BigFraction limit = Truth.limit(condition);
                        for (BigFraction near : List.of(limit.subtract(grain), limit, limit.add(grain))) {
                            if (Exact.compare(near, fact.low()) >= 0 && Exact.compare(near, fact.high()) <= 0) {
                                values.add(near);
                            }
                        }
                    }
                }
            }
            List<Map<FactCode, BigFraction>> longer = new ArrayList<>();
            for (Map<FactCode, BigFraction> some : all) {
                for (BigFraction value : values) {
                    Map<FactCode, BigFraction> more = new HashMap<>(some);
                    more.put(code, value);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Optional<ScoringMethod.Rule> counting(
            ScoringMethod.DecisionTable method, Map<FactCode, BigFraction> values) {
        List<ScoringMethod.Rule> apply = method.rules().stream()
                .filter(rule -> rule.when().stream()
                        .allMatch(condition -> !values.containsKey(condition.fact())
                                || Truth.at(condition, values.get(condition.fact()))))
                .toList();
        Comparator<ScoringMethod.Rule> byPoints = Comparator.comparing(ScoringMethod.Rule::points);
        if (apply.isEmpty() || method.hits().isEmpty() || method.hits().get() == ScoringMethod.Hits.FIRST) {
            return apply.stream().findFirst();
        }
        Points best = method.hits().get() == ScoringMethod.Hits.LOWEST
                ? apply.stream().min(byPoints).orElseThrow().points()
                : apply.stream().max(byPoints).orElseThrow().points();
        return apply.stream().filter(rule -> rule.points().equals(best)).findFirst();
    }

    @Override
    public Lines parts(ScoringMethod.Parts method) {
        Lines lines = new Lines(subject);
        for (ScoringMethod.Part part : method.parts()) {
            BigFraction worth = Exact.of(part.points());
            lines.of(ReasonCode.PART, part.title(), Words.number(worth), Span.ZERO);
            List<Fact> read = facts.of(part.method().facts());
            if (read.stream().allMatch(Fact::isNotApplicable)) {
                lines.notApplicable(part.title(), read.get(0), Span.exactly(worth));
            } else {
                lines.addAll(part.method().match(new MethodReference(subject, part.points(), facts, world)));
            }
        }
        return lines;
    }

    /** What the item comes to by its method alone; everything if none of its facts applies. */
    static Span alone(SchemeItem item, UnitKind kind, Facts facts, World world) {
        Points points = item.scaleFor(kind).points();
        ScoringMethod method = item.methodFor(kind);
        if (facts.of(method.facts()).stream().allMatch(Fact::isNotApplicable)) {
            return Span.exactly(Exact.of(points));
        }
        return method.match(new MethodReference("", points, facts, world)).sum();
    }

    /** Takes back what is lost beyond {@code other} points. */
    void limitLoss(Lines lines, LocalText title, Span other) {
        Span limit = other.atLeast(Exact.ZERO);
        BigFraction low = Exact.max(
                Exact.ZERO, points.subtract(limit.high()).subtract(lines.sum().low()));
        BigFraction high = Exact.max(
                Exact.ZERO, points.subtract(limit.low()).subtract(lines.sum().high()));
        if (low.signum() != 0 || high.signum() != 0) {
            lines.of(ReasonCode.LOSS_CAP, title, Words.number(Exact.ZERO), new Span(low, high));
        }
    }

    /** Takes what a bonus gives while another item is not full. */
    static void onlyIfFull(Lines lines, LocalText title, Span other, BigFraction full) {
        Span given = lines.sum();
        BigFraction low = Exact.compare(other.low(), full) < 0 ? given.low().negate() : Exact.ZERO;
        BigFraction high = Exact.compare(other.high(), full) < 0 ? given.high().negate() : Exact.ZERO;
        if (low.signum() != 0 || high.signum() != 0) {
            lines.of(ReasonCode.BONUS_NOT_FULL, title, Words.number(Exact.ZERO), new Span(low, high));
        }
    }

    @Override
    public Lines extension(ScoringMethod.Extension method) {
        Lines lines = new Lines(subject);
        ImmutableList<Fact> read = facts.of(method.facts());
        for (Fact fact : read) {
            if (!fact.isNotApplicable() && !fact.isExact()) {
                return lines.of(
                        ReasonCode.EXTENSION_OPEN, Lines.NOTHING, fact, Lines.NOTHING, new Span(Exact.ZERO, points));
            }
        }
        MethodExtension extension = world.extensions().find(method.type()).orElseThrow();
        MethodExtension.Scorer scorer = extension.compile(new ItemRequest(
                method.facts(), ImmutableMap.copyOf(method.parameters()), Exact.points(points), world.vocabulary()));
        for (MethodExtension.Line line : scorer.score(new Settled())) {
            lines.add(ReasonCode.EXTENSION, ImmutableList.of(line.reason()), Span.exactly(Exact.of(line.points())));
        }
        cut(
                lines,
                ReasonCode.EXTENSION_BOUNDS,
                Words.number(points),
                lines.sum().atLeast(Exact.ZERO).atMost(points));
        return lines;
    }

    private final class Settled implements SettledFacts {
        @Override
        public boolean isApplicable(FactCode fact) {
            return !fact(fact).isNotApplicable();
        }

        @Override
        public BigDecimal number(FactCode fact) {
            return Exact.round(fact(fact).low(), 6, RoundingMode.UNNECESSARY);
        }

        @Override
        public boolean yes(FactCode fact) {
            return fact(fact).low().equals(Exact.ONE);
        }

        @Override
        public Optional<LocalDate> day(FactCode fact) {
            BigFraction day = fact(fact).low();
            return day.equals(Exact.INFINITE) ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day.longValue()));
        }

        @Override
        public int year() {
            return facts.year();
        }
    }

    /** Writes the lines of a bonus. */
    Lines bonus(Bonus bonus) {
        Lines lines = new Lines(subject);
        boolean appliedFor = bonus.unclaimed() == Bonus.Unclaimed.NOTHING;
        BigFraction most = bonus.cap().map(Exact::of).orElse(Exact.INFINITE);
        for (Occurrence clause : bonus.clauses()) {
            Fact fact = fact(clause.fact());
            if (fact.isNotApplicable()) {
                lines.notApplicable(clause.title(), fact, Span.ZERO);
            } else if (appliedFor
                    && fact.state() == Fact.State.UNKNOWN
                    && fact.claimed().signum() == 0) {
                LocalText each = Words.number(Exact.of(clause.each()));
                lines.of(ReasonCode.BONUS_UNCLAIMED, clause.title(), fact, each, Span.ZERO);
            } else {
                BigFraction high = appliedFor && fact.state() == Fact.State.UNKNOWN ? fact.claimed() : fact.high();
                boolean endless = appliedFor && high.equals(Exact.INFINITE);
                Span claimed = new Span(fact.low(), endless ? fact.low() : high);
                occurrence(lines, clause, fact, claimed, most, ReasonCode.BONUS, ReasonCode.BONUS_OPEN);
            }
        }
        if (bonus.cap().isPresent()) {
            cut(lines, ReasonCode.BONUS_CAP, Words.number(most), lines.sum().atMost(most));
        }
        return lines;
    }
}
