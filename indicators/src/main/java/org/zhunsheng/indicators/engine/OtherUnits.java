package org.zhunsheng.indicators.engine;

import java.util.Arrays;

/** The ranges of all units but one. */
final class OtherUnits {
    private final long[] lows;
    private final long[] highs;
    private final boolean selfCounted;
    private final long selfLow;
    private final long selfHigh;

    OtherUnits(long[] lows, long[] highs, boolean selfCounted, long selfLow, long selfHigh) {
        this.lows = lows;
        this.highs = highs;
        this.selfCounted = selfCounted;
        this.selfLow = selfLow;
        this.selfHigh = selfHigh;
    }

    int size() {
        return lows.length - (selfCounted ? 1 : 0);
    }

    /** How many have a lower end of at least {@code value}. */
    int lowsFrom(long value) {
        return lows.length - firstFrom(lows, value) - (selfCounted && selfLow >= value ? 1 : 0);
    }

    /** How many have an upper end of at least {@code value}. */
    int highsFrom(long value) {
        return highs.length - firstFrom(highs, value) - (selfCounted && selfHigh >= value ? 1 : 0);
    }

    long greatestLow(long own) {
        return Math.max(own, end(lows, lows.length - 1, selfLow, -1));
    }

    long greatestHigh(long own) {
        return Math.max(own, end(highs, highs.length - 1, selfHigh, -1));
    }

    long leastLow(long own) {
        return size() == 0 ? own : Math.min(own, end(lows, 0, selfLow, 1));
    }

    long leastHigh(long own) {
        return size() == 0 ? own : Math.min(own, end(highs, 0, selfHigh, 1));
    }

    /** The outermost value that is not the unit's own. */
    private long end(long[] values, int from, long self, int step) {
        if (size() == 0) {
            return Long.MIN_VALUE;
        }
        return values[selfCounted && values[from] == self ? from + step : from];
    }

    private static int firstFrom(long[] values, long value) {
        int found = Arrays.binarySearch(values, value);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && values[found - 1] == value) {
            found--;
        }
        return found;
    }
}
