package org.zhunsheng.robustness;

import java.util.SplittableRandom;

/**
 * A stream of random numbers of its own for every seed and number, so that a sample does not depend on who draws it, or when. The
 * bits are those of SplitMix64 (Steele, Lea and Flood, 2014), begun at a mix of both. Not thread-safe.
 */
public final class NumberedRandom {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom bits;

    /** The stream of {@code number} under {@code seed}. */
    public NumberedRandom(long seed, long number) {
        this.bits = new SplittableRandom(mix(seed + mix(number * ODD + 1)));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }

    /**
     * A whole number from 0 to {@code bound}, the bound not included, each as likely as the others but for a part in 2<sup>32</sup>.
     *
     * @param bound above 0
     */
    public int below(int bound) {
        return (int) Math.multiplyHigh(bits.nextLong() >>> 1, (long) bound << 1);
    }

    /** A number above 0 and below 1: the middle of one of 2^52 equal parts. */
    public double unit() {
        return ((bits.nextLong() >>> 12) + 0.5) * 0x1p-52;
    }
}
