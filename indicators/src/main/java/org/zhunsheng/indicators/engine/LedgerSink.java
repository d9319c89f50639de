package org.zhunsheng.indicators.engine;

import org.zhunsheng.core.text.LocalText;

/** Takes the lines of a ledger as a program writes them. One that only sums makes a score, one that keeps them explains it. */
interface LedgerSink {
    /** No fact belongs to the line. */
    int NO_FACT = -1;

    /**
     * One line.
     *
     * @param code why
     * @param line which clause, entry or condition of the item, or 0
     * @param low what it adds to the lower end, in millionths
     * @param high what it adds to the upper end, in millionths
     * @param slot the fact it rests on, or {@link #NO_FACT}
     * @param limit what the fact was held against, in the fact's own measure
     */
    void add(ReasonCode code, int line, long low, long high, int slot, long limit);

    /** One line whose text is made by an extension. */
    void say(LocalText text, long low, long high);

    /** Adds up. */
    final class Sum implements LedgerSink {
        private long low;
        private long high;

        @Override
        public void add(ReasonCode code, int line, long lowEnd, long highEnd, int slot, long limit) {
            add(lowEnd, highEnd);
        }

        @Override
        public void say(LocalText text, long lowEnd, long highEnd) {
            add(lowEnd, highEnd);
        }

        void add(long lowEnd, long highEnd) {
            low += lowEnd;
            high += highEnd;
        }

        /** Adds {@code points} to either end, or what is open if {@code value} is unknown. */
        void addKnown(long value, long points, long openLow, long openHigh) {
            long unknown = value >> 63;
            long known = points & ~unknown;
            add(known | (openLow & unknown), known | (openHigh & unknown));
        }

        long low() {
            return low;
        }

        long high() {
            return high;
        }

        void reset() {
            low = 0;
            high = 0;
        }
    }
}
