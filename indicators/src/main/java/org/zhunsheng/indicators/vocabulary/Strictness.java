package org.zhunsheng.indicators.vocabulary;

/** What it means if a relation does not hold. */
public enum Strictness {
    /** A figure is wrong and has to be corrected. */
    HARD,
    /** A figure is unusual and has to be verified; it may turn out right. */
    SOFT
}
