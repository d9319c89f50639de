package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.zhunsheng.indicators.engine.Assessment;

/**
 * A part of the total that depends on few remedies: an item, a group that is no sum, a bonus, or whether a veto is clear. The engine
 * scores it under every set of these remedies, or of their effects; if both are too many, only the most that it can be is known.
 *
 * @param members the numbers of the remedies that it depends on, ascending
 * @param read what it comes to in an assessment, in millionths of a point, or 1 and 0
 * @param most the most that it can come to
 * @param table what it comes to under every set of its members; empty if they are too many
 */
record Part(ImmutableList<Integer> members, ToLongFunction<Assessment> read, long most, Optional<PartTable> table) {
    /** The most remedies, or effects, of which every set is scored: 2 to this power scores. */
    static final int MOST_MEMBERS = 12;

    /** Whether the table agrees that the part comes to {@code points} under {@code chosen}. */
    boolean agrees(BitSet chosen, long points) {
        return table.map(known -> known.points(chosen) == points).orElse(true);
    }
}
