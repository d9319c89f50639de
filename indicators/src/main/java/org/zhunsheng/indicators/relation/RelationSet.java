package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/** Relations by the figures they speak of, and rates by the bases they share. Made once, immutable and thread-safe. */
public final class RelationSet {
    private final ImmutableList<Relation> relations;
    private final ImmutableListMultimap<FactCode, Relation> byCode;
    private final ImmutableSetMultimap<Relation.Rate, Relation.Rate> siblings;

    private RelationSet(List<? extends Relation> relations) {
        this.relations = ImmutableList.copyOf(relations);
        ImmutableListMultimap.Builder<FactCode, Relation> codes = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<List<Term>, Relation.Rate> byBase = ImmutableListMultimap.builder();
        for (Relation relation : relations) {
            relation.codes().forEach(code -> codes.put(code, relation));
            if (relation instanceof Relation.Rate rate) {
                new LinkedHashSet<>(rate.bases()).forEach(base -> byBase.put(base, rate));
            }
        }
        this.byCode = codes.build();
        ImmutableSetMultimap.Builder<Relation.Rate, Relation.Rate> shared = ImmutableSetMultimap.builder();
        byBase.build().asMap().values().forEach(rates -> rates.forEach(rate -> shared.putAll(rate, rates)));
        this.siblings = shared.build();
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
    public ImmutableList<Relation> of(FactCode code) {
        return byCode.get(code);
    }

    /** The relations that speak of any of {@code codes}, each once. */
    ImmutableList<Relation> touching(Iterable<FactCode> codes) {
        Set<Relation> touching = new LinkedHashSet<>();
        codes.forEach(code -> touching.addAll(byCode.get(code)));
        return ImmutableList.copyOf(touching);
    }

    /** The rates that share a base with {@code rate}, itself among them. */
    ImmutableList<Relation.Rate> siblings(Relation.Rate rate) {
        return siblings.get(rate).asList();
    }
}
