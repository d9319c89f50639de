package org.zhunsheng.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The places that units can have whose scores lie anywhere between two ends, each for itself. They are those from the best to the worst,
 * but for gaps: where two or more units stand at one score for certain, a unit whose score may be that or less has the place before all
 * of them or the place behind all of them, and none between, unless others may stand on either side.
 */
final class PlaceRanges {
    private static final int[] NONE = {};

    private final int[] low;
    private final int[] high;
    private final int[] sortedLow;
    private final int[] sortedHigh;
    /** The scores at which two or more units stand for certain, and how many do. */
    private final List<int[]> clusters = new ArrayList<>();

    PlaceRanges(int[] low, int[] high) {
        this.low = low;
        this.high = high;
        this.sortedLow = low.clone();
        this.sortedHigh = high.clone();
        Arrays.sort(sortedLow);
        Arrays.sort(sortedHigh);
        int[] fixed = new int[low.length];
        int size = 0;
        for (int unit = 0; unit < low.length; unit++) {
            if (low[unit] == high[unit]) {
                fixed[size++] = low[unit];
            }
        }
        Arrays.sort(fixed, 0, size);
        for (int from = 0; from < size; ) {
            int to = from;
            while (to < size && fixed[to] == fixed[from]) {
                to++;
            }
            if (to - from > 1) {
                clusters.add(new int[] {fixed[from], to - from});
            }
            from = to;
        }
    }

    /** The best place: only those are ahead that are at their lowest. */
    int best(int unit) {
        return 1 + above(sortedLow, high[unit]);
    }

    /** The worst place: all are ahead that are at their highest. */
    int worst(int unit) {
        return 1 + above(sortedHigh, low[unit]) - (high[unit] > low[unit] ? 1 : 0);
    }

    /** The places between them that the unit cannot have. */
    int[] gaps(int unit) {
        if (low[unit] == high[unit] || clusters.isEmpty()) {
            return NONE;
        }
        List<Integer> gaps = new ArrayList<>();
        for (int[] cluster : clusters) {
            int score = cluster[0];
            if (low[unit] < score && score <= high[unit]) {
                int possiblyAbove = above(sortedHigh, score) - (high[unit] > score ? 1 : 0);
                int surelyNotBelow = above(sortedLow, score - 1);
                for (int ahead = possiblyAbove + 1; ahead < surelyNotBelow; ahead++) {
                    gaps.add(ahead + 1);
                }
            }
        }
        return gaps.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many of {@code sorted} are above {@code score}. */
    private static int above(int[] sorted, int score) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] > score) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return sorted.length - from;
    }
}
