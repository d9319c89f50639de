package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;

/** The points that an assessor judges; open within their bounds until one has. */
final class JudgedProgram extends Program {
    private final int slot;
    private final long most;

    JudgedProgram(int slot, long most) {
        super(new int[] {slot}, ImmutableList.of());
        this.slot = slot;
        this.most = most;
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        long low = facts.low(slot);
        long high = facts.high(slot);
        sink.add(low == high ? ReasonCode.JUDGED : ReasonCode.JUDGED_OPEN, 0, low, high, slot, most);
    }
}
