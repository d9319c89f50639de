package org.zhunsheng.indicators.assess;

import com.google.common.math.LongMath;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.scheme.Clause;

/** A compiled clause of a deduction: what it takes at a value of its fact. The more a clause takes, the worse. */
abstract class Loss {
    private final int slot;
    private final long cap;

    Loss(int slot, long cap) {
        this.slot = slot;
        this.cap = cap;
    }

    /** What the clause takes at {@code value}, before its cap. */
    abstract long at(long value);

    /** The reason of a certain loss. */
    abstract ReasonCode certain();

    /** The reason of a loss that is still open. */
    abstract ReasonCode open();

    /** What the fact is held against, for the reason. */
    abstract long limit();

    /** Writes the line of this clause; {@code room} is the most that an open loss can matter. Adds nothing below zero. */
    final void write(FactTable facts, int line, long room, LedgerSink sink) {
        if (facts.isNotApplicable(slot)) {
            sink.add(ReasonCode.FACT_NOT_APPLICABLE, line, 0, 0, slot, limit());
            return;
        }
        long atLow = at(facts.low(slot));
        long atHigh = at(facts.high(slot));
        if (atLow == atHigh) {
            sink.add(atLow == 0 ? ReasonCode.SPARED : certain(), line, -atLow, -atLow, slot, limit());
            if (atLow > cap) {
                sink.add(ReasonCode.CLAUSE_CAP, line, atLow - cap, atLow - cap, slot, cap);
            }
            return;
        }
        long least = Math.min(cap, Math.min(atLow, atHigh));
        long most = Math.min(Math.min(cap, Math.max(room, least)), Math.max(atLow, atHigh));
        sink.add(open(), line, -most, -least, slot, limit());
    }

    /** So much for each occurrence. */
    static final class Occurrences extends Loss {
        private final long each;
        private final Scaled scaled;

        Occurrences(int slot, long each, long cap, Scaled scaled) {
            super(slot, cap);
            this.each = each;
            this.scaled = scaled;
        }

        @Override
        long at(long value) {
            return scaled.mulDiv(each, value, Decimals.ONE);
        }

        @Override
        ReasonCode certain() {
            return ReasonCode.OCCURRENCES;
        }

        @Override
        ReasonCode open() {
            return ReasonCode.OCCURRENCES_OPEN;
        }

        @Override
        long limit() {
            return each;
        }
    }

    /** So much for each step below a target. */
    static final class Shortfall extends Loss {
        private final long target;
        private final long step;
        private final Clause.Steps steps;
        private final long each;
        private final Scaled scaled;

        Shortfall(int slot, Clause.Shortfall clause, long cap, Scaled scaled) {
            super(slot, cap);
            this.target = Decimals.toMicros(clause.target());
            this.step = Decimals.toMicros(clause.step());
            this.steps = clause.steps();
            this.each = clause.each().micros();
            this.scaled = scaled;
        }

        @Override
        long at(long value) {
            long missing = target - value;
            if (missing <= 0) {
                return 0;
            }
            return switch (steps) {
                case WHOLE -> times(missing / step);
                case STARTED -> times((missing + step - 1) / step);
                case PRO_RATA -> scaled.mulDiv(each, missing, step);
            };
        }

        private long times(long count) {
            return Math.min(FactTable.UNBOUNDED, LongMath.saturatedMultiply(count, each));
        }

        @Override
        ReasonCode certain() {
            return ReasonCode.SHORTFALL;
        }

        @Override
        ReasonCode open() {
            return ReasonCode.SHORTFALL_OPEN;
        }

        @Override
        long limit() {
            return target;
        }
    }

    /** So much unless a test holds. */
    static final class Unless extends Loss {
        private final CompiledCondition test;
        private final long loss;

        Unless(CompiledCondition test, long loss) {
            super(test.slot(), loss);
            this.test = test;
            this.loss = loss;
        }

        @Override
        long at(long value) {
            boolean holds = test.atLeast() ? value >= test.limit() : value <= test.limit();
            return holds ? 0 : loss;
        }

        @Override
        ReasonCode certain() {
            return ReasonCode.LOST;
        }

        @Override
        ReasonCode open() {
            return ReasonCode.LOSS_OPEN;
        }

        @Override
        long limit() {
            return test.limit();
        }
    }
}
