package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.zhunsheng.indicators.engine.Assessment;

/**
 * What a part comes to under every set of its members that can be carried out together, as the engine scores it. The part is split
 * into bundles of members that act on each other: by Möbius inversion every set has what it adds beyond its subsets, and members that
 * add nothing together, at any number, are apart. What the part comes to is then exactly the sum over its bundles.
 */
final class PartTable {
    private final ImmutableList<Integer> members;
    private final long base;
    private final ImmutableList<Bundle> bundles;

    /**
     * Members that act on each other.
     *
     * @param members their numbers, ascending
     * @param added what every set of them adds, by the bits of its members; empty sets add nothing
     * @param possible the sets that can be carried out together
     */
    record Bundle(ImmutableList<Integer> members, ImmutableList<Long> added, BitSet possible) {
        long least() {
            return possible.stream().mapToLong(added::get).min().orElse(0);
        }

        long most() {
            return possible.stream().mapToLong(added::get).max().orElse(0);
        }

        /** Whether a set that can be carried out never adds less than one that it holds. */
        boolean isMonotone() {
            return possible.stream().allMatch(set -> {
                for (int part = set; part > 0; part = (part - 1) & set) {
                    if (possible.get(part) && added.get(part) > added.get(set)) {
                        return false;
                    }
                }
                return added.get(set) >= 0;
            });
        }

        /** Whether the set adds no more than the same without one of its members. */
        boolean isIdle(int set) {
            for (int bit = 1; bit <= set; bit <<= 1) {
                if ((set & bit) != 0
                        && possible.get(set ^ bit)
                        && added.get(set ^ bit).equals(added.get(set))) {
                    return true;
                }
            }
            return false;
        }

        /** The greatest number that all differences are multiples of; 0 if there are none. */
        long step() {
            return possible.stream().mapToLong(added::get).reduce(0, (a, b) -> LongMath.gcd(a, Math.abs(b)));
        }
    }

    PartTable(ImmutableList<Integer> members, long base, ImmutableList<Bundle> bundles) {
        this.members = members;
        this.base = base;
        this.bundles = bundles;
    }

    static PartTable of(ImmutableList<Integer> members, EngineScores engine, ToLongFunction<Assessment> read) {
        int sets = 1 << members.size();
        BitSet possible = new BitSet(sets);
        long[] added = new long[sets];
        for (int set = 0; set < sets; set++) {
            BitSet chosen = chosen(members, set);
            if (engine.canGoTogether(chosen)) {
                possible.set(set);
                added[set] = read.applyAsLong(engine.assess(chosen));
            }
        }
        subtractSubsets(added, possible);
        ImmutableList.Builder<Bundle> bundles = ImmutableList.builder();
        for (int bundle : bundlesOf(members.size(), possible, added)) {
            bundles.add(bundle(members, bundle, possible, added, engine));
        }
        return new PartTable(members, added[0], bundles.build());
    }

    /** Möbius inversion: leaves of every set that can be what it adds beyond its subsets. */
    static void subtractSubsets(long[] added, BitSet possible) {
        for (int bit = 1; bit < added.length; bit <<= 1) {
            for (int set = 0; set < added.length; set++) {
                if ((set & bit) != 0 && possible.get(set)) {
                    added[set] -= added[set ^ bit];
                }
            }
        }
    }

    static BitSet chosen(ImmutableList<Integer> members, int set) {
        BitSet chosen = new BitSet();
        IntStream.range(0, members.size())
                .filter(place -> (set >> place & 1) != 0)
                .forEach(place -> chosen.set(members.get(place)));
        return chosen;
    }

    /** The sets of members that add something together, put together where they meet; members that never add anything are left out. */
    static List<Integer> bundlesOf(int size, BitSet possible, long[] added) {
        List<Integer> bundles = new ArrayList<>();
        for (int set = 1; set < 1 << size; set++) {
            if (possible.get(set) && added[set] != 0) {
                int joined = set;
                for (int i = bundles.size() - 1; i >= 0; i--) {
                    if ((bundles.get(i) & joined) != 0) {
                        joined |= bundles.get(i);
                        bundles.subList(i, i + 1).clear();
                    }
                }
                bundles.add(joined);
            }
        }
        bundles.sort(Integer::compare);
        return bundles;
    }

    private static Bundle bundle(
            ImmutableList<Integer> members, int bundle, BitSet possible, long[] added, EngineScores engine) {
        int[] places = IntStream.range(0, members.size())
                .filter(place -> (bundle >> place & 1) != 0)
                .toArray();
        int sets = 1 << places.length;
        long[] sums = new long[sets];
        BitSet able = new BitSet(sets);
        for (int set = 0; set < sets; set++) {
            int wide = 0;
            for (int i = 0; i < places.length; i++) {
                wide |= (set >> i & 1) << places[i];
            }
            if (possible.get(wide)) {
                sums[set] = set == 0 ? 0 : added[wide];
                able.set(set);
            }
        }
        for (int bit = 1; bit < sets; bit <<= 1) {
            for (int set = 0; set < sets; set++) {
                if ((set & bit) != 0 && able.get(set)) {
                    sums[set] += sums[set ^ bit];
                }
            }
        }
        ImmutableList<Integer> own =
                IntStream.of(places).mapToObj(members::get).collect(ImmutableList.toImmutableList());
        for (int set = 1; set < sets; set++) {
            if (able.get(set) && !engine.hasPrerequisitesWithin(chosen(own, set), own)) {
                able.clear(set);
            }
        }
        return new Bundle(
                own,
                IntStream.range(0, sets).mapToObj(set -> sums[set]).collect(ImmutableList.toImmutableList()),
                able);
    }

    /** What the part comes to if nothing is done. */
    long base() {
        return base;
    }

    ImmutableList<Bundle> bundles() {
        return bundles;
    }

    /** What the part comes to under {@code chosen}. */
    long points(BitSet chosen) {
        long points = base;
        for (Bundle bundle : bundles) {
            int set = 0;
            for (int place = 0; place < bundle.members().size(); place++) {
                set |= chosen.get(bundle.members().get(place)) ? 1 << place : 0;
            }
            points += bundle.added().get(set);
        }
        return points;
    }

    @Override
    public String toString() {
        return members + ": " + base + " + " + bundles;
    }
}
