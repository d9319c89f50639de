package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: one rule an indicator, conditions and actions as lambdas. */
final class EasyRulesPeer implements Peer {
    private static final String UNIT = "unit";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private final ImmutableList<long[]> values;

    EasyRulesPeer(PlainUnits units) {
        units.rules().forEach(rule -> rules.register(rule(rule)));
        this.values = units.values();
    }

    private static Rule rule(PlainRule rule) {
        return new RuleBuilder()
                .name(rule.name())
                .when(facts -> RuleActions.applies(rule, facts.get(UNIT)))
                .then(facts -> RuleActions.apply(rule, facts.get(UNIT)))
                .build();
    }

    @Override
    public long totalMicros(int unit) {
        RuleFacts unitFacts = new RuleFacts(values.get(unit));
        Facts facts = new Facts();
        facts.put(UNIT, unitFacts);
        engine.fire(rules, facts);
        return unitFacts.totalMicros();
    }
}
