package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableSetMultimap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;

/** The numbers at which the points of a method change, by the fact that they are about. */
final class StatedLimits implements ScoringMethod.Cases<ImmutableSetMultimap<FactCode, BigDecimal>> {
    private final ImmutableSetMultimap.Builder<FactCode, BigDecimal> limits = ImmutableSetMultimap.builder();

    private StatedLimits() {}

    static ImmutableSetMultimap<FactCode, BigDecimal> of(ScoringMethod method) {
        return method.match(new StatedLimits());
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> metOrNot(ScoringMethod.MetOrNot method) {
        method.conditions().forEach(this::condition);
        return limits.build();
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> bands(ScoringMethod.Bands method) {
        method.bands().forEach(band -> band.from().ifPresent(from -> limits.put(method.fact(), from)));
        return limits.build();
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> proportional(ScoringMethod.Proportional method) {
        return limits.put(method.fact(), method.fullAt()).build();
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> deduction(ScoringMethod.Deduction method) {
        method.clauses().forEach(this::clause);
        return limits.build();
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> checklist(ScoringMethod.Checklist method) {
        method.entries().stream().map(ScoringMethod.Entry::condition).forEach(this::condition);
        return limits.build();
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> deadline(ScoringMethod.Deadline method) {
        return limits.build();
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> addition(ScoringMethod.Addition method) {
        return none(method.clauses());
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> relativeToBest(ScoringMethod.RelativeToBest method) {
        return limits.build();
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> rank(ScoringMethod.Rank method) {
        return limits.build();
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> judged(ScoringMethod.Judged method) {
        return limits.build();
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> survey(ScoringMethod.Survey method) {
        return limits.build();
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> decisionTable(ScoringMethod.DecisionTable method) {
        method.rules().forEach(rule -> rule.when().forEach(this::condition));
        return limits.build();
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> parts(ScoringMethod.Parts method) {
        method.parts().forEach(part -> limits.putAll(of(part.method())));
        return limits.build();
    }

    @Override
    public ImmutableSetMultimap<FactCode, BigDecimal> extension(ScoringMethod.Extension method) {
        return limits.build();
    }

    private ImmutableSetMultimap<FactCode, BigDecimal> none(List<Occurrence> clauses) {
        clauses.forEach(clause -> limits.put(clause.fact(), BigDecimal.ZERO));
        return limits.build();
    }

    private void clause(Clause clause) {
        if (clause instanceof Clause.PerOccurrence each) {
            limits.put(each.fact(), BigDecimal.ZERO);
        } else if (clause instanceof Clause.Shortfall shortfall) {
            limits.put(shortfall.fact(), shortfall.target());
        } else if (clause instanceof Clause.Excess excess) {
            limits.put(excess.fact(), excess.limit());
        } else if (clause instanceof Clause.Unless unless) {
            condition(unless.condition());
        }
    }

    private void condition(Condition condition) {
        limit(condition).ifPresent(value -> limits.put(condition.fact(), value));
    }

    private static Optional<BigDecimal> limit(Condition condition) {
        if (condition instanceof Condition.AtLeast least) {
            return Optional.of(least.value());
        }
        if (condition instanceof Condition.AtMost most) {
            return Optional.of(most.value());
        }
        return condition instanceof Condition.Yes ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }
}
