package org.zhunsheng.indicators.examine;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Variant;
import org.zhunsheng.indicators.vocabulary.Derivation;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Everything that reads one fact. Immutable and thread-safe.
 *
 * @param provedIndicators the indicators that the catalogue proves by it
 * @param scoredIndicators the indicators that the scheme scores by it
 * @param duties the duties that ask for it
 * @param relations the relations that it stands in
 * @param derivations the derivations that it stands in
 */
public record FactUse(
        ImmutableList<Indicator> provedIndicators,
        ImmutableList<Indicator> scoredIndicators,
        ImmutableList<Duty> duties,
        ImmutableList<Relation> relations,
        ImmutableList<Derivation> derivations) {
    /** Refuses null. */
    public FactUse {
        Objects.requireNonNull(provedIndicators, "provedIndicators");
        Objects.requireNonNull(scoredIndicators, "scoredIndicators");
        Objects.requireNonNull(duties, "duties");
        Objects.requireNonNull(relations, "relations");
        Objects.requireNonNull(derivations, "derivations");
    }

    /** What reads {@code fact}. */
    public static FactUse of(
            FactCode fact,
            Vocabulary vocabulary,
            IndicatorCatalogue catalogue,
            ScoringScheme scheme,
            DutyRegister duties) {
        return new FactUse(
                catalogue.byCode().values().stream()
                        .filter(indicator -> indicator.provedBy().contains(fact))
                        .collect(ImmutableList.toImmutableList()),
                scheme.items().stream()
                        .filter(item -> reads(scheme, item, fact))
                        .flatMap(item -> Optional.ofNullable(catalogue.byCode().get(item.indicator())).stream())
                        .collect(ImmutableList.toImmutableList()),
                duties.duties().stream()
                        .filter(duty -> duty.rule().facts().contains(fact))
                        .collect(ImmutableList.toImmutableList()),
                vocabulary.relations().stream()
                        .filter(relation -> relation.codes().contains(fact))
                        .collect(ImmutableList.toImmutableList()),
                vocabulary.derivations().stream()
                        .filter(derivation -> derivation.facts().contains(fact))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static boolean reads(ScoringScheme scheme, SchemeItem item, FactCode fact) {
        return Stream.concat(
                        Stream.of(item.method()),
                        item.variants().stream().map(Variant::method).flatMap(Optional::stream))
                .anyMatch(method -> scheme.stated(method.facts()).contains(fact));
    }

    /** Whether nothing reads it. */
    public boolean isEmpty() {
        return provedIndicators.isEmpty()
                && scoredIndicators.isEmpty()
                && duties.isEmpty()
                && relations.isEmpty()
                && derivations.isEmpty();
    }
}
