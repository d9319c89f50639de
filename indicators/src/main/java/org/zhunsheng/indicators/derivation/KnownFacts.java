package org.zhunsheng.indicators.derivation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.StatedRange;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * What the claims about a unit tell of facts in their usual scope. Of several claims about one fact those of the strongest assurance
 * count, and only what all of them allow; where they contradict each other, nothing is known.
 */
public final class KnownFacts {
    private static final ValueRange YES = ValueRange.exactly(1);
    private static final ValueRange NO = ValueRange.exactly(0);

    private final ImmutableListMultimap<FactCode, Claim> claims;
    private final Map<FactCode, Optional<Known>> known = new HashMap<>();

    /**
     * What is known of one fact.
     *
     * @param range what a number can be; for a yes or no 1 or 0
     * @param claims the claims that it rests on, one at least, all of one assurance
     */
    record Known(ValueRange range, ImmutableList<Claim> claims) {
        Assurance assurance() {
            return claims.get(0).assurance();
        }
    }

    private KnownFacts(ImmutableListMultimap<FactCode, Claim> claims) {
        this.claims = claims;
    }

    /** What {@code claims} tell, the usual scopes of facts taken from {@code vocabulary}. */
    public static KnownFacts of(Collection<Claim> claims, Vocabulary vocabulary) {
        return new KnownFacts(Multimaps.index(
                claims.stream().filter(claim -> isUsual(claim, vocabulary)).toList(), Claim::code));
    }

    private static boolean isUsual(Claim claim, Vocabulary vocabulary) {
        return claim.scope().isEmpty()
                || vocabulary
                        .find(claim.code())
                        .map(fact -> claim.scope().get().isWithin(fact.scope()))
                        .orElse(true);
    }

    /** Whether anything is claimed of {@code code}. */
    boolean isStated(FactCode code) {
        return claims.containsKey(code);
    }

    /** What {@code code} can be, if numbers or a yes or no are claimed that do not contradict each other. */
    public Optional<ValueRange> range(FactCode code) {
        return known(code).map(Known::range);
    }

    /** What {@code code} can be, and the claims behind it. */
    Optional<Known> known(FactCode code) {
        return known.computeIfAbsent(code, any -> read(strongest(any)));
    }

    /** What {@code strongest}, all of one assurance, allow together. */
    static Optional<Known> read(ImmutableList<Claim> strongest) {
        Optional<ValueRange> range = strongest.isEmpty() ? Optional.empty() : rangeOf(strongest.get(0));
        for (Claim claim : strongest) {
            range = range.flatMap(sofar -> rangeOf(claim).flatMap(sofar::intersect));
        }
        return range.map(allowed -> new Known(allowed, strongest));
    }

    /** The claims about {@code code} that no stronger one beats. */
    public ImmutableList<Claim> strongest(FactCode code) {
        List<Claim> all = claims.get(code);
        Assurance most = all.stream()
                .map(Claim::assurance)
                .max(Comparator.naturalOrder())
                .orElse(Assurance.STATED);
        return all.stream().filter(claim -> claim.assurance() == most).collect(ImmutableList.toImmutableList());
    }

    private static Optional<ValueRange> rangeOf(Claim claim) {
        if (claim.dispute().isPresent()) {
            return Optional.empty();
        }
        if (claim.value() instanceof ClaimValue.YesNo said) {
            return Optional.of(said.yes() ? YES : NO);
        }
        return claim.value() instanceof ClaimValue.Numeric number
                ? Optional.of(StatedRange.of(number.number(), claim.exactness(), claim.upTo(), claim.precision()))
                : Optional.empty();
    }
}
