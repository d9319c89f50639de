package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete: one rule an indicator, conditions and actions as lambdas, and one session for all units. */
final class EvretePeer implements Peer {
    private static final String UNIT = "$u";

    private final StatefulSession session;
    private final ImmutableList<long[]> values;

    EvretePeer(PlainUnits units) {
        RuleSetBuilder<Knowledge> rules = new KnowledgeService().newKnowledge().builder();
        for (PlainRule rule : units.rules()) {
            Predicate<Object[]> applies = read -> RuleActions.applies(rule, (RuleFacts) read[0]);
            rules.newRule(rule.name())
                    .forEach(UNIT, RuleFacts.class)
                    .where(applies, UNIT)
                    .execute(context -> RuleActions.apply(rule, context.get(RuleFacts.class, UNIT)));
        }
        this.session = rules.build().newStatefulSession();
        this.values = units.values();
    }

    @Override
    public long totalMicros(int unit) {
        RuleFacts facts = new RuleFacts(values.get(unit));
        session.insertAndFire(facts);
        session.clear();
        return facts.totalMicros();
    }
}
