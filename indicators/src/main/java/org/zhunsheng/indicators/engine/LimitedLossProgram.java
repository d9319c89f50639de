package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.zhunsheng.core.text.LocalText;

/** An item that loses no more than another one earns. */
final class LimitedLossProgram extends Program {
    private static final int LIMIT_LINE = Integer.MAX_VALUE;

    private final Program own;
    private final OtherItem other;
    private final long points;

    LimitedLossProgram(int[] slots, Program own, long points, OtherItem other) {
        super(slots, ImmutableList.of());
        this.own = own;
        this.points = points;
        this.other = other;
    }

    @Override
    Optional<LocalText> title(int line) {
        return line == LIMIT_LINE ? Optional.of(other.title()) : own.title(line);
    }

    @Override
    Status status(FactTable facts) {
        return own.status(facts);
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        LedgerSink.Sum earned = new LedgerSink.Sum();
        own.run(facts, earned);
        own.run(facts, sink);
        LedgerSink.Sum limit = other.earned(facts);
        long low = Math.max(0, points - Math.max(0, limit.high()) - earned.low());
        long high = Math.max(0, points - Math.max(0, limit.low()) - earned.high());
        if (low != 0 || high != 0) {
            sink.add(ReasonCode.LOSS_CAP, LIMIT_LINE, low, high, LedgerSink.NO_FACT, 0);
        }
    }
}
