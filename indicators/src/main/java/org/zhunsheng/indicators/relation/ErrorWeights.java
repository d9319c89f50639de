package org.zhunsheng.indicators.relation;

/**
 * How hard it is to believe that a figure is wrong. Of all sets of figures that can be wrong, those are looked for that weigh the least.
 *
 * @param inexact the weight of a figure that is about, more than or less than
 * @param stated the weight of a figure that is stated once
 * @param trusted the weight of a figure that is stated more than once in agreement, or proved by evidence
 */
public record ErrorWeights(int inexact, int stated, int trusted) {
    /** An inexact figure weighs half, a trusted one as much as three that are stated once. */
    public static final ErrorWeights DEFAULT = new ErrorWeights(1, 2, 6);

    /** Every figure weighs the same: the sets are the smallest by number. */
    public static final ErrorWeights EQUAL = new ErrorWeights(1, 1, 1);

    /**
     * Checks that all weigh something.
     *
     * @throws IllegalArgumentException if a weight is not above zero
     */
    public ErrorWeights {
        if (inexact <= 0 || stated <= 0 || trusted <= 0) {
            throw new IllegalArgumentException("weights are above zero");
        }
    }

    int of(Statement.Certainty certainty) {
        return switch (certainty) {
            case INEXACT -> inexact;
            case STATED -> stated;
            case TRUSTED -> trusted;
        };
    }
}
