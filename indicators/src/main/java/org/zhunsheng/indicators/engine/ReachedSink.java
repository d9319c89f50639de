package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.core.text.LocalText;

/** Notes which parts of a method are reached. */
final class ReachedSink implements LedgerSink {
    private final String subject;
    private final ImmutableList.Builder<Reached> reached;

    ReachedSink(String subject, ImmutableList.Builder<Reached> reached) {
        this.subject = subject;
        this.reached = reached;
    }

    @Override
    public void add(ReasonCode code, int line, long low, long high, int slot, long limit) {
        reached.add(new Reached(subject, code, line, low != 0 && high != 0));
    }

    @Override
    public void say(LocalText text, long low, long high) {
        reached.add(new Reached(subject, ReasonCode.EXTENSION, 0, low != 0 && high != 0));
    }
}
