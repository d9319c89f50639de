package org.zhunsheng.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.vocabulary.Derivation;
import org.zhunsheng.indicators.vocabulary.SimpleRate;

/**
 * Nothing that a unit merely says, declares not applicable or leaves out raises what is called verified: neither the lower end of the
 * verified total nor a grade that is called certain, nor does it clear a veto. Each law throws a {@link LawBrokenError}. Immutable and thread-safe.
 */
public final class AssuranceLaws {
    private static final String REASON = "测试 / test";

    private static final Derivation.Cases<Set<FactCode>> TIED = new Derivation.Cases<>() {
        @Override
        public Set<FactCode> limit(Derivation.Limit derivation) {
            return Set.of(derivation.overdue(), derivation.longest());
        }

        @Override
        public Set<FactCode> shortest(Derivation.Shortest derivation) {
            return Set.of(derivation.tooShort(), derivation.shortest());
        }

        @Override
        public Set<FactCode> unmet(Derivation.Unmet derivation) {
            return Set.of(derivation.unmet(), derivation.rate());
        }

        @Override
        public Set<FactCode> presence(Derivation.Presence derivation) {
            return Set.of(derivation.count(), derivation.yesNo());
        }
    };

    private final AssessmentBasis basis;
    private final Scoring verified;

    private AssuranceLaws(AssessmentBasis basis, Scoring verified) {
        this.basis = basis;
        this.verified = verified;
    }

    /** The laws of {@code basis}, with dossiers scored as verified by {@code verified}. */
    public static AssuranceLaws of(AssessmentBasis basis, Scoring verified) {
        return new AssuranceLaws(basis, verified);
    }

    /** One more claim in the unit's own word alone raises nothing. */
    public void ownWordRaisesNothing(Dossier dossier, Claim word) {
        Claim stated = Claim.builder()
                .fillFrom(word)
                .standing(AssuranceLevel.SELF_REPORTED)
                .evidence(List.of())
                .build();
        raisesNothing("own word raises nothing", dossier, with(dossier, stated), word.code());
    }

    /** That a fact does not apply, by the word of the unit, raises nothing. */
    public void notApplicableByOwnWordRaisesNothing(Dossier dossier, FactCode fact) {
        Claim stated = Claim.builder()
                .code(fact)
                .value(ClaimValue.notApplicable())
                .reason(REASON)
                .build();
        raisesNothing("not applicable by own word raises nothing", dossier, with(dossier, stated), fact);
        Dossier instead =
                with(without(dossier, Set.of(fact), claim -> !claim.assurance().isProved()), stated);
        if (!isEntangled(fact)) {
            raisesNothing("not applicable by own word raises nothing", dossier, instead, fact);
        }
    }

    /**
     * Silence about a fact of which the unit has said one thing raises nothing. A rate and its parts are left out together. What others
     * have found cannot be left out. A unit that contradicts itself is not looked at: whichever word it takes back, the other stays. Nor is
     * one whose word was found wrong: to take it back spares it what the scheme may take for that, and proves nothing.
     */
    public void leavingOutRaisesNothing(Dossier dossier, FactCode fact) {
        Set<FactCode> together = together(fact);
        boolean contradicts = together.stream()
                .anyMatch(code -> dossier.claimsByCode().get(code).stream()
                                .filter(claim -> claim.assurance() != Assurance.STATED)
                                .count()
                        > 1);
        boolean foundWrong = dossier.deviations().stream().anyMatch(deviation -> together.contains(deviation.code()));
        if (contradicts || foundWrong) {
            return;
        }
        Dossier silent = without(dossier, together, claim -> !claim.assurance().isProved());
        raisesNothing("leaving out raises nothing", dossier, silent, fact);
    }

    private void raisesNothing(String law, Dossier before, Dossier after, FactCode fact) {
        Scored was = verified.score(before);
        Scored is = verified.score(after);
        if (is.total().low().compareTo(was.total().low()) > 0) {
            throw new LawBrokenError(
                    law, fact.value(), "the verified total was " + was.total() + " and is " + is.total());
        }
        boolean higher =
                is.grade().lowest().from().compareTo(was.grade().lowest().from()) > 0;
        if (is.grade().isCertain() && higher) {
            throw new LawBrokenError(
                    law,
                    fact.value(),
                    "the grade is now certain to be " + is.grade().lowest().id());
        }
        if (is.grade().disqualification().compareTo(was.grade().disqualification()) < 0) {
            throw new LawBrokenError(
                    law, fact.value(), "the vetoes are now " + is.grade().disqualification());
        }
    }

    private Set<FactCode> together(FactCode fact) {
        Set<FactCode> together = new HashSet<>(Set.of(fact));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Set<FactCode> family : families()) {
                grew |= family.stream().anyMatch(together::contains) && together.addAll(family);
            }
        }
        return together;
    }

    /** The facts that follow from each other: a rate and its parts, and whatever else a derivation ties. */
    private List<Set<FactCode>> families() {
        List<Set<FactCode>> families = new ArrayList<>();
        for (SimpleRate rate : basis.vocabulary().simpleRates().values()) {
            families.add(Set.of(rate.rate(), rate.numerator(), rate.denominator()));
        }
        basis.vocabulary().derivations().forEach(derivation -> families.add(derivation.match(TIED)));
        return families;
    }

    private boolean isEntangled(FactCode fact) {
        return together(fact).size() > 1;
    }

    private static Dossier with(Dossier dossier, Claim more) {
        List<Claim> claims = new ArrayList<>(dossier.claims());
        claims.add(more);
        return Dossier.builder().fillFrom(dossier).claims(claims).build();
    }

    private static Dossier without(Dossier dossier, Collection<FactCode> facts, Predicate<Claim> left) {
        List<Claim> claims = new ArrayList<>(dossier.claims());
        claims.removeIf(claim -> facts.contains(claim.code()) && left.test(claim));
        return Dossier.builder().fillFrom(dossier).claims(claims).build();
    }
}
