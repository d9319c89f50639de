package org.zhunsheng.testkit.reference;

import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.scheme.ComputedFact;
import org.zhunsheng.indicators.scheme.DeviationRule;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.SelfReport;
import org.zhunsheng.indicators.vocabulary.Derivation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;

/** Counts the facts of a scheme of which the word of a unit is further off than the scheme lets pass. */
final class Deviations {
    private Deviations() {}

    static int tooFar(AssessmentBasis basis, Dossier dossier) {
        Optional<BigDecimal> limit =
                basis.scheme().selfReport().flatMap(SelfReport::deviation).map(DeviationRule::limit);
        if (limit.isEmpty()) {
            return 0;
        }
        Set<FactCode> read = read(basis);
        Set<FactCode> off = new HashSet<>();
        for (Deviation deviation : dossier.deviations()) {
            FactDefinition fact = basis.vocabulary().find(deviation.code()).orElse(null);
            if (fact != null
                    && read.contains(deviation.code())
                    && isUsual(deviation.checked(), fact)
                    && deviation.exceeds(limit.get())) {
                off.add(deviation.code());
            }
        }
        return off.size();
    }

    private static boolean isUsual(Claim claim, FactDefinition fact) {
        return claim.scope().isEmpty() || claim.scope().get().isWithin(fact.scope());
    }

    /** What the scheme reads, what says the same, and the parts of rates among them. */
    private static Set<FactCode> read(AssessmentBasis basis) {
        ScoringScheme scheme = basis.scheme();
        Set<FactCode> named = new HashSet<>();
        scheme.items().forEach(item -> {
            named.addAll(item.method().facts());
            item.variants().forEach(variant -> variant.method().ifPresent(method -> named.addAll(method.facts())));
        });
        scheme.bonuses().forEach(bonus -> bonus.clauses().forEach(clause -> named.add(clause.fact())));
        scheme.vetoes().forEach(veto -> named.add(veto.condition().fact()));
        for (ComputedFact fact : Lists.reverse(scheme.computed())) {
            if (named.contains(fact.code())) {
                named.addAll(fact.formula().facts());
            }
        }
        Set<FactCode> read = new HashSet<>(named);
        for (Derivation derivation : basis.vocabulary().derivations()) {
            Set<FactCode> tied = derivation instanceof Derivation.Unmet unmet
                    ? Set.of(unmet.unmet(), unmet.rate())
                    : derivation instanceof Derivation.Presence presence
                            ? Set.of(presence.count(), presence.yesNo())
                            : Set.of();
            if (tied.stream().anyMatch(named::contains)
                    && basis.vocabulary().byCode().keySet().containsAll(tied)) {
                read.addAll(tied);
            }
        }
        for (FactCode code : Set.copyOf(read)) {
            basis.vocabulary().simpleRate(code).ifPresent(rate -> {
                if (basis.vocabulary().byCode().keySet().containsAll(Set.of(rate.numerator(), rate.denominator()))) {
                    read.add(rate.numerator());
                    read.add(rate.denominator());
                }
            });
        }
        return read;
    }
}
