package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.derivation.DerivedFacts;
import org.zhunsheng.indicators.derivation.DerivedFacts.DerivedFact;

/** What the longest and shortest times that a dossier states tell of facts that the scheme reads, by the limits of duties. */
final class LimitedTimes {
    private final Optional<DerivedFacts> derived;

    private LimitedTimes(Optional<DerivedFacts> derived) {
        this.derived = derived;
    }

    /** By the duties of {@code basis}; nothing follows if it has none. */
    static LimitedTimes of(AssessmentBasis basis) {
        return new LimitedTimes(basis.duties()
                .flatMap(duties -> basis.instruments()
                        .map(instruments -> DerivedFacts.byLimits(basis.vocabulary(), duties, instruments))));
    }

    /** The facts from which one of {@code wanted} may follow. */
    ImmutableSet<FactCode> sourcesOf(Set<FactCode> wanted) {
        return derived.stream()
                .flatMap(known -> wanted.stream().flatMap(code -> known.sources(code).stream()))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What follows from {@code dossier}, that which contradicts a statement among it. */
    ImmutableList<Claim> of(Dossier dossier) {
        return derived.map(known -> known.of(dossier))
                .map(result -> Stream.concat(result.facts().stream(), result.contradicted().stream())
                        .map(DerivedFact::claim)
                        .collect(ImmutableList.toImmutableList()))
                .orElseGet(ImmutableList::of);
    }
}
