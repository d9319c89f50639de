package org.zhunsheng.benchmarks.peers;

/** The rules as Java, for the rule engines that take lambdas. */
final class RuleActions {
    private RuleActions() {}

    /** Whether the rule can earn anything: one of its facts is known. */
    static boolean applies(PlainRule rule, RuleFacts facts) {
        return facts.known(rule.fact()) || (rule.kind() == RuleKind.CHECKLIST && facts.known(rule.fact() + 1));
    }

    /** Adds what the rule earns. */
    static void apply(PlainRule rule, RuleFacts facts) {
        long value = facts.value(rule.fact());
        facts.add(
                switch (rule.kind()) {
                    case MET -> value == 1 ? 100 : 0;
                    case BANDS -> band(value);
                    case PROPORTIONAL -> (value + 50) / 100;
                    case DEDUCTION -> Math.max(0, 100 - 25 * value);
                    case CHECKLIST -> (value == 1 ? 50 : 0) + (facts.value(rule.fact() + 1) == 1 ? 50 : 0);
                });
    }

    private static long band(long value) {
        if (value >= 9500) {
            return 100;
        }
        if (value >= 8000) {
            return 60;
        }
        return value >= 6000 ? 30 : 0;
    }
}
