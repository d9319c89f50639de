package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;

/**
 * One indicator.
 *
 * @param number counts the indicators from 0
 * @param kind how it is scored
 * @param fact the first fact that it reads
 */
record PlainRule(int number, RuleKind kind, int fact) {
    /** A hundredth of a point in millionths. */
    static final long HUNDREDTH = 10_000;

    private static final ImmutableList<RuleKind> KINDS = ImmutableList.copyOf(RuleKind.values());

    /** So many indicators, equal shares of all kinds, each with facts of its own. */
    static ImmutableList<PlainRule> of(int indicators) {
        ImmutableList.Builder<PlainRule> rules = ImmutableList.builder();
        int fact = 0;
        for (int i = 0; i < indicators; i++) {
            RuleKind kind = KINDS.get(i % KINDS.size());
            rules.add(new PlainRule(i, kind, fact));
            fact += kind.facts();
        }
        return rules.build();
    }

    /** The name of the rule. */
    String name() {
        return "r" + number;
    }

    /** The name of a fact. */
    static String factName(int fact) {
        return "f" + fact;
    }
}
