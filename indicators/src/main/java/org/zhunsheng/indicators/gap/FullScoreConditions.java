package org.zhunsheng.indicators.gap;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.Better;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * What has to hold of numbers and of yes/no facts for a method to give all of its points; days are left to {@link Targets}. Where a
 * method can be filled in several ways, the first way of the scheme is taken. Empty where the facts of one unit cannot tell: a place
 * among others, a method that is plugged in.
 */
final class FullScoreConditions implements ScoringMethod.Cases<ImmutableList<Condition>> {
    private static final BigDecimal WHOLE_RATE = BigDecimal.valueOf(100);
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final Vocabulary vocabulary;
    private final Points points;

    FullScoreConditions(Vocabulary vocabulary, Points points) {
        this.vocabulary = vocabulary;
        this.points = points;
    }

    @Override
    public ImmutableList<Condition> metOrNot(ScoringMethod.MetOrNot method) {
        return ImmutableList.copyOf(method.conditions());
    }

    @Override
    public ImmutableList<Condition> bands(ScoringMethod.Bands method) {
        ScoringMethod.Band best = method.bands().stream()
                .max(Comparator.comparing(ScoringMethod.Band::points))
                .orElseThrow();
        boolean lowerClosed = method.closed() == ScoringMethod.ClosedEnd.LOWER;
        BigDecimal step = step(method.fact());
        ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
        best.from()
                .map(from -> lowerClosed ? from : from.add(step))
                .ifPresent(from -> conditions.add(new Condition.AtLeast(method.fact(), from)));
        best.to()
                .map(to -> lowerClosed ? to.subtract(step) : to)
                .ifPresent(to -> conditions.add(new Condition.AtMost(method.fact(), to)));
        return conditions.build();
    }

    @Override
    public ImmutableList<Condition> proportional(ScoringMethod.Proportional method) {
        return ImmutableList.of(
                method.zeroAt().compareTo(method.fullAt()) < 0
                        ? new Condition.AtLeast(method.fact(), method.fullAt())
                        : new Condition.AtMost(method.fact(), method.fullAt()));
    }

    @Override
    public ImmutableList<Condition> deduction(ScoringMethod.Deduction method) {
        return method.clauses().stream().map(FullScoreConditions::spared).collect(ImmutableList.toImmutableList());
    }

    private static Condition spared(Clause clause) {
        if (clause instanceof Clause.PerOccurrence each) {
            return new Condition.AtMost(each.fact(), BigDecimal.ZERO);
        }
        if (clause instanceof Clause.Shortfall shortfall) {
            return new Condition.AtLeast(shortfall.fact(), shortfall.target());
        }
        if (clause instanceof Clause.Excess excess) {
            return new Condition.AtMost(excess.fact(), excess.limit());
        }
        if (clause instanceof Clause.Unless unless) {
            return unless.condition();
        }
        return new Condition.AtMost(((Clause.AsJudged) clause).fact(), BigDecimal.ZERO);
    }

    @Override
    public ImmutableList<Condition> checklist(ScoringMethod.Checklist method) {
        return method.entries().stream().map(ScoringMethod.Entry::condition).collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<Condition> deadline(ScoringMethod.Deadline method) {
        return ImmutableList.of();
    }

    @Override
    public ImmutableList<Condition> addition(ScoringMethod.Addition method) {
        if (method.combine() == ScoringMethod.Combine.HIGHEST) {
            return method.clauses().stream()
                    .max(Comparator.comparing(this::mostOf))
                    .map(clause -> occurring(clause, mostOf(clause)))
                    .stream()
                    .collect(ImmutableList.toImmutableList());
        }
        return filling(method.clauses());
    }

    private ImmutableList<Condition> filling(List<Occurrence> clauses) {
        ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
        Points missing = points;
        for (Occurrence clause : clauses) {
            Points give = mostOf(clause).compareTo(missing) < 0 ? mostOf(clause) : missing;
            if (give.compareTo(Points.ZERO) > 0) {
                conditions.add(occurring(clause, give));
                missing = missing.minus(give);
            }
        }
        return conditions.build();
    }

    private Points mostOf(Occurrence clause) {
        return clause.cap().filter(cap -> cap.compareTo(points) < 0).orElse(points);
    }

    private static Condition occurring(Occurrence clause, Points give) {
        BigDecimal times = give.toBigDecimal().divide(clause.each().toBigDecimal(), 0, RoundingMode.UP);
        return new Condition.AtLeast(clause.fact(), times);
    }

    @Override
    public ImmutableList<Condition> relativeToBest(ScoringMethod.RelativeToBest method) {
        return unsurpassed(method.fact(), method.better());
    }

    @Override
    public ImmutableList<Condition> rank(ScoringMethod.Rank method) {
        return unsurpassed(method.fact(), method.better());
    }

    private ImmutableList<Condition> unsurpassed(FactCode fact, Better better) {
        if (better == Better.LOWER) {
            return ImmutableList.of(new Condition.AtMost(fact, BigDecimal.ZERO));
        }
        return kind(fact).filter(FactKind.RATE::equals).isPresent()
                ? ImmutableList.of(new Condition.AtLeast(fact, WHOLE_RATE))
                : ImmutableList.of();
    }

    @Override
    public ImmutableList<Condition> judged(ScoringMethod.Judged method) {
        return ImmutableList.of(
                new Condition.AtLeast(method.fact(), method.most().toBigDecimal()));
    }

    @Override
    public ImmutableList<Condition> survey(ScoringMethod.Survey method) {
        ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
        for (ScoringMethod.RespondentGroup group : method.groups()) {
            FactCode best = group.answers().stream()
                    .max(Comparator.comparing(ScoringMethod.AnswerClass::value))
                    .orElseThrow()
                    .fact();
            group.answers().stream()
                    .map(ScoringMethod.AnswerClass::fact)
                    .map(fact -> fact.equals(best)
                            ? new Condition.AtLeast(fact, BigDecimal.ONE)
                            : new Condition.AtMost(fact, BigDecimal.ZERO))
                    .forEach(conditions::add);
        }
        return conditions.build();
    }

    /** The conditions of the rule that gives most, and of each rule that could take its place, the opposite of one. */
    @Override
    public ImmutableList<Condition> decisionTable(ScoringMethod.DecisionTable method) {
        Optional<ScoringMethod.Rule> best = method.rules().stream()
                .max(Comparator.comparing(ScoringMethod.Rule::points))
                .filter(rule -> rule.points().compareTo(method.otherwise()) >= 0);
        List<Condition> wanted =
                new ArrayList<>(best.map(ScoringMethod.Rule::when).orElseGet(ImmutableList::of));
        Points most = best.map(ScoringMethod.Rule::points).orElseGet(method::otherwise);
        boolean highest = method.hits().equals(Optional.of(ScoringMethod.Hits.HIGHEST));
        for (ScoringMethod.Rule rule : method.rules()) {
            boolean isWorse = rule.points().compareTo(most) < 0;
            boolean isExcluded = rule.when().stream().anyMatch(test -> wanted.contains(opposite(test)));
            if (isWorse && !isExcluded && !(highest && best.isPresent())) {
                rule.when().stream()
                        .filter(test ->
                                wanted.stream().noneMatch(other -> other.fact().equals(test.fact())))
                        .findFirst()
                        .ifPresent(test -> wanted.add(opposite(test)));
            }
        }
        return ImmutableList.copyOf(wanted);
    }

    @Override
    public ImmutableList<Condition> parts(ScoringMethod.Parts method) {
        return method.parts().stream()
                .flatMap(part -> part.method().match(new FullScoreConditions(vocabulary, part.points())).stream())
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<Condition> extension(ScoringMethod.Extension method) {
        return ImmutableList.of();
    }

    /** What has to hold for {@code condition} not to hold. */
    Condition opposite(Condition condition) {
        if (condition instanceof Condition.Yes yes) {
            return new Condition.No(yes.fact());
        }
        if (condition instanceof Condition.No no) {
            return new Condition.Yes(no.fact());
        }
        if (condition instanceof Condition.AtLeast least) {
            return new Condition.AtMost(least.fact(), least.value().subtract(step(least.fact())));
        }
        Condition.AtMost most = (Condition.AtMost) condition;
        return new Condition.AtLeast(most.fact(), most.value().add(step(most.fact())));
    }

    /** What a figure differs by at least: one for things that are counted, else a hundredth. */
    BigDecimal step(FactCode fact) {
        return kind(fact).filter(FactKind.COUNT::equals).isPresent() ? BigDecimal.ONE : HUNDREDTH;
    }

    private Optional<FactKind> kind(FactCode fact) {
        return vocabulary.find(fact).map(definition -> definition.kind());
    }
}
