package org.zhunsheng.robustness;

/** Which end of the units' scores is looked at: what is proved, or what is still possible. */
public enum IntervalBound {
    /** Every unit with what is certain already. */
    LOW,
    /** Every unit with what is still possible. */
    HIGH
}
