package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/** Relations by the figures they speak of, and rates by the bases they share. Made once, immutable and thread-safe. */
public final class RelationSet {
    private final ImmutableList<Relation> relations;
    private final ImmutableListMultimap<FactCode, Integer> byCode;
    private final IdentityHashMap<Relation, ImmutableList<Relation.Rate>> siblings;

    private RelationSet(ImmutableList<Relation> relations) {
        this.relations = relations;
        ImmutableListMultimap.Builder<FactCode, Integer> codes = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<List<Term>, Relation.Rate> byBase = ImmutableListMultimap.builder();
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            for (FactCode code : relation.codes()) {
                codes.put(code, i);
            }
            if (relation instanceof Relation.Rate rate) {
                new LinkedHashSet<>(rate.bases()).forEach(base -> byBase.put(base, rate));
            }
        }
        this.byCode = codes.build();
        this.siblings = siblings(byBase.build());
    }

    private static IdentityHashMap<Relation, ImmutableList<Relation.Rate>> siblings(
            ImmutableListMultimap<List<Term>, Relation.Rate> byBase) {
        IdentityHashMap<Relation, Set<Relation.Rate>> shared = new IdentityHashMap<>();
        byBase.asMap()
                .values()
                .forEach(rates -> rates.forEach(rate -> shared.computeIfAbsent(rate, any -> new LinkedHashSet<>())
                        .addAll(rates)));
        IdentityHashMap<Relation, ImmutableList<Relation.Rate>> siblings = new IdentityHashMap<>();
        shared.forEach((rate, rates) -> siblings.put(rate, ImmutableList.copyOf(rates)));
        return siblings;
    }

    /** The relations {@code relations}, looked up by figure. */
    public static RelationSet of(Collection<? extends Relation> relations) {
        return new RelationSet(ImmutableList.copyOf(relations));
    }

    /** These relations and {@code more}, which a report or a user adds. */
    public RelationSet with(Collection<? extends Relation> more) {
        return more.isEmpty()
                ? this
                : new RelationSet(ImmutableList.<Relation>builder()
                        .addAll(relations)
                        .addAll(more)
                        .build());
    }

    /** All relations, in the order given. */
    public ImmutableList<Relation> relations() {
        return relations;
    }

    /** The relations that speak of {@code code}. */
    public List<Relation> of(FactCode code) {
        return byCode.get(code).stream().map(relations::get).toList();
    }

    /** Whether any relation speaks of {@code code}. */
    public boolean isSpokenOf(FactCode code) {
        return byCode.containsKey(code);
    }

    /** The places of the relations that speak of {@code code}. */
    ImmutableList<Integer> placesOf(FactCode code) {
        return byCode.get(code);
    }

    /** The places of the relations that speak of any of {@code codes}, each once. */
    ImmutableList<Integer> touching(Iterable<FactCode> codes) {
        BitSet seen = new BitSet(relations.size());
        ImmutableList.Builder<Integer> touching = ImmutableList.builder();
        for (FactCode code : codes) {
            for (Integer place : byCode.get(code)) {
                if (!seen.get(place)) {
                    seen.set(place);
                    touching.add(place);
                }
            }
        }
        return touching.build();
    }

    /** The rates that share a base with {@code rate}, itself among them. */
    ImmutableList<Relation.Rate> siblings(Relation.Rate rate) {
        return siblings.getOrDefault(rate, ImmutableList.of());
    }
}
