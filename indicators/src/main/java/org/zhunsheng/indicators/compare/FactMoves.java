package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.indicators.vocabulary.SimpleRate;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * By what each fact moved from one year to the next. A rate and the facts above and below its line move together, so that no rate is
 * ever worked out of two years; a rate that is known in both years, stated or from its parts, moves by performance, whatever became
 * known of its parts.
 */
final class FactMoves {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 6;

    private final Dossier old;
    private final Dossier recent;
    private final Vocabulary vocabulary;
    private final int years;
    private final Map<FactCode, FactCode> family = new HashMap<>();
    private final Map<FactCode, Optional<Mover>> movers = new HashMap<>();
    private final ImmutableListMultimap<FactCode, FactCode> members;

    /**
     * The way from {@code old} to {@code recent}, both in the codes of {@code vocabulary}.
     *
     * @param vocabulary what the facts of both mean
     */
    FactMoves(Dossier old, Dossier recent, Vocabulary vocabulary) {
        this.old = old;
        this.recent = recent;
        this.vocabulary = vocabulary;
        this.years = recent.to().getYear() - old.to().getYear();
        for (SimpleRate rate : vocabulary.simpleRates().values()) {
            join(rate.rate(), rate.numerator());
            join(rate.rate(), rate.denominator());
        }
        TreeSet<FactCode> codes = new TreeSet<>(old.claimsByCode().keySet());
        codes.addAll(recent.claimsByCode().keySet());
        this.members = Multimaps.index(codes, this::head);
        members.asMap().forEach((head, together) -> movers.put(head, moverOf(List.copyOf(together))));
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

    /** The facts that either year speaks of. */
    ImmutableList<FactCode> codes() {
        return ImmutableList.copyOf(members.values());
    }

    /** Whether any fact moves by {@code mover}. */
    boolean any(Mover mover) {
        return movers.values().stream().anyMatch(Optional.of(mover)::equals);
    }

    /** Which year a fact is of. */
    enum Year {
        EARLIER,
        LATER,
        /** Of neither: it applies, and nothing is known of it. */
        NEITHER
    }

    /**
     * Which year {@code code} is of once {@code moved} has moved. What began to apply, or ceased to, moves in two steps: that it applies,
     * and its value. In between it applies and is open.
     */
    Year year(FactCode code, Set<Mover> moved) {
        Optional<Mover> mover = movers.getOrDefault(head(code), Optional.empty());
        if (mover.isEmpty()) {
            return Year.EARLIER;
        }
        boolean recent = moved.contains(mover.get());
        if (mover.get() != Mover.APPLICABILITY) {
            return recent ? Year.LATER : Year.EARLIER;
        }
        boolean valued = moved.contains(Mover.PERFORMANCE);
        if (applies(recent ? this.recent : old, code)) {
            return recent == valued ? recent ? Year.LATER : Year.EARLIER : Year.NEITHER;
        }
        return recent ? Year.LATER : Year.EARLIER;
    }

    private boolean applies(Dossier dossier, FactCode code) {
        return members.get(head(code)).stream()
                .noneMatch(member -> dossier.knowledge(member) instanceof Knowledge.NotApplicable);
    }

    private Optional<Mover> moverOf(List<FactCode> together) {
        Optional<Mover> first = Optional.empty();
        for (FactCode code : together) {
            Optional<Mover> mover = moverOf(code);
            if (mover.isPresent() && (first.isEmpty() || mover.get().compareTo(first.get()) < 0)) {
                first = mover;
            }
        }
        return first.filter(mover -> mover != Mover.APPLICABILITY).isPresent() && movesAsRate(together)
                ? Optional.of(Mover.PERFORMANCE)
                : first;
    }

    private Optional<Mover> moverOf(FactCode code) {
        Knowledge before = old.knowledge(code);
        Knowledge after = recent.knowledge(code);
        boolean was = before instanceof Knowledge.NotApplicable;
        boolean is = after instanceof Knowledge.NotApplicable;
        if (was != is) {
            return Optional.of(Mover.APPLICABILITY);
        }
        if (before instanceof Knowledge.Known then && after instanceof Knowledge.Known now) {
            if (!moved(then.value(), years).equals(now.value())) {
                return Optional.of(Mover.PERFORMANCE);
            }
            if (then.exactness() != now.exactness()) {
                return Optional.of(Mover.EVIDENCE);
            }
        } else if (!before.equals(after)) {
            return Optional.of(Mover.EVIDENCE);
        }
        return claims(old, code, years).equals(claims(recent, code, 0))
                ? Optional.empty()
                : Optional.of(Mover.ASSURANCE);
    }

    private static ImmutableMultiset<Claim> claims(Dossier dossier, FactCode code, int years) {
        return dossier.claimsByCode().get(code).stream()
                .map(claim -> moved(claim, years))
                .collect(ImmutableMultiset.toImmutableMultiset());
    }

    /** Whether a rate among the facts is known in both years, with another value. */
    private boolean movesAsRate(List<FactCode> together) {
        return vocabulary.simpleRates().values().stream()
                .filter(rate -> head(rate.rate()).equals(head(together.get(0))))
                .anyMatch(rate -> {
                    Optional<BigDecimal> then = rate(old, rate);
                    Optional<BigDecimal> now = rate(recent, rate);
                    return then.isPresent() && now.isPresent() && then.get().compareTo(now.get()) != 0;
                });
    }

    private static Optional<BigDecimal> rate(Dossier dossier, SimpleRate rate) {
        Optional<BigDecimal> stated = exact(dossier, rate.rate());
        if (stated.isPresent()) {
            return stated;
        }
        Optional<BigDecimal> part = exact(dossier, rate.numerator());
        return exact(dossier, rate.denominator())
                .filter(whole -> whole.signum() > 0)
                .flatMap(whole -> part.filter(known -> known.compareTo(whole) <= 0)
                        .map(known -> known.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.DOWN)));
    }

    private static Optional<BigDecimal> exact(Dossier dossier, FactCode code) {
        return dossier.knowledge(code) instanceof Knowledge.Known known
                        && known.exactness() == Exactness.EXACT
                        && known.value() instanceof ClaimValue.Numeric numeric
                ? Optional.of(numeric.number())
                : Optional.empty();
    }

    /** {@code claim} with its day moved by {@code years}. */
    static Claim moved(Claim claim, int years) {
        return years == 0 || !(claim.value() instanceof ClaimValue.Day)
                ? claim
                : Claim.builder()
                        .fillFrom(claim)
                        .value(moved(claim.value(), years))
                        .build();
    }

    private static ClaimValue moved(ClaimValue value, int years) {
        return value instanceof ClaimValue.Day day ? ClaimValue.on(day.day().plusYears(years)) : value;
    }

    /** The facts that are known in the earlier year and of which the later says nothing. */
    ImmutableList<FactCode> silent() {
        return codes().stream()
                .filter(code -> old.knowledge(code) instanceof Knowledge.Known
                        && recent.claimsByCode().get(code).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }
}
