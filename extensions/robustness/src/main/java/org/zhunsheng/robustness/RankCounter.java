package org.zhunsheng.robustness;

/**
 * Ranks by counting: the highest bin first, equal bins the best rank that they take up. Each of the two passes over the units is a
 * look-up, and nothing is sorted. Not thread-safe.
 */
final class RankCounter {
    private final int[] counts;
    private final int[] codes;

    RankCounter(int bins) {
        this.counts = new int[bins];
        this.codes = new int[bins];
    }

    /**
     * Ranks units.
     *
     * @param bins the bin of each unit
     * @param ranks gets for each unit twice the number of units above it, and one more if others are in its bin
     */
    void rank(int[] bins, int[] ranks) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int bin : bins) {
            counts[bin]++;
            least = Math.min(least, bin);
            most = Math.max(most, bin);
        }
        int above = 0;
        for (int bin = most; bin >= least; bin--) {
            int here = counts[bin];
            codes[bin] = above << 1 | (here > 1 ? 1 : 0);
            above += here;
            counts[bin] = 0;
        }
        for (int unit = 0; unit < bins.length; unit++) {
            ranks[unit] = codes[bins[unit]];
        }
    }
}
