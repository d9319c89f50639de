package org.zhunsheng.indicators.engine;

import com.google.common.math.LongMath;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.scheme.Clause;

/** A compiled clause of a deduction: what it takes. The more a clause takes, the worse. */
abstract class CompiledClause {
    private final int slot;
    private final long cap;

    CompiledClause(int slot, long cap) {
        this.slot = slot;
        this.cap = cap;
    }

    /** The fact that decides first. */
    final int slot() {
        return slot;
    }

    /** The most that the clause takes. */
    final long cap() {
        return cap;
    }

    /** The least that the clause can take, before its cap. */
    abstract long least(FactTable facts);

    /** The most that the clause can take, before its cap. */
    abstract long most(FactTable facts);

    /** The reason of a certain loss. */
    abstract ReasonCode certain(FactTable facts);

    /** The reason of a loss that is still open. */
    abstract ReasonCode open();

    /** What the fact is held against, for the reason. */
    abstract long limit();

    /** The clause for columns, where more than {@code room} in all does not matter; empty if it has no faster way. */
    abstract Optional<LossColumn> column(FactIndex index, long room);

    /** Writes the line of this clause; {@code room} is the most that an open loss can matter. Adds nothing below zero. */
    final void write(FactTable facts, int line, long room, LedgerSink sink) {
        if (facts.isNotApplicable(slot)) {
            sink.add(ReasonCode.FACT_NOT_APPLICABLE, line, 0, 0, slot, limit());
            return;
        }
        long least = least(facts);
        long most = most(facts);
        if (least == most) {
            sink.add(least == 0 ? ReasonCode.SPARED : certain(facts), line, -least, -least, slot, limit());
            if (least > cap) {
                sink.add(ReasonCode.CLAUSE_CAP, line, least - cap, least - cap, slot, cap);
            }
            return;
        }
        long sure = Math.min(cap, least);
        long worst = Math.min(Math.min(cap, Math.max(room, sure)), most);
        sink.add(open(), line, -worst, -sure, slot, limit());
    }

    /** A loss that follows from one value, and the same way all along. */
    abstract static class OfValue extends CompiledClause {
        OfValue(int slot, long cap) {
            super(slot, cap);
        }

        /** What the clause takes at {@code value}, before its cap. */
        abstract long at(long value);

        /** The losses as a ratio of the distance to a limit, if they are one. */
        Optional<LossColumn> ratio(long kept, long openMost) {
            return Optional.empty();
        }

        @Override
        final Optional<LossColumn> column(FactIndex index, long room) {
            FactTable unknown = FactTable.scratch(index, 0, Peers.NONE);
            long kept = Math.min(cap(), room);
            long openMost = Math.min(kept, most(unknown));
            long openLeast = Math.min(kept, least(unknown));
            Optional<LossColumn> ratio =
                    openLeast == 0 && kept < CellValue.UNBOUNDED ? ratio(kept, openMost) : Optional.empty();
            return ratio.isPresent()
                    ? ratio
                    : Optional.of(new LossColumn.ByValue(slot(), this::at, kept, openMost, openLeast));
        }

        /** A distance at which {@code kept} has been taken for certain; empty if it is too far for quick arithmetic. */
        static OptionalLong farthest(long each, long step, long kept, FixedPoint scaled) {
            BigInteger distance = BigInteger.valueOf(kept + scaled.quantum() + each)
                    .multiply(BigInteger.valueOf(step))
                    .divide(BigInteger.valueOf(each))
                    .add(BigInteger.TWO);
            return distance.bitLength() < 60 ? OptionalLong.of(distance.longValueExact()) : OptionalLong.empty();
        }

        @Override
        final long least(FactTable facts) {
            return Math.min(at(facts.low(slot())), at(facts.high(slot())));
        }

        @Override
        final long most(FactTable facts) {
            return Math.max(at(facts.low(slot())), at(facts.high(slot())));
        }
    }

    /** So much for each occurrence. */
    static final class Occurrences extends OfValue {
        private final long each;
        private final FixedPoint scaled;

        Occurrences(int slot, long each, long cap, FixedPoint scaled) {
            super(slot, cap);
            this.each = each;
            this.scaled = scaled;
        }

        @Override
        long at(long value) {
            return scaled.mulDiv(each, value, Decimals.ONE);
        }

        @Override
        Optional<LossColumn> ratio(long kept, long openMost) {
            OptionalLong farthest = farthest(each, Decimals.ONE, kept, scaled);
            return farthest.isEmpty()
                    ? Optional.empty()
                    : scaled.quick(each, Decimals.ONE, farthest.getAsLong())
                            .map(quick -> new LossColumn.Ratio(
                                    slot(), 0, false, farthest.getAsLong(), quick, kept, openMost));
        }

        @Override
        ReasonCode certain(FactTable facts) {
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

    /** So much for each step. */
    record Stepped(long step, Clause.Steps steps, long each, FixedPoint scaled) {
        /** What {@code missing} takes; nothing if nothing is missing. */
        long of(long missing) {
            if (missing <= 0) {
                return 0;
            }
            return switch (steps) {
                case WHOLE -> times(missing / step);
                case STARTED -> times((missing + step - 1) / step);
                case PRO_RATA -> scaled.mulDiv(each, missing, step);
            };
        }

        /** The column of the clause; empty if its numbers are too large for quick arithmetic. */
        Optional<LossColumn> ratio(int slot, long limit, boolean below, long kept, long openMost) {
            OptionalLong farthest = OfValue.farthest(each, step, kept, scaled);
            return farthest.isEmpty()
                    ? Optional.empty()
                    : quick(farthest.getAsLong())
                            .map(quick -> new LossColumn.Ratio(
                                    slot, limit, below, farthest.getAsLong(), quick, kept, openMost));
        }

        private Optional<PrecomputedRatio> quick(long farthest) {
            return switch (steps) {
                case WHOLE -> PrecomputedRatio.wholeSteps(step, each, farthest);
                case STARTED -> PrecomputedRatio.startedSteps(step, each, farthest);
                case PRO_RATA -> scaled.quick(each, step, farthest);
            };
        }

        private long times(long count) {
            return Math.min(CellValue.UNBOUNDED, LongMath.saturatedMultiply(count, each));
        }
    }

    /** So much for each step below a target. */
    static final class Shortfall extends OfValue {
        private final long target;
        private final Stepped stepped;

        Shortfall(int slot, long target, Stepped stepped, long cap) {
            super(slot, cap);
            this.target = target;
            this.stepped = stepped;
        }

        @Override
        long at(long value) {
            return stepped.of(target - value);
        }

        @Override
        Optional<LossColumn> ratio(long kept, long openMost) {
            return stepped.ratio(slot(), target, true, kept, openMost);
        }

        @Override
        ReasonCode certain(FactTable facts) {
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

    /** So much for each step beyond a limit. */
    static final class Excess extends OfValue {
        private final long most;
        private final Stepped stepped;

        Excess(int slot, long most, Stepped stepped, long cap) {
            super(slot, cap);
            this.most = most;
            this.stepped = stepped;
        }

        @Override
        long at(long value) {
            return stepped.of(value - most);
        }

        @Override
        Optional<LossColumn> ratio(long kept, long openMost) {
            return stepped.ratio(slot(), most, false, kept, openMost);
        }

        @Override
        ReasonCode certain(FactTable facts) {
            return ReasonCode.EXCESS;
        }

        @Override
        ReasonCode open() {
            return ReasonCode.EXCESS_OPEN;
        }

        @Override
        long limit() {
            return most;
        }
    }

    /** As much as an assessor judges. */
    static final class AsJudged extends OfValue {
        private final long most;

        AsJudged(int slot, long most) {
            super(slot, most);
            this.most = most;
        }

        @Override
        long at(long value) {
            return value;
        }

        @Override
        ReasonCode certain(FactTable facts) {
            return ReasonCode.JUDGED_LOSS;
        }

        @Override
        ReasonCode open() {
            return ReasonCode.JUDGED_LOSS_OPEN;
        }

        @Override
        long limit() {
            return most;
        }
    }

    /** So much unless a test holds, or less if a second one does. */
    static final class Unless extends CompiledClause {
        private final CompiledCondition test;
        private final CompiledCondition mercy;
        private final long loss;
        private final long lessened;

        /** Without mercy, {@code mercy} is the test itself and {@code lessened} the loss. */
        Unless(CompiledCondition test, long loss, CompiledCondition mercy, long lessened) {
            super(test.slot(), loss);
            this.test = test;
            this.mercy = mercy;
            this.loss = loss;
            this.lessened = lessened;
        }

        @Override
        long least(FactTable facts) {
            if (!test.fails(facts)) {
                return 0;
            }
            return mercy.fails(facts) || facts.isNotApplicable(mercy.slot()) ? loss : lessened;
        }

        @Override
        long most(FactTable facts) {
            if (test.holds(facts)) {
                return 0;
            }
            return mercy.holds(facts) && !facts.isNotApplicable(mercy.slot()) ? lessened : loss;
        }

        @Override
        Optional<LossColumn> column(FactIndex index, long room) {
            boolean simple = mercy.equals(test) && test.isOpenWhileUnknown(index);
            return simple ? Optional.of(new LossColumn.ByTest(test, loss)) : Optional.empty();
        }

        @Override
        ReasonCode certain(FactTable facts) {
            return least(facts) < loss ? ReasonCode.LESSENED : ReasonCode.LOST;
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
