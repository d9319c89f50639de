package org.zhunsheng.indicators.engine;

import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.scheme.Condition;

/** A compiled condition: a slot whose value has to be at least, or at most, a limit. */
record CompiledCondition(int slot, boolean atLeast, long limit) {
    static CompiledCondition compile(Condition condition, FactIndex index) {
        int slot = index.slot(condition.fact());
        if (condition instanceof Condition.Yes) {
            return new CompiledCondition(slot, true, 1);
        }
        if (condition instanceof Condition.No) {
            return new CompiledCondition(slot, false, 0);
        }
        if (condition instanceof Condition.AtLeast least) {
            return new CompiledCondition(slot, true, Decimals.toMicros(least.value()));
        }
        if (condition instanceof Condition.AtMost most) {
            return new CompiledCondition(slot, false, Decimals.toMicros(most.value()));
        }
        throw new AssertionError(condition);
    }

    /** Whether it holds whatever the value turns out to be. A test on a fact that does not apply asks nothing. */
    boolean holds(FactTable facts) {
        return facts.isNotApplicable(slot) || (atLeast ? facts.low(slot) >= limit : facts.high(slot) <= limit);
    }

    /** Whether {@code value} meets it. */
    boolean holdsAt(long value) {
        return atLeast ? value >= limit : value <= limit;
    }

    /** Whether it fails whatever the value turns out to be. */
    boolean fails(FactTable facts) {
        return !facts.isNotApplicable(slot) && (atLeast ? facts.high(slot) < limit : facts.low(slot) > limit);
    }

    /** What has to be taken from a value so that the sign tells on which side of the limit it is. */
    long shift() {
        return atLeast ? limit : limit + 1;
    }

    /** All ones if the condition holds on the negative side of {@link #shift}, else zero. */
    long turn() {
        return atLeast ? 0 : -1;
    }

    /** Whether the answer is open while the fact is unknown, as it usually is. */
    boolean isOpenWhileUnknown(FactIndex index) {
        FactTable unknown = FactTable.scratch(index, 0, Peers.NONE);
        return !holds(unknown) && !fails(unknown);
    }

    /** {@code points} if it holds, for columns; the fact has to be {@linkplain #isOpenWhileUnknown open while unknown}. */
    ColumnScorer columns(long points) {
        return atLeast
                ? new StepScorer(slot, 0, new long[] {limit}, new long[] {points}, 0, points)
                : new StepScorer(slot, points, new long[] {limit + 1}, new long[] {-points}, 0, points);
    }
}
