package org.zhunsheng.indicators.engine;

import java.util.function.LongUnaryOperator;

/** What one clause of a deduction takes, for many units at once. */
interface LossColumn {
    /** Adds what it takes of every unit, at most and at least. */
    void add(TableBlock block, long[] most, long[] least);

    /** Adds what it takes of one unit: the most to the lower end of {@code losses}, the least to the upper. */
    void addTo(LedgerSink.Sum losses, SingleRow unit);

    /** By the distance from a limit, in proportion or in steps, up to a cap. */
    final class Ratio implements LossColumn {
        private final int slot;
        private final long limit;
        private final long turn;
        private final long farthest;
        private final PrecomputedRatio ratio;
        private final long cap;
        private final long openMost;

        /**
         * The column.
         *
         * @param limit where the distance begins
         * @param below whether it is counted downwards
         * @param farthest the distance beyond which the cap is reached
         * @param openMost what an unknown value takes at most; at least it takes nothing
         */
        Ratio(int slot, long limit, boolean below, long farthest, PrecomputedRatio ratio, long cap, long openMost) {
            this.slot = slot;
            this.limit = limit;
            this.turn = below ? -1 : 0;
            this.farthest = farthest;
            this.ratio = ratio;
            this.cap = cap;
            this.openMost = openMost;
        }

        @Override
        public void addTo(LedgerSink.Sum losses, SingleRow unit) {
            long value = unit.cell(slot);
            losses.addKnown(value, lossAt(value), openMost, 0);
        }

        private long lossAt(long value) {
            long distance = ((value - limit) ^ turn) - turn;
            return Math.min(cap, ratio.of(Math.max(0, Math.min(farthest, distance))));
        }

        @Override
        public void add(TableBlock block, long[] most, long[] least) {
            long[] values = block.column(slot);
            int rows = block.rows();
            long[] losses = block.third();
            ColumnKernel.distances(values, rows, limit, turn, farthest, losses);
            ratio.each(losses, rows);
            ColumnKernel.atMost(losses, rows, cap);
            ColumnKernel.addKnown(values, rows, losses, openMost, 0, most, least);
        }
    }

    /** By the clause itself, value by value. */
    final class ByValue implements LossColumn {
        private final int slot;
        private final LongUnaryOperator loss;
        private final long cap;
        private final long openMost;
        private final long openLeast;

        /**
         * The column.
         *
         * @param loss what a value takes, before the cap
         */
        ByValue(int slot, LongUnaryOperator loss, long cap, long openMost, long openLeast) {
            this.slot = slot;
            this.loss = loss;
            this.cap = cap;
            this.openMost = openMost;
            this.openLeast = openLeast;
        }

        @Override
        public void addTo(LedgerSink.Sum losses, SingleRow unit) {
            long value = unit.cell(slot);
            long taken = value < 0 ? 0 : Math.min(cap, loss.applyAsLong(value));
            losses.add(value < 0 ? openMost : taken, value < 0 ? openLeast : taken);
        }

        @Override
        public void add(TableBlock block, long[] most, long[] least) {
            long[] values = block.column(slot);
            for (int i = 0; i < block.rows(); i++) {
                long value = values[i];
                if (value < 0) {
                    most[i] += openMost;
                    least[i] += openLeast;
                } else {
                    long taken = Math.min(cap, loss.applyAsLong(value));
                    most[i] += taken;
                    least[i] += taken;
                }
            }
        }
    }

    /** All or nothing by one test. */
    final class ByTest implements LossColumn {
        private final CompiledCondition test;
        private final long loss;

        ByTest(CompiledCondition test, long loss) {
            this.test = test;
            this.loss = loss;
        }

        @Override
        public void addTo(LedgerSink.Sum losses, SingleRow unit) {
            long value = unit.cell(test.slot());
            boolean fails = test.atLeast() ? value < test.limit() : value > test.limit();
            losses.add(value < 0 || fails ? loss : 0, value >= 0 && fails ? loss : 0);
        }

        @Override
        public void add(TableBlock block, long[] most, long[] least) {
            long[] values = block.column(test.slot());
            int rows = block.rows();
            long turn = test.turn();
            long shift = test.shift();
            for (int i = 0; i < rows; i++) {
                long unknown = values[i] >> 63;
                long fails = ((values[i] - shift) >> 63) ^ turn;
                most[i] += loss & (fails | unknown);
                least[i] += loss & fails & ~unknown;
            }
        }
    }
}
