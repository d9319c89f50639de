package org.zhunsheng.testkit.reference;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.ComputedFact;
import org.zhunsheng.indicators.scheme.Counts;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.vocabulary.Derivation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.SimpleRate;

/** Which claims count: all of them, or those that rest on as much as the scheme asks for. */
@FunctionalInterface
interface Asked {
    boolean counts(Claim claim);

    /** Every claim. */
    static Asked nothing() {
        return claim -> true;
    }

    /** What counts towards the score as verified. */
    static Asked by(AssessmentBasis basis) {
        Map<FactCode, Assurance> asked = new HashMap<>();
        for (SchemeItem item : basis.scheme().items()) {
            boolean checked = item.counts().orElse(basis.scheme().counts()) == Counts.PROVED;
            List<ScoringMethod> methods = new ArrayList<>(List.of(item.method()));
            item.variants().forEach(variant -> variant.method().ifPresent(methods::add));
            for (ScoringMethod method : methods) {
                method.facts().forEach(fact -> ask(asked, fact, checked));
                judged(method).forEach(fact -> ask(asked, fact, true));
            }
        }
        basis.scheme().bonuses().forEach(bonus -> bonus.clauses().forEach(clause -> ask(asked, clause.fact(), true)));
        basis.scheme().vetoes().forEach(veto -> ask(asked, veto.condition().fact(), true));
        Set<FactCode> read = new HashSet<>(asked.keySet());
        for (ComputedFact fact : Lists.reverse(basis.scheme().computed())) {
            if (read.contains(fact.code())) {
                read.addAll(fact.formula().facts());
            }
        }
        basis.vocabulary().facts().stream()
                .filter(FactDefinition::assessorOnly)
                .forEach(fact -> asked.put(fact.code(), Assurance.REVIEWED));
        boolean grows = true;
        while (grows) {
            grows = spread(basis, read, asked);
        }
        return claim -> {
            Assurance least = asked.getOrDefault(claim.code(), Assurance.BACKED);
            boolean approved = claim.assurance().compareTo(Assurance.REVIEWED) >= 0;
            return claim.assurance().compareTo(least) >= 0
                    && (approved || !(claim.value() instanceof ClaimValue.NotApplicable));
        };
    }

    private static List<FactCode> judged(ScoringMethod method) {
        if (method instanceof ScoringMethod.Judged points) {
            return List.of(points.fact());
        }
        List<FactCode> facts = new ArrayList<>();
        if (method instanceof ScoringMethod.Parts parts) {
            parts.parts().forEach(part -> facts.addAll(judged(part.method())));
        }
        if (method instanceof ScoringMethod.Deduction deduction) {
            for (Clause clause : deduction.clauses()) {
                if (clause instanceof Clause.AsJudged loss) {
                    facts.add(loss.fact());
                }
            }
        }
        return facts;
    }

    private static void ask(Map<FactCode, Assurance> asked, FactCode fact, boolean checked) {
        asked.merge(
                fact,
                checked ? Assurance.REVIEWED : Assurance.BACKED,
                (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    /** Asks of the parts of a rate or a computed fact what is asked of it, and of two facts that say the same the same; tells whether it did. */
    private static boolean spread(AssessmentBasis basis, Set<FactCode> read, Map<FactCode, Assurance> asked) {
        boolean grew = false;
        for (ComputedFact computed : basis.scheme().computed()) {
            if (isChecked(asked, computed.code())) {
                for (FactCode code : computed.formula().facts()) {
                    grew |= check(asked, code);
                }
            }
        }
        for (FactDefinition fact : basis.vocabulary().facts()) {
            Optional<SimpleRate> rate = basis.vocabulary().simpleRate(fact.code());
            if (rate.isPresent() && isChecked(asked, fact.code())) {
                grew |= check(asked, rate.get().numerator());
                grew |= check(asked, rate.get().denominator());
            }
        }
        for (Derivation derivation : basis.vocabulary().derivations()) {
            List<FactCode> two = derivation.match(new Same());
            if (two.stream().anyMatch(read::contains) && two.stream().anyMatch(code -> isChecked(asked, code))) {
                for (FactCode code : two) {
                    grew |= check(asked, code);
                }
            }
        }
        return grew;
    }

    private static boolean isChecked(Map<FactCode, Assurance> asked, FactCode code) {
        return asked.getOrDefault(code, Assurance.BACKED) == Assurance.REVIEWED;
    }

    private static boolean check(Map<FactCode, Assurance> asked, FactCode code) {
        return asked.put(code, Assurance.REVIEWED) != Assurance.REVIEWED;
    }

    /** The facts of which a derivation says that they say the same. */
    final class Same implements Derivation.Cases<List<FactCode>> {
        @Override
        public List<FactCode> limit(Derivation.Limit derivation) {
            return List.of();
        }

        @Override
        public List<FactCode> shortest(Derivation.Shortest derivation) {
            return List.of();
        }

        @Override
        public List<FactCode> unmet(Derivation.Unmet derivation) {
            return List.of(derivation.unmet(), derivation.rate());
        }

        @Override
        public List<FactCode> presence(Derivation.Presence derivation) {
            return List.of(derivation.count(), derivation.yesNo());
        }
    }
}
