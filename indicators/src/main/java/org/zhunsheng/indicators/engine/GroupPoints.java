package org.zhunsheng.indicators.engine;

import org.zhunsheng.indicators.engine.CompiledScheme.Item;

/** What takes in the points that items give to their groups. */
interface GroupPoints {
    /** Takes in that {@code item} earns from {@code low} to {@code high} millionths of a point. */
    void earn(Item item, long low, long high);

    /** Takes back what {@code item} has earned. */
    void withdraw(Item item, long low, long high);

    /** Leaves {@code item} out, since it does not apply. */
    void leaveOut(Item item);

    /** Takes {@code item} in again that was left out. */
    void takeIn(Item item);
}
