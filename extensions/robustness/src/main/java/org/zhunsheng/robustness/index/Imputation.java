package org.zhunsheng.robustness.index;

import java.util.List;

/** What a missing number of an indicator is taken to be. As in COINr, {@code i_mean} and so on. */
public enum Imputation {
    /** The mean of the others. */
    MEAN(false, false),
    /** The median of the others. */
    MEDIAN(true, false),
    /** The mean of those in the unit's group. */
    MEAN_OF_GROUP(false, true),
    /** The median of those in the unit's group. */
    MEDIAN_OF_GROUP(true, true);

    private final boolean median;
    private final boolean grouped;

    Imputation(boolean median, boolean grouped) {
        this.median = median;
        this.grouped = grouped;
    }

    /** Whether it needs groups of units. */
    public boolean isGrouped() {
        return grouped;
    }

    /**
     * Fills a column.
     *
     * @param groups the group of each unit, empty text for none; of no account if it is not grouped
     * @return new numbers; one that has nothing to go by stays missing
     */
    public double[] apply(double[] values, List<String> groups) {
        double[] filled = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i]) && !(grouped && groups.get(i).isEmpty())) {
                double[] others = values.clone();
                for (int k = 0; grouped && k < others.length; k++) {
                    if (!groups.get(k).equals(groups.get(i))) {
                        others[k] = Double.NaN;
                    }
                }
                filled[i] = median ? SampleStatistics.median(others) : SampleStatistics.mean(others);
            }
        }
        return filled;
    }
}
