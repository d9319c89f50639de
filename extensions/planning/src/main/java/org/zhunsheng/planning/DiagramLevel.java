package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import java.util.List;

/**
 * A level of a decision diagram: one remedy is chosen or left out, and what is settled by that is reckoned up. Decisions that are kept
 * in mind are bits of a long, each in a slot of its own.
 *
 * @param remedy the number of the remedy
 * @param slot where the decision is kept
 * @param conditions the conditions that are settled here
 * @param additions the terms that are settled here
 * @param closing the sums that are complete here, inner ones first
 * @param open the sums that are begun and not complete after this level
 * @param leavesOut the slots that say of forbidden sets with this remedy that one of its remedies is left out
 * @param completes the same slots of the sets whose last remedy this is
 * @param kept the slots that are still needed after this level
 */
record DiagramLevel(
        int remedy,
        int slot,
        ImmutableList<Settled> conditions,
        ImmutableList<Addition> additions,
        ImmutableIntArray closing,
        ImmutableIntArray open,
        long leavesOut,
        long completes,
        long kept) {

    /**
     * A condition, by the slots of its members.
     *
     * @param slots the slots
     * @param allowed what is allowed, by the bits of the members
     */
    record Settled(ImmutableIntArray slots, BitSet allowed) {}

    /**
     * A term, by the slots of its members.
     *
     * @param slots the slots
     * @param added what is added, by the bits of the members
     * @param into the place of the sum that it is added to
     */
    record Addition(ImmutableIntArray slots, List<Long> added, int into) {}

    /** A state on its way through a level. */
    static final class Passing {
        private final long[] sums;
        private long bits;

        /** @param sums how many sums there are */
        Passing(int sums) {
            this.sums = new long[sums];
        }

        long bits() {
            return bits;
        }

        long sum(int place) {
            return sums[place];
        }

        void begin(long keptInMind) {
            bits = keptInMind;
        }

        void set(int place, long points) {
            sums[place] = points;
        }
    }

    /** Takes {@code state} through this level; false if it comes to what is not allowed. */
    boolean passes(Passing state, boolean chosen, Terms terms) {
        state.bits |= chosen ? 1L << slot : leavesOut;
        for (Settled condition : conditions) {
            if (!condition.allowed().get(set(condition.slots(), state.bits))) {
                return false;
            }
        }
        if ((state.bits & completes) != completes) {
            return false;
        }
        for (Addition addition : additions) {
            state.sums[addition.into()] += addition.added().get(set(addition.slots(), state.bits));
        }
        for (int i = 0; i < closing.length(); i++) {
            int place = closing.get(i);
            state.sums[terms.sums().get(place).into()] += terms.brought(place, state.sums[place]);
        }
        state.bits &= kept;
        return true;
    }

    private static int set(ImmutableIntArray slots, long bits) {
        int set = 0;
        for (int i = 0; i < slots.length(); i++) {
            set |= (int) (bits >>> slots.get(i) & 1) << i;
        }
        return set;
    }
}
