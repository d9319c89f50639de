package org.zhunsheng.pages.view;

import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;

/**
 * What is certain, what is open and what is lost of some points, in thousandths that add up to 1000; all zero where there are no
 * points. Immutable and thread-safe.
 *
 * @param certain the share that is earned for certain
 * @param open the share that is still to be proved
 * @param lost the share that is lost for certain
 */
public record Shares(int certain, int open, int lost) {
    static Shares of(ScoreInterval interval, Points available) {
        if (available.micros() <= 0) {
            return new Shares(0, 0, 0);
        }
        int certain = thousandths(interval.low(), available);
        int possible = Math.max(certain, thousandths(interval.high(), available));
        return new Shares(certain, possible - certain, 1000 - possible);
    }

    /** {@code part} of {@code whole} in thousandths, cut, and not outside 0 to 1000. */
    static int thousandths(Points part, Points whole) {
        long share = Math.max(0, part.micros()) * 1000 / whole.micros();
        return (int) Math.min(1000, share);
    }

    /** Whether there are any points. */
    public boolean apply() {
        return certain + open + lost > 0;
    }
}
