package org.zhunsheng.indicators.engine;

/** The ranges that the facts of one unit can lie in, by their slots. */
interface FactRanges {
    /** The least that the value can be. */
    long low(int slot);

    /** The most that the value can be. */
    long high(int slot);

    /** Whether nothing limits the value from above. */
    boolean isOpenAbove(int slot);

    /** Whether the fact does not apply to the unit. */
    boolean isNotApplicable(int slot);
}
