package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.rectification.RemedyEffect;

/**
 * Writes the table of a part on which many remedies bear. What the part comes to follows from the effects on its facts alone, and many
 * remedies have few different effects: the engine scores every set of effects that can occur together, and a set of remedies comes to
 * what the set of its effects does. Effects that act on each other make a bundle of the remedies that have them.
 */
final class EffectTable {
    private final ImmutableList<Integer> members;
    private final Candidates candidates;
    private final EngineScores engine;
    private final ImmutableList<Shared> effects;

    /** An effect with the remedies that have it. */
    private record Shared(RemedyEffect effect, BitSet remedies) {}

    /** What tells effects apart: amounts add up, so that an amount of one remedy is not that of another. */
    private record Key(RemedyEffect effect, int remedy) {
        static final int ANY = -1;
    }

    private EffectTable(
            ImmutableList<Integer> members, ImmutableSet<FactCode> facts, Candidates candidates, EngineScores engine) {
        this.members = members;
        this.candidates = candidates;
        this.engine = engine;
        Map<Key, BitSet> having = new LinkedHashMap<>();
        for (int number : members) {
            for (RemedyEffect effect : candidates.option(number).effects()) {
                if (facts.contains(effect.fact())) {
                    having.computeIfAbsent(key(effect, number), key -> new BitSet())
                            .set(number);
                }
            }
        }
        this.effects = having.entrySet().stream()
                .map(entry -> new Shared(entry.getKey().effect(), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Key key(RemedyEffect effect, int number) {
        boolean addsUp = effect instanceof RemedyEffect.RaiseBy || effect instanceof RemedyEffect.LowerBy;
        return new Key(effect, addsUp ? number : Key.ANY);
    }

    /** The table of a part that reads {@code facts}; empty if too many effects, or remedies, act on each other. */
    static Optional<PartTable> of(
            ImmutableList<Integer> members,
            ImmutableSet<FactCode> facts,
            Candidates candidates,
            EngineScores engine,
            ToLongFunction<Assessment> read) {
        EffectTable table = new EffectTable(members, facts, candidates, engine);
        return table.effects.size() > Part.MOST_MEMBERS ? Optional.empty() : table.written(read);
    }

    private Optional<PartTable> written(ToLongFunction<Assessment> read) {
        int sets = 1 << effects.size();
        BitSet possible = new BitSet(sets);
        long[] added = new long[sets];
        for (int set = 0; set < sets; set++) {
            if (canOccur(set)) {
                possible.set(set);
                added[set] = read.applyAsLong(engine.assess(effects(set)));
            }
        }
        long[] points = added.clone();
        PartTable.subtractSubsets(added, possible);
        List<PartTable.Bundle> bundles = new ArrayList<>();
        for (int bundle : PartTable.bundlesOf(effects.size(), possible, added)) {
            ImmutableList<Integer> own = having(bundle);
            if (own.size() > Part.MOST_MEMBERS) {
                return Optional.empty();
            }
            bundles.add(bundle(own, bundle, points));
        }
        return Optional.of(new PartTable(members, points[0], ImmutableList.copyOf(bundles)));
    }

    /** Whether every two of the effects are had by one remedy, or by two that do not exclude each other. */
    private boolean canOccur(int set) {
        return places(set)
                .allMatch(one -> places(set)
                        .allMatch(other -> one >= other
                                || effects.get(one).remedies().stream()
                                        .anyMatch(mine -> effects.get(other).remedies().stream()
                                                .anyMatch(theirs ->
                                                        mine == theirs || !candidates.exclude(mine, theirs)))));
    }

    private static IntStream places(int set) {
        return BitSet.valueOf(new long[] {set}).stream();
    }

    private ImmutableList<RemedyEffect> effects(int set) {
        return places(set).mapToObj(place -> effects.get(place).effect()).collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Integer> having(int set) {
        BitSet having = new BitSet();
        places(set).forEach(place -> having.or(effects.get(place).remedies()));
        return having.stream().boxed().collect(ImmutableList.toImmutableList());
    }

    /** The bundle of {@code own}, which have the effects of {@code bundle}. What no other bundle adds to is as the engine scored it. */
    private PartTable.Bundle bundle(ImmutableList<Integer> own, int bundle, long[] points) {
        int sets = 1 << own.size();
        BitSet able = new BitSet(sets);
        ImmutableList.Builder<Long> added = ImmutableList.builder();
        for (int set = 0; set < sets; set++) {
            BitSet chosen = PartTable.chosen(own, set);
            boolean together = engine.canGoTogether(chosen);
            added.add(together ? points[effectsOf(chosen) & bundle] - points[0] : 0L);
            able.set(set, together && engine.hasPrerequisitesWithin(chosen, own));
        }
        return new PartTable.Bundle(own, added.build(), able);
    }

    private int effectsOf(BitSet chosen) {
        int set = 0;
        for (int place = 0; place < effects.size(); place++) {
            if (effects.get(place).remedies().intersects(chosen)) {
                set |= 1 << place;
            }
        }
        return set;
    }
}
