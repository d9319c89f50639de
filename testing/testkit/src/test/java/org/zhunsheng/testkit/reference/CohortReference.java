package org.zhunsheng.testkit.reference;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.engine.ReasonCode;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.Among;
import org.zhunsheng.indicators.scheme.ScoringMethod.Better;

/**
 * Compares a unit with the others: by trying every combination of the ends of what is known of each. More than a handful of others
 * would take too long, which is the price of being obvious.
 */
final class CohortReference {
    private final String subject;
    private final BigFraction points;
    private final Facts facts;
    private final MethodReference.World world;

    CohortReference(String subject, BigFraction points, Facts facts, MethodReference.World world) {
        this.subject = subject;
        this.points = points;
        this.facts = facts;
        this.world = world;
    }

    /** What is known of the others; those it does not apply to are not compared. */
    private List<Fact> others(FactCode code, Among among) {
        return world.cohort().orElseThrow().stream()
                .map(other -> other.of(code))
                .filter(fact -> !fact.isNotApplicable())
                .filter(fact -> among == Among.ALL || fact.state() != Fact.State.UNKNOWN)
                .toList();
    }

    /** Every combination of ends: of the unit itself first, then of the others. */
    private static Set<List<BigFraction>> combinations(Fact own, List<Fact> others) {
        List<Set<BigFraction>> ends = new ArrayList<>();
        ends.add(ImmutableSet.of(own.low(), own.high()));
        others.forEach(other -> ends.add(ImmutableSet.of(other.low(), other.high())));
        return Sets.cartesianProduct(ends);
    }

    Lines relativeToBest(ScoringMethod.RelativeToBest method) {
        Fact own = facts.of(method.fact());
        BigFraction floor = Exact.of(method.floor());
        if (world.cohort().isEmpty()) {
            return noCohort(own, floor);
        }
        List<BigFraction> earned = new ArrayList<>();
        for (List<BigFraction> values : combinations(own, others(method.fact(), method.among()))) {
            BigFraction best = values.stream()
                    .reduce(method.better() == Better.HIGHER ? Exact::max : Exact::min)
                    .orElseThrow();
            BigFraction share =
                    method.better() == Better.HIGHER ? share(values.get(0), best) : share(best, values.get(0));
            earned.add(Exact.max(floor, world.quotient(points.multiply(share))));
        }
        Span span = Span.over(earned);
        LocalText held = Words.measure(best(method, own), own.definition());
        return new Lines(subject)
                .of(span.isExact() ? ReasonCode.RELATIVE : ReasonCode.RELATIVE_OPEN, Lines.NOTHING, own, held, span);
    }

    /** The best of all if everything that is open turns out as well as it can for the unit. */
    private BigFraction best(ScoringMethod.RelativeToBest method, Fact own) {
        List<Fact> others = others(method.fact(), method.among());
        return method.better() == Better.HIGHER
                ? others.stream().map(Fact::low).reduce(own.high(), Exact::max)
                : others.stream().map(Fact::high).reduce(own.low(), Exact::min);
    }

    /** {@code small ÷ large}; all where both are nothing, and nothing of what has no limit unless it has none itself. */
    private static BigFraction share(BigFraction small, BigFraction large) {
        if (small.equals(large)) {
            return Exact.ONE;
        }
        return large.equals(Exact.INFINITE) ? Exact.ZERO : small.divide(large);
    }

    Lines rank(ScoringMethod.Rank method) {
        Fact own = facts.of(method.fact());
        BigFraction floor = Exact.of(method.floor());
        if (world.cohort().isEmpty()) {
            return noCohort(own, floor);
        }
        List<BigFraction> earned = new ArrayList<>();
        List<BigFraction> places = new ArrayList<>();
        for (List<BigFraction> values : combinations(own, others(method.fact(), method.among()))) {
            BigFraction place = place(method, values.get(0), values.subList(1, values.size()));
            places.add(place);
            BigFraction lost = world.quotient(Exact.of(method.perPlace()).multiply(place.subtract(1)));
            earned.add(Exact.max(floor, points.subtract(lost)));
        }
        Span place = Span.over(places);
        return new Lines(subject)
                .of(
                        place.isExact() ? ReasonCode.PLACE : ReasonCode.PLACE_OPEN,
                        Lines.NOTHING,
                        own,
                        Words.number(place.low()),
                        Span.over(earned));
    }

    private static BigFraction place(ScoringMethod.Rank method, BigFraction own, List<BigFraction> others) {
        long ahead = others.stream()
                .filter(other -> method.better() == Better.HIGHER
                        ? Exact.compare(other, own) > 0
                        : Exact.compare(other, own) < 0)
                .count();
        long level = others.stream().filter(own::equals).count();
        BigFraction best = Exact.of(1 + ahead);
        return switch (method.ties()) {
            case BEST_PLACE -> best;
            case MEAN_PLACE -> best.add(Exact.of(level).divide(2));
            case WORST_PLACE -> best.add(Exact.of(level));
        };
    }

    private Lines noCohort(Fact own, BigFraction floor) {
        return new Lines(subject).of(ReasonCode.NO_COHORT, Lines.NOTHING, own, Lines.NOTHING, new Span(floor, points));
    }
}
