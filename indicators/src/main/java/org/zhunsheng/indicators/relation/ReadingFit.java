package org.zhunsheng.indicators.relation;

/** By which reading of the last printed digits a relation holds. */
public enum ReadingFit {
    /** By both readings, or nothing is rounded. */
    EITHER,
    /** Only if they are rounded. */
    ROUNDED,
    /** Only if they are cut off. */
    CUT_OFF,
    /** Only if some are rounded and some are cut off. */
    MIXED,
    /** Only because a column of shares was adjusted to add up to 100. */
    ADJUSTED
}
