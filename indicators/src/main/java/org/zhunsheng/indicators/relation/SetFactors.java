package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes a family of sets apart into families that combine freely: two mistakes with three sets each look like one with nine. */
final class SetFactors {
    private SetFactors() {}

    /** The families whose combinations are {@code sets}; {@code sets} itself if it cannot be taken apart. */
    static List<List<BitSet>> of(List<BitSet> sets) {
        List<BitSet> blocks = blocks(sets);
        List<List<BitSet>> families = new ArrayList<>();
        long product = 1;
        for (BitSet block : blocks) {
            List<BitSet> family = projected(sets, block);
            families.add(family);
            product = Math.min(product * family.size(), Integer.MAX_VALUE);
        }
        return product == sets.size() ? families : ImmutableList.of(sets);
    }

    private static List<BitSet> blocks(List<BitSet> sets) {
        BitSet all = new BitSet();
        sets.forEach(all::or);
        List<BitSet> blocks = new ArrayList<>();
        all.stream().forEach(item -> {
            BitSet merged = new BitSet();
            merged.set(item);
            List<BitSet> apart = new ArrayList<>();
            for (BitSet block : blocks) {
                if (block.stream().anyMatch(other -> depend(sets, item, other))) {
                    merged.or(block);
                } else {
                    apart.add(block);
                }
            }
            apart.add(merged);
            blocks.clear();
            blocks.addAll(apart);
        });
        return blocks;
    }

    /** Whether it makes a difference for one item whether the other is in a set. */
    private static boolean depend(List<BitSet> sets, int one, int other) {
        Set<Boolean> alone = new LinkedHashSet<>();
        Set<Boolean> others = new LinkedHashSet<>();
        Set<List<Boolean>> both = new LinkedHashSet<>();
        for (BitSet set : sets) {
            alone.add(set.get(one));
            others.add(set.get(other));
            both.add(ImmutableList.of(set.get(one), set.get(other)));
        }
        return both.size() < alone.size() * others.size();
    }

    private static List<BitSet> projected(List<BitSet> sets, BitSet block) {
        Set<BitSet> projected = new LinkedHashSet<>();
        for (BitSet set : sets) {
            BitSet kept = (BitSet) set.clone();
            kept.and(block);
            projected.add(kept);
        }
        return ImmutableList.copyOf(projected);
    }
}
