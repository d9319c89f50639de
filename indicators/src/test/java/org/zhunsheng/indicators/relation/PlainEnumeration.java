package org.zhunsheng.indicators.relation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.zhunsheng.core.value.Fraction;

/**
 * The lightest sets found the slow and plain way: every subset of the items, and for each every whole number up to a limit for the figures
 * it sets free.
 */
final class PlainEnumeration {
    private final RelationSystem system;
    private final int limit;

    PlainEnumeration(RelationSystem system, int limit) {
        this.system = system;
        this.limit = limit;
    }

    List<BitSet> lightest() {
        List<BitSet> best = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (long mask = 0; mask < 1L << system.items().size(); mask++) {
            BitSet free = BitSet.valueOf(new long[] {mask});
            int weight =
                    free.stream().map(item -> system.items().get(item).weight()).sum();
            if (weight <= least && holds(free, 0, new long[system.variables().size()])) {
                if (weight < least) {
                    best.clear();
                    least = weight;
                }
                best.add(free);
            }
        }
        return best;
    }

    private boolean holds(BitSet free, int variable, long[] values) {
        if (variable == values.length) {
            return system.conditions().stream().allMatch(condition -> holds(condition, free, values));
        }
        for (long value = 0; value <= limit; value++) {
            if (isAllowed(variable, value, free)) {
                values[variable] = value;
                if (holds(free, variable + 1, values)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A rate stands in no row itself; what it says of its parts is a condition that it guards. */
    private boolean isAllowed(int variable, long value, BitSet free) {
        if (!system.variables().get(variable).whole()) {
            return value == 0;
        }
        return system.itemsOf(variable).stream()
                .allMatch(item ->
                        free.get(item) || system.items().get(item).range().contains(Fraction.of(value)));
    }

    private static boolean holds(RelationSystem.Condition condition, BitSet free, long[] values) {
        return (condition.guard() >= 0 && free.get(condition.guard()))
                || condition.alternatives().stream()
                        .anyMatch(rows -> rows.stream().allMatch(row -> holds(row, values)));
    }

    private static boolean holds(RelationSystem.Row row, long[] values) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < row.size(); i++) {
            sum = sum.plus(row.coefficient(i).times(Fraction.of(values[row.variable(i)])));
        }
        return row.allowed().contains(sum);
    }
}
