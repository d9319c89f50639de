package org.zhunsheng.indicators.duty;

import com.google.common.collect.ImmutableSet;
import org.zhunsheng.core.code.FactCode;

/** Every fact that a rule reads. */
final class DutyFacts implements DutyRule.Cases<ImmutableSet<FactCode>> {
    static final DutyFacts OF = new DutyFacts();

    private DutyFacts() {}

    @Override
    public ImmutableSet<FactCode> annualDate(DutyRule.AnnualDate rule) {
        ImmutableSet.Builder<FactCode> facts = ImmutableSet.<FactCode>builder().add(rule.fact());
        rule.proxy().ifPresent(facts::add);
        return facts.build();
    }

    @Override
    public ImmutableSet<FactCode> within(DutyRule.Within rule) {
        return ImmutableSet.of(rule.start(), rule.end());
    }

    @Override
    public ImmutableSet<FactCode> longest(DutyRule.Longest rule) {
        return ImmutableSet.of(rule.fact());
    }

    @Override
    public ImmutableSet<FactCode> shortest(DutyRule.Shortest rule) {
        return ImmutableSet.of(rule.fact());
    }

    @Override
    public ImmutableSet<FactCode> atLeast(DutyRule.AtLeast rule) {
        return ImmutableSet.of(rule.fact());
    }

    @Override
    public ImmutableSet<FactCode> atMost(DutyRule.AtMost rule) {
        return ImmutableSet.of(rule.fact());
    }

    @Override
    public ImmutableSet<FactCode> yes(DutyRule.Yes rule) {
        return ImmutableSet.of(rule.fact());
    }

    @Override
    public ImmutableSet<FactCode> section(DutyRule.Section rule) {
        return ImmutableSet.of(rule.section().fact());
    }

    @Override
    public ImmutableSet<FactCode> locallySet(DutyRule.LocallySet rule) {
        return ImmutableSet.of(rule.fact());
    }
}
