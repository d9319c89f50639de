package org.zhunsheng.benchmarks.peers;

/** A unit as the rule engines see it: one object that their rules read numbers from and add points to. */
public final class RuleFacts {
    private final long[] values;
    private long hundredths;

    RuleFacts(long[] values) {
        this.values = values;
    }

    /** Whether a fact is known. */
    public boolean known(int fact) {
        return values[fact] != PlainUnits.MISSING;
    }

    /** The value of a fact, or a number below zero. */
    public long value(int fact) {
        return values[fact];
    }

    /** Adds hundredths of a point. */
    public void add(long earned) {
        hundredths += earned;
    }

    /** The points so far, in millionths. */
    long totalMicros() {
        return hundredths * PlainRule.HUNDREDTH;
    }
}
