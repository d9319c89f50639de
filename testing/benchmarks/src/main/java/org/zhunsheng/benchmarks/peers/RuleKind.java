package org.zhunsheng.benchmarks.peers;

/** How an indicator of one point is scored. What is missing earns nothing. */
enum RuleKind {
    /** The point if a fact is so. */
    MET(1),
    /** By a rate: from 60 % on 0.3, from 80 % on 0.6, from 95 % on the point. */
    BANDS(1),
    /** The share of the point that a rate says, half up to two decimals. */
    PROPORTIONAL(1),
    /** The point less 0.25 for each occurrence, not below nothing. */
    DEDUCTION(1),
    /** Half the point for each of two facts that is so. */
    CHECKLIST(2);

    private final int facts;

    RuleKind(int facts) {
        this.facts = facts;
    }

    /** How many facts it reads. */
    int facts() {
        return facts;
    }
}
