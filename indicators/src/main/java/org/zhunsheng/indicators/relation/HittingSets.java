package org.zhunsheng.indicators.relation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** All lightest sets of items that have an item in common with each of several conflicts. */
final class HittingSets {
    private final List<BitSet> conflicts;
    private final int[] weights;
    private final int most;
    private final List<BitSet> found = new ArrayList<>();

    private HittingSets(List<BitSet> conflicts, int[] weights, int most) {
        this.conflicts = conflicts.stream()
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .toList();
        this.weights = weights;
        this.most = most;
    }

    /** The lightest sets, {@code most} at most; none if a conflict is empty. */
    static List<BitSet> lightest(List<BitSet> conflicts, int[] weights, int most) {
        if (conflicts.stream().anyMatch(BitSet::isEmpty)) {
            return List.of();
        }
        HittingSets search = new HittingSets(conflicts, weights, most);
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        for (int budget = 0; budget <= total && search.found.isEmpty(); budget = Math.max(budget + 1, search.least())) {
            search.choose(new BitSet(), new BitSet(), budget);
        }
        return search.found;
    }

    /** No set is lighter than this: conflicts that share nothing need an item each. */
    private int least() {
        BitSet seen = new BitSet();
        int sum = 0;
        for (BitSet conflict : conflicts) {
            if (!conflict.intersects(seen)) {
                sum += conflict.stream().map(item -> weights[item]).min().orElse(0);
                seen.or(conflict);
            }
        }
        return sum;
    }

    /** Completes {@code chosen} with what {@code left} allows; items banned were tried before, so no set comes twice. */
    private void choose(BitSet chosen, BitSet banned, int left) {
        BitSet open = null;
        for (BitSet conflict : conflicts) {
            if (!conflict.intersects(chosen)) {
                open = conflict;
                break;
            }
        }
        if (open == null) {
            if (left == 0) {
                found.add((BitSet) chosen.clone());
            }
            return;
        }
        BitSet tried = (BitSet) banned.clone();
        for (int item = open.nextSetBit(0); item >= 0 && found.size() < most; item = open.nextSetBit(item + 1)) {
            if (!tried.get(item)) {
                if (weights[item] <= left) {
                    chosen.set(item);
                    choose(chosen, tried, left - weights[item]);
                    chosen.clear(item);
                }
                tried.set(item);
            }
        }
    }
}
