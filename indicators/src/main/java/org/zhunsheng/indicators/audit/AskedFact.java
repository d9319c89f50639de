package org.zhunsheng.indicators.audit;

import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.duty.DutyRule;

/** The fact that a rule asks about; none for a part of the report. */
final class AskedFact implements DutyRule.Cases<Optional<FactCode>> {
    static final AskedFact OF = new AskedFact();

    private AskedFact() {}

    @Override
    public Optional<FactCode> annualDate(DutyRule.AnnualDate rule) {
        return Optional.of(rule.fact());
    }

    @Override
    public Optional<FactCode> within(DutyRule.Within rule) {
        return Optional.of(rule.end());
    }

    @Override
    public Optional<FactCode> longest(DutyRule.Longest rule) {
        return Optional.of(rule.fact());
    }

    @Override
    public Optional<FactCode> shortest(DutyRule.Shortest rule) {
        return Optional.of(rule.fact());
    }

    @Override
    public Optional<FactCode> atLeast(DutyRule.AtLeast rule) {
        return Optional.of(rule.fact());
    }

    @Override
    public Optional<FactCode> atMost(DutyRule.AtMost rule) {
        return Optional.of(rule.fact());
    }

    @Override
    public Optional<FactCode> yes(DutyRule.Yes rule) {
        return Optional.of(rule.fact());
    }

    @Override
    public Optional<FactCode> section(DutyRule.Section rule) {
        return Optional.empty();
    }

    @Override
    public Optional<FactCode> locallySet(DutyRule.LocallySet rule) {
        return Optional.of(rule.fact());
    }
}
