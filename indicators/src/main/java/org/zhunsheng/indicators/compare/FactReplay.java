package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.indicators.vocabulary.SimpleRate;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Turns the facts of one year into those of the next, cause by cause. A rate and the facts above and below its line go over together,
 * so that no rate is ever worked out of two years.
 */
final class FactReplay {
    private final Dossier old;
    private final Dossier recent;
    private final Map<FactCode, FactCode> family = new HashMap<>();
    private final ImmutableListMultimap<FactCode, FactCode> members;
    private final int years;

    /**
     * The way from {@code old} to {@code recent}.
     *
     * @param dictionary what the facts of both mean
     */
    FactReplay(Dossier old, Dossier recent, Vocabulary dictionary) {
        this.old = old;
        this.recent = recent;
        this.years = recent.to().getYear() - old.to().getYear();
        for (SimpleRate rate : dictionary.simpleRates().values()) {
            join(rate.rate(), rate.numerator());
            join(rate.rate(), rate.denominator());
        }
        TreeSet<FactCode> codes = new TreeSet<>(old.claimsByCode().keySet());
        codes.addAll(recent.claimsByCode().keySet());
        members = Multimaps.index(codes, this::head);
    }

    private FactCode head(FactCode code) {
        FactCode at = code;
        for (FactCode above = family.get(at); above != null; above = family.get(at)) {
            at = above;
        }
        return at;
    }

    private void join(FactCode one, FactCode other) {
        FactCode head = head(one);
        if (!head.equals(head(other))) {
            family.put(head(other), head);
        }
    }

    /**
     * The facts after everything up to {@code last} has gone over, for the old period. A day that goes over is moved back by the years
     * between the periods, so that it stands to the old period as it does to its own.
     */
    Dossier through(Cause last) {
        ImmutableList.Builder<Claim> claims = ImmutableList.builder();
        for (FactCode head : members.keySet()) {
            Optional<Cause> cause = causeOf(members.get(head));
            boolean over = cause.isPresent() && cause.get().compareTo(last) <= 0;
            for (FactCode code : members.get(head)) {
                if (over) {
                    recent.claimsByCode().get(code).forEach(claim -> claims.add(movedBack(claim)));
                } else {
                    claims.addAll(old.claimsByCode().get(code));
                }
            }
        }
        return Dossier.builder()
                .unit(recent.unit())
                .from(old.from())
                .to(old.to())
                .claims(claims.build())
                .build();
    }

    private Claim movedBack(Claim claim) {
        Claim.Builder bare = Claim.builder().fillFrom(claim).evidence(List.of());
        if (claim.value() instanceof ClaimValue.Day day) {
            bare.value(ClaimValue.on(day.day().minusYears(years)));
        }
        return bare.build();
    }

    /** What the facts of a family go over by; empty if they stay as they are. */
    private Optional<Cause> causeOf(Iterable<FactCode> codes) {
        Optional<Cause> first = Optional.empty();
        for (FactCode code : codes) {
            Optional<Cause> cause = causeOf(old.knowledge(code), recent.knowledge(code));
            if (cause.isPresent() && (first.isEmpty() || cause.get().compareTo(first.get()) < 0)) {
                first = cause;
            }
        }
        return first;
    }

    private static Optional<Cause> causeOf(Knowledge before, Knowledge after) {
        boolean was = before instanceof Knowledge.NotApplicable;
        boolean is = after instanceof Knowledge.NotApplicable;
        if (was || is) {
            return was == is ? Optional.empty() : Optional.of(Cause.APPLICABILITY);
        }
        if (before instanceof Knowledge.Known old && after instanceof Knowledge.Known recent) {
            if (!old.value().equals(recent.value())) {
                return Optional.of(Cause.PERFORMANCE);
            }
            return old.exactness() == recent.exactness() ? Optional.empty() : Optional.of(Cause.EVIDENCE);
        }
        return before.equals(after) ? Optional.empty() : Optional.of(Cause.EVIDENCE);
    }
}
