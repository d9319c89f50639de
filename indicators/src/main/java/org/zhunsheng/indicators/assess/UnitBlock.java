package org.zhunsheng.indicators.assess;

/**
 * Units while they are scored by columns, and room to work in. Every value is known for certain, or {@link DossierTable#UNKNOWN}.
 * Not thread-safe.
 */
interface UnitBlock {
    /** How many units. */
    int rows();

    /** The array that the values of a fact stand in, one unit after the other from {@link #start} on. */
    long[] column(int slot);

    /** Where the value of the first unit stands in the column of a fact. */
    int start(int slot);

    /** Room for a number for each unit. */
    long[] first();

    /** Room for another number for each unit. */
    long[] second();

    /** The facts of one unit, as a program reads them; good until the next call. */
    FactTable row(int i, int[] slots);
}
