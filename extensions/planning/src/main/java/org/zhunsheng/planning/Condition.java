package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a set of remedies has to satisfy, as far as some of them go.
 *
 * @param members the numbers of these remedies
 * @param allowed the sets of them that satisfy it, by the bits of the members
 */
record Condition(ImmutableList<Integer> members, BitSet allowed) {
    private static final int MOST_MEMBERS = 16;

    /** The second is chosen whenever the first is. */
    static Condition needs(int number, int before) {
        return pair(number, before, 0b00, 0b10, 0b11);
    }

    /** No more than one of the two is chosen. */
    static Condition excludes(int one, int other) {
        return pair(one, other, 0b00, 0b01, 0b10);
    }

    private static Condition pair(int low, int high, int... sets) {
        BitSet allowed = new BitSet();
        for (int set : sets) {
            allowed.set(set);
        }
        return new Condition(ImmutableList.of(low, high), allowed);
    }

    /** The part comes to one; empty if too many remedies bear on it. */
    static Optional<Condition> isOne(PartTable table) {
        ImmutableList<Integer> members = table.bundles().stream()
                .flatMap(bundle -> bundle.members().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.<Integer>naturalOrder()))
                .asList();
        if (members.size() > MOST_MEMBERS) {
            return Optional.empty();
        }
        BitSet allowed = new BitSet();
        for (int set = 0; set < 1 << members.size(); set++) {
            allowed.set(set, table.points(PartTable.chosen(members, set)) == 1);
        }
        return Optional.of(new Condition(members, allowed));
    }
}
