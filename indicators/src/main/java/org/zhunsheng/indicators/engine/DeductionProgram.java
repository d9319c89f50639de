package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.text.LocalText;

/** The item's points less what its clauses take, not below the floor. */
final class DeductionProgram extends Program {
    /** Lower than any score: nothing keeps the clauses from taking more than there is. */
    static final long NO_FLOOR = -CellValue.UNBOUNDED;

    private final CompiledClause[] clauses;
    private final long points;
    private final long floor;

    DeductionProgram(int[] slots, ImmutableList<LocalText> titles, CompiledClause[] clauses, long points, long floor) {
        super(slots, titles);
        this.clauses = clauses;
        this.points = points;
        this.floor = floor;
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        Balance balance = new Balance(sink);
        balance.add(ReasonCode.BASE, 0, points, points, LedgerSink.NO_FACT, points);
        for (int i = 0; i < clauses.length; i++) {
            clauses[i].write(facts, i, points - floor, balance);
        }
        long low = Math.max(0, floor - balance.low);
        long high = Math.max(0, floor - balance.high);
        if (low > 0 || high > 0) {
            sink.add(ReasonCode.FLOOR, 0, low, high, LedgerSink.NO_FACT, floor);
        }
    }

    @Override
    Optional<ColumnScorer> columns(FactIndex index) {
        long room = floor == NO_FLOOR ? CellValue.UNBOUNDED : points - floor;
        List<LossColumn> columns = new ArrayList<>();
        for (CompiledClause clause : clauses) {
            clause.column(index, room).ifPresent(columns::add);
        }
        return columns.size() < clauses.length
                ? Optional.empty()
                : Optional.of(new DeductionScorer(columns.toArray(LossColumn[]::new), points, floor));
    }

    /** Passes lines on and keeps what they come to. */
    private static final class Balance implements LedgerSink {
        private final LedgerSink sink;
        private long low;
        private long high;

        Balance(LedgerSink sink) {
            this.sink = sink;
        }

        @Override
        public void add(ReasonCode code, int line, long lowEnd, long highEnd, int slot, long limit) {
            low += lowEnd;
            high += highEnd;
            sink.add(code, line, lowEnd, highEnd, slot, limit);
        }

        @Override
        public void say(LocalText text, long lowEnd, long highEnd) {
            throw new AssertionError(text);
        }
    }
}
