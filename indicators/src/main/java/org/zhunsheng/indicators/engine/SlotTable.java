package org.zhunsheng.indicators.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.code.FactCode;

/** Finds the slot of a fact: keys and slots lie side by side in arrays, so that a look-up touches as little memory as can be. */
final class SlotTable {
    /** What is given for a code that the table does not hold. */
    static final int ABSENT = Integer.MIN_VALUE;

    private final @Nullable FactCode[] keys;
    private final int[] slots;
    private final int mask;

    SlotTable(Map<FactCode, Integer> entries) {
        int size = Integer.highestOneBit(Math.max(4, entries.size())) * 4;
        this.keys = new FactCode[size];
        this.slots = new int[size];
        this.mask = size - 1;
        entries.forEach((code, slot) -> {
            int place = place(code);
            while (keys[place] != null) {
                place = (place + 1) & mask;
            }
            keys[place] = code;
            slots[place] = slot;
        });
    }

    int find(FactCode code) {
        int place = place(code);
        FactCode key = keys[place];
        while (key != null) {
            if (key.equals(code)) {
                return slots[place];
            }
            place = (place + 1) & mask;
            key = keys[place];
        }
        return ABSENT;
    }

    private int place(FactCode code) {
        int hash = code.value().hashCode();
        return (hash ^ (hash >>> 15)) & mask;
    }
}
