package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.SimpleRate;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** The facts of a vocabulary in an order that puts related figures side by side: a total, its parts, then the rates of it. */
final class RelatedFigures {
    private final Vocabulary vocabulary;
    private final ImmutableListMultimap<FactCode, FactCode> rates;
    private final Set<FactDefinition> placed = new LinkedHashSet<>();

    private RelatedFigures(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        ImmutableListMultimap.Builder<FactCode, FactCode> byBase = ImmutableListMultimap.builder();
        for (SimpleRate rate : vocabulary.simpleRates().values()) {
            byBase.put(rate.denominator(), rate.numerator());
            byBase.put(rate.denominator(), rate.rate());
        }
        this.rates = byBase.build();
    }

    static ImmutableList<FactDefinition> of(Vocabulary vocabulary) {
        RelatedFigures order = new RelatedFigures(vocabulary);
        vocabulary.facts().forEach(fact -> order.place(fact.code()));
        return ImmutableList.copyOf(order.placed);
    }

    private void place(FactCode code) {
        boolean added = vocabulary.find(code).filter(placed::add).isPresent();
        if (!added) {
            return;
        }
        for (Relation.Sum sum : vocabulary.sumsByTotal().get(code)) {
            sum.parts().forEach(part -> place(part.code()));
        }
        rates.get(code).forEach(this::place);
    }
}
