package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Collection;

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

    /** The same of each of the things that any of {@code fields} is stated of one by one. */
    ImmutableList<FactRanges> entries(Collection<Integer> fields);
}
