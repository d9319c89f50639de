package org.zhunsheng.returns.sums;

/**
 * How many of the units that are asked for a figure have answered.
 *
 * @param answered how many have
 * @param asked how many are asked
 */
public record Coverage(int answered, int asked) {
    /** Whether all have. */
    public boolean isComplete() {
        return answered == asked;
    }

    /** Such as 18/20. */
    @Override
    public String toString() {
        return answered + "/" + asked;
    }
}
