package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.crosswalk.EditionMap;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * A dossier of an old edition, made ready to be scored on the basis of a new one, and what of it could not be carried over: facts
 * without a successor in the new dictionary, and values that the new basis does not allow. Nothing is lost silently. Immutable and
 * thread-safe.
 *
 * @param dossier the claims that were carried over, by their codes in the new edition; evidence is left behind
 * @param lost what was not carried over
 */
public record CarryForward(Dossier dossier, ImmutableList<Lost> lost) {
    /**
     * A fact that cannot be carried over.
     *
     * @param fact its code in the old edition
     * @param why what the new basis holds against it
     */
    public record Lost(FactCode fact, Violation why) {}

    /**
     * Carries {@code dossier} over.
     *
     * @param map how the editions belong together
     * @param from the facts that the old edition knows; of what it does not know nothing can be lost
     * @param to the facts that the new edition knows
     * @param bases what it is to be scored by; a claim is carried over only if all of them allow it
     */
    public static CarryForward of(
            Dossier dossier, EditionMap map, Vocabulary from, Vocabulary to, List<Assessor> bases) {
        ImmutableList.Builder<Claim> carried = ImmutableList.builder();
        ImmutableList.Builder<Lost> lost = ImmutableList.builder();
        for (FactCode code : ImmutableSet.copyOf(Iterables.transform(dossier.claims(), Claim::code))) {
            List<Claim> claims = dossier.claimsByCode().get(code).stream()
                    .<Claim>map(claim -> Claim.builder()
                            .fillFrom(claim)
                            .code(map.successor(code))
                            .evidence(List.of())
                            .build())
                    .toList();
            boolean unknown =
                    from.find(code).isPresent() && to.find(map.successor(code)).isEmpty();
            Optional<Violation> refusal = unknown
                    ? Optional.of(Violation.of("UNKNOWN_FACT", "code", map.successor(code), LocalText.same("")))
                    : refusal(holding(dossier, claims), bases);
            refusal.ifPresentOrElse(why -> lost.add(new Lost(code, why)), () -> carried.addAll(claims));
        }
        return new CarryForward(holding(dossier, carried.build()), lost.build());
    }

    private static Optional<Violation> refusal(Dossier dossier, List<Assessor> bases) {
        for (Assessor basis : bases) {
            try {
                basis.assess(dossier);
            } catch (InvalidModelException e) {
                return Optional.of(e.violations().get(0));
            }
        }
        return Optional.empty();
    }

    /** {@code dossier} with other claims, and without evidence. */
    static Dossier holding(Dossier dossier, Iterable<Claim> claims) {
        return Dossier.builder()
                .unit(dossier.unit())
                .from(dossier.from())
                .to(dossier.to())
                .claims(claims)
                .build();
    }

    /** {@code original} without the facts that were not carried over. */
    Dossier withoutLost(Dossier original) {
        Set<FactCode> facts = lost.stream().map(Lost::fact).collect(Collectors.toSet());
        return Dossier.builder()
                .fillFrom(original)
                .claims(Iterables.filter(original.claims(), claim -> !facts.contains(claim.code())))
                .build();
    }
}
