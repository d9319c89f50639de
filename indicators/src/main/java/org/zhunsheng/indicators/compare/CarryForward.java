package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * without a successor in the new vocabulary, and values that the new basis does not allow. Nothing is lost silently. Immutable and
 * thread-safe.
 *
 * @param dossier the claims that were carried over, by their codes in the new edition
 * @param lost what was not carried over
 */
public record CarryForward(Dossier dossier, ImmutableList<Lost> lost) {
    /** Refuses null. */
    public CarryForward {
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(lost, "lost");
    }

    /**
     * A fact that cannot be carried over.
     *
     * @param fact its code in the old edition
     * @param why what the new basis holds against it
     */
    public record Lost(FactCode fact, Violation why) {
        /** Refuses null. */
        public Lost {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(why, "why");
        }
    }

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

    /** What the first of {@code bases} that does not allow {@code dossier} holds against it. */
    static Optional<Violation> refusal(Dossier dossier, List<Assessor> bases) {
        for (Assessor basis : bases) {
            try {
                basis.assess(dossier);
            } catch (InvalidModelException e) {
                return Optional.of(e.violations().get(0));
            }
        }
        return Optional.empty();
    }

    /** {@code dossier} with other claims. */
    static Dossier holding(Dossier dossier, Iterable<Claim> claims) {
        return Dossier.builder().fillFrom(dossier).claims(claims).build();
    }
}
