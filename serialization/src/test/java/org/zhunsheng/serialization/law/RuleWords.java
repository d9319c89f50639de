package org.zhunsheng.serialization.law;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.MonthDay;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.indicators.duty.DutyRule;

/** A rule in the words of the table: its kind, its quantity and, where the rule says it, its unit. */
final class RuleWords implements DutyRule.Cases<ImmutableList<String>> {
    private static String unit(DayUnit unit) {
        return unit == DayUnit.WORKING_DAYS ? "工作日" : "日";
    }

    private static String number(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    public ImmutableList<String> annualDate(DutyRule.AnnualDate rule) {
        String day = MonthDay.of(rule.month(), rule.day()).toString().substring(2);
        String years = rule.yearsAfter() == 1 ? "" : "+" + rule.yearsAfter();
        return ImmutableList.of(rule.inclusive() ? "BY" : "BEFORE", day + years, "日");
    }

    @Override
    public ImmutableList<String> within(DutyRule.Within rule) {
        return ImmutableList.of("WITHIN", Integer.toString(rule.days()), unit(rule.unit()));
    }

    @Override
    public ImmutableList<String> longest(DutyRule.Longest rule) {
        return ImmutableList.of("LONGEST", Integer.toString(rule.days()), unit(rule.unit()));
    }

    @Override
    public ImmutableList<String> shortest(DutyRule.Shortest rule) {
        return ImmutableList.of("SHORTEST", Integer.toString(rule.days()), unit(rule.unit()));
    }

    @Override
    public ImmutableList<String> atLeast(DutyRule.AtLeast rule) {
        return ImmutableList.of("AT_LEAST", number(rule.value()));
    }

    @Override
    public ImmutableList<String> atMost(DutyRule.AtMost rule) {
        return ImmutableList.of("AT_MOST", number(rule.value()));
    }

    @Override
    public ImmutableList<String> yes(DutyRule.Yes rule) {
        return ImmutableList.of("YES", "");
    }

    @Override
    public ImmutableList<String> section(DutyRule.Section rule) {
        return ImmutableList.of("SECTION", rule.section().name());
    }

    @Override
    public ImmutableList<String> locallySet(DutyRule.LocallySet rule) {
        return ImmutableList.of("LOCAL", rule.comparison().name());
    }
}
