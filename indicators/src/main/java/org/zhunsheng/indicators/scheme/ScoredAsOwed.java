package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableSetMultimap;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.duty.DutyRule;

/** Whether a method scores by the day, the time or the number of a rule. */
final class ScoredAsOwed implements DutyRule.Cases<Boolean> {
    private final ScoringMethod method;
    private final ImmutableSetMultimap<FactCode, BigDecimal> limits;

    ScoredAsOwed(ScoringMethod method) {
        this.method = method;
        this.limits = StatedLimits.of(method);
    }

    @Override
    public Boolean annualDate(DutyRule.AnnualDate rule) {
        return deadlines()
                .anyMatch(deadline -> deadline.due().equals(rule.due())
                        && (deadline.fact().equals(rule.fact())
                                || rule.proxy().map(deadline.fact()::equals).orElse(false)));
    }

    @Override
    public Boolean within(DutyRule.Within rule) {
        Due owed = rule.due();
        return deadlines()
                .anyMatch(deadline ->
                        deadline.due().equals(owed) && deadline.fact().equals(rule.end()));
    }

    private Stream<ScoringMethod.Deadline> deadlines() {
        return method.undivided().stream()
                .filter(ScoringMethod.Deadline.class::isInstance)
                .map(ScoringMethod.Deadline.class::cast);
    }

    @Override
    public Boolean longest(DutyRule.Longest rule) {
        return has(rule.fact(), BigDecimal.valueOf(rule.days()));
    }

    @Override
    public Boolean shortest(DutyRule.Shortest rule) {
        return has(rule.fact(), BigDecimal.valueOf(rule.days()));
    }

    @Override
    public Boolean atLeast(DutyRule.AtLeast rule) {
        return has(rule.fact(), rule.value());
    }

    @Override
    public Boolean atMost(DutyRule.AtMost rule) {
        return has(rule.fact(), rule.value());
    }

    @Override
    public Boolean yes(DutyRule.Yes rule) {
        return has(rule.fact(), BigDecimal.ONE);
    }

    @Override
    public Boolean section(DutyRule.Section rule) {
        return true;
    }

    @Override
    public Boolean locallySet(DutyRule.LocallySet rule) {
        return true;
    }

    private boolean has(FactCode fact, BigDecimal limit) {
        return limits.get(fact).stream().anyMatch(stated -> stated.compareTo(limit) == 0);
    }
}
