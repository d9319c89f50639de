package org.zhunsheng.cli;

/** A share of samples in whole percent, which is all that a sample tells. */
final class SharePercent {
    private SharePercent() {}

    /** {@code count} of {@code samples}; neither none nor all is never written as such. */
    static String of(int count, int samples) {
        long whole = Math.round(100.0 * count / samples);
        if (whole == 0 && count > 0) {
            return "<1%";
        }
        return whole == 100 && count < samples ? ">99%" : whole + "%";
    }

    /** How many percentage points a share of {@code samples} can be off at most, in 95 of 100 draws. */
    static int error(int samples) {
        return (int) StrictMath.ceil(98 / StrictMath.sqrt(samples));
    }
}
