package org.zhunsheng.testkit.reference;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.scheme.Formula;

/** What a formula comes to, as the Javadoc of {@link Formula} says: empty of a value that cannot be told at all. */
final class FormulaReference implements Formula.Cases<FormulaReference.Value> {
    private static final BigFraction HUNDRED = BigFraction.of(100);

    private final Function<FactCode, Fact> facts;
    private final List<Map<FactCode, Fact>> entries;

    /** Whether a formula applies, and where its value lies. */
    record Value(boolean applies, Optional<Span> span) {
        static final Value NOT_APPLICABLE = new Value(false, Optional.empty());
        static final Value UNKNOWN = new Value(true, Optional.empty());

        static Value of(BigFraction low, BigFraction high) {
            return new Value(true, Optional.of(new Span(low, high)));
        }
    }

    FormulaReference(Function<FactCode, Fact> facts, List<Map<FactCode, Fact>> entries) {
        this.facts = facts;
        this.entries = entries;
    }

    @Override
    public Value comparison(Formula.Comparison formula) {
        Fact left = facts.apply(formula.left());
        Fact right = facts.apply(formula.right());
        if (left.isNotApplicable() || right.isNotApplicable()) {
            return Value.NOT_APPLICABLE;
        }
        // The difference of the two, right less left, lies between these.
        BigFraction least = right.low().subtract(left.high());
        BigFraction most = right.high().subtract(left.low());
        boolean same = least.signum() == 0 && most.signum() == 0;
        boolean apart = least.signum() > 0 || most.signum() < 0;
        return switch (formula.order()) {
            case AT_MOST -> answer(least.signum() >= 0, most.signum() < 0);
            case LESS -> answer(least.signum() > 0, most.signum() <= 0);
            case AT_LEAST -> answer(most.signum() <= 0, least.signum() > 0);
            case MORE -> answer(most.signum() < 0, least.signum() >= 0);
            case EQUAL -> answer(same, apart);
        };
    }

    private static Value answer(boolean yes, boolean no) {
        return Value.of(yes ? Exact.ONE : Exact.ZERO, no ? Exact.ZERO : Exact.ONE);
    }

    @Override
    public Value share(Formula.Share formula) {
        if (facts.apply(formula.part()).isNotApplicable()
                || facts.apply(formula.whole()).isNotApplicable()) {
            return Value.NOT_APPLICABLE;
        }
        List<FactCode> codes = formula.facts();
        List<BigFraction> shares = new ArrayList<>();
        List<BigFraction> partWhereNothingIsLeft = new ArrayList<>();
        for (List<BigFraction> corner : corners(codes)) {
            BigFraction part = part(formula, codes, corner);
            BigFraction whole = whole(formula, codes, corner);
            if (whole.signum() > 0) {
                shares.add(part.divide(whole));
            } else if (whole.signum() == 0) {
                partWhereNothingIsLeft.add(part);
            }
        }
        for (int i = 0; i < codes.size(); i++) {
            Fact free = facts.apply(codes.get(i));
            BigFraction low = free.isNotApplicable() ? Exact.ZERO : free.low();
            BigFraction high = free.isNotApplicable() ? Exact.ZERO : free.high();
            for (List<BigFraction> corner : corners(codes)) {
                BigFraction at = whole(formula, codes, corner);
                List<BigFraction> moved = new ArrayList<>(corner);
                moved.set(i, corner.get(i).add(Exact.ONE));
                BigFraction slope = whole(formula, codes, moved).subtract(at);
                if (slope.signum() != 0) {
                    BigFraction there = corner.get(i).subtract(at.divide(slope));
                    if (Exact.compare(there, low) >= 0 && Exact.compare(there, high) <= 0) {
                        moved.set(i, there);
                        partWhereNothingIsLeft.add(part(formula, codes, moved));
                    }
                }
            }
        }
        boolean nothingToMeasure = !partWhereNothingIsLeft.isEmpty()
                && partWhereNothingIsLeft.stream().anyMatch(part -> part.signum() <= 0)
                && partWhereNothingIsLeft.stream().anyMatch(part -> part.signum() >= 0);
        if (shares.isEmpty()) {
            return nothingToMeasure ? Value.NOT_APPLICABLE : Value.UNKNOWN;
        }
        BigFraction least = shares.stream().reduce(Exact::min).orElseThrow();
        BigFraction most = shares.stream().reduce(Exact::max).orElseThrow();
        boolean bottomless = partWhereNothingIsLeft.stream().anyMatch(part -> part.signum() < 0);
        boolean endless = partWhereNothingIsLeft.stream().anyMatch(part -> part.signum() > 0);
        boolean aboveItsWhole = !bottomless && Exact.compare(least, Exact.ONE) > 0;
        boolean belowNothing = !endless && most.signum() < 0;
        if (nothingToMeasure || aboveItsWhole || belowNothing) {
            return Value.UNKNOWN;
        }
        return Value.of(
                bottomless ? Exact.ZERO : percent(Exact.max(Exact.ZERO, least)),
                endless ? HUNDRED : percent(Exact.min(Exact.ONE, most)));
    }

    private static BigFraction percent(BigFraction share) {
        BigFraction within = Exact.max(Exact.ZERO, Exact.min(Exact.ONE, share));
        return Exact.of(Exact.round(within.multiply(HUNDRED), 6, RoundingMode.DOWN));
    }

    private List<List<BigFraction>> corners(List<FactCode> codes) {
        List<List<BigFraction>> corners = List.of(List.of());
        for (FactCode code : codes) {
            Fact fact = facts.apply(code);
            List<BigFraction> ends = fact.isNotApplicable() ? List.of(Exact.ZERO) : List.of(fact.low(), fact.high());
            List<List<BigFraction>> longer = new ArrayList<>();
            for (List<BigFraction> corner : corners) {
                for (BigFraction end : ends) {
                    List<BigFraction> more = new ArrayList<>(corner);
                    more.add(end);
                    longer.add(more);
                }
            }
            corners = longer;
        }
        return corners;
    }

    private static BigFraction part(Formula.Share formula, List<FactCode> codes, List<BigFraction> values) {
        return rest(formula.part(), formula.notInPart(), codes, values);
    }

    private static BigFraction whole(Formula.Share formula, List<FactCode> codes, List<BigFraction> values) {
        return rest(formula.whole(), formula.notInWhole(), codes, values);
    }

    private static BigFraction rest(FactCode all, List<FactCode> less, List<FactCode> codes, List<BigFraction> values) {
        BigFraction rest = values.get(codes.indexOf(all));
        for (FactCode code : less) {
            rest = rest.subtract(values.get(codes.indexOf(code)));
        }
        return rest;
    }

    @Override
    public Value complement(Formula.Complement formula) {
        Fact rate = facts.apply(formula.of());
        return rate.isNotApplicable()
                ? Value.NOT_APPLICABLE
                : Value.of(HUNDRED.subtract(rate.high()), HUNDRED.subtract(rate.low()));
    }

    @Override
    public Value excess(Formula.Excess formula) {
        Fact of = facts.apply(formula.of());
        Fact over = facts.apply(formula.over());
        if (of.isNotApplicable() || over.isNotApplicable()) {
            return Value.NOT_APPLICABLE;
        }
        BigFraction most =
                of.high().equals(of.greatest()) ? of.high() : of.high().subtract(over.low());
        return Value.of(Exact.max(Exact.ZERO, of.low().subtract(over.high())), Exact.max(Exact.ZERO, most));
    }

    @Override
    public Value total(Formula.Total formula) {
        List<Fact> apply = formula.of().stream()
                .map(facts)
                .filter(fact -> !fact.isNotApplicable())
                .toList();
        return apply.isEmpty()
                ? Value.NOT_APPLICABLE
                : Value.of(
                        Exact.sum(apply.stream().map(Fact::low).toList()),
                        Exact.min(
                                Exact.INFINITE,
                                Exact.sum(apply.stream().map(Fact::high).toList())));
    }

    @Override
    public Value yesShare(Formula.YesShare formula) {
        List<Fact> apply = formula.of().stream()
                .map(facts)
                .filter(fact -> !fact.isNotApplicable())
                .toList();
        if (apply.isEmpty()) {
            return Value.NOT_APPLICABLE;
        }
        BigFraction all = Exact.of(apply.size());
        return Value.of(
                percent(Exact.sum(apply.stream().map(Fact::low).toList()).divide(all)),
                percent(Exact.sum(apply.stream().map(Fact::high).toList()).divide(all)));
    }

    /** So many entries of one value, whose weight lies between two. */
    private record Weighed(BigFraction value, BigFraction least, BigFraction most, BigFraction number) {
        boolean outweighsAll() {
            return most.equals(Exact.INFINITE);
        }
    }

    @Override
    public Value entryMean(Formula.EntryMean formula) {
        Fact whole = facts.apply(formula.of());
        BigInteger least = BigInteger.ZERO;
        BigInteger most = BigInteger.ZERO;
        if (whole.isNotApplicable()
                || formula.outOf()
                        .filter(code -> facts.apply(code).isNotApplicable())
                        .isPresent()) {
            return Value.NOT_APPLICABLE;
        }
        if (formula.outOf().isPresent()) {
            Fact outOf = facts.apply(formula.outOf().get());
            if (outOf.high().equals(outOf.greatest())) {
                return Value.UNKNOWN;
            }
            BigInteger named = BigInteger.valueOf(entries.size());
            least = Exact.ceiling(outOf.low()).subtract(named).max(BigInteger.ZERO);
            most = Exact.floor(outOf.high()).subtract(named);
        } else if (entries.isEmpty()) {
            return Value.UNKNOWN;
        }
        if (most.compareTo(least) < 0) {
            return Value.UNKNOWN;
        }
        List<Map<FactCode, Fact>> counted = entries.stream()
                .filter(entry -> entry.values().stream().noneMatch(Fact::isNotApplicable))
                .toList();
        if (counted.isEmpty()) {
            return most.signum() == 0 ? Value.NOT_APPLICABLE : Value.UNKNOWN;
        }
        List<Weighed> lows = new ArrayList<>();
        List<Weighed> highs = new ArrayList<>();
        for (Map<FactCode, Fact> entry : counted) {
            Fact value = requireNonNull(entry.get(formula.of()));
            BigFraction light = formula.weight()
                    .map(code -> requireNonNull(entry.get(code)).low())
                    .orElse(Exact.ONE);
            BigFraction heavy = formula.weight()
                    .map(code -> requireNonNull(entry.get(code)).high())
                    .orElse(Exact.ONE);
            lows.add(new Weighed(value.low(), light, heavy, Exact.ONE));
            highs.add(new Weighed(value.high(), light, heavy, Exact.ONE));
        }
        if (most.signum() > 0) {
            BigFraction light = formula.weight().isPresent() ? Exact.ZERO : Exact.ONE;
            BigFraction heavy = formula.weight().isPresent() ? Exact.INFINITE : Exact.ONE;
            lows.add(new Weighed(whole.least(), light, heavy, BigFraction.of(most)));
            highs.add(new Weighed(whole.greatest(), light, heavy, BigFraction.of(most)));
        }
        if (lows.stream().allMatch(entry -> entry.least().signum() == 0)) {
            return lows.stream().allMatch(entry -> entry.most().signum() == 0) ? Value.NOT_APPLICABLE : Value.UNKNOWN;
        }
        return Value.of(end(formula, lows, 1), end(formula, highs, -1));
    }

    /** The least ({@code sign} 1) or the most ({@code sign} -1) of the mean, by going to a better one as long as there is any. */
    private static BigFraction end(Formula.EntryMean formula, List<Weighed> entries, int sign) {
        List<Weighed> taken = formula.only().map(pick -> taken(pick, entries)).orElse(entries);
        if (taken.stream()
                .anyMatch(entry ->
                        entry.value().equals(Exact.INFINITE) && entry.most().signum() > 0)) {
            return Exact.INFINITE;
        }
        BigFraction mean = mean(taken, entry -> false);
        while (true) {
            BigFraction from = mean;
            BigFraction next =
                    mean(taken, entry -> !entry.outweighsAll() && Exact.compare(entry.value(), from) * sign < 0);
            if (Exact.compare(next, from) * sign >= 0) {
                break;
            }
            mean = next;
        }
        for (Weighed entry : taken) {
            if (entry.outweighsAll() && Exact.compare(entry.value(), mean) * sign < 0) {
                mean = entry.value();
            }
        }
        return Exact.of(Exact.round(mean, 6, RoundingMode.DOWN));
    }

    private static BigFraction mean(List<Weighed> entries, Predicate<Weighed> heavy) {
        BigFraction values = Exact.ZERO;
        BigFraction weights = Exact.ZERO;
        for (Weighed entry : entries) {
            BigFraction weight = (heavy.test(entry) ? entry.most() : entry.least()).multiply(entry.number());
            values = values.add(weight.multiply(entry.value()));
            weights = weights.add(weight);
        }
        return values.divide(weights);
    }

    private static List<Weighed> taken(Formula.Pick pick, List<Weighed> entries) {
        List<Weighed> ordered = new ArrayList<>(entries);
        ordered.sort((one, other) -> pick.end() == Formula.End.LOWEST
                ? Exact.compare(one.value(), other.value())
                : Exact.compare(other.value(), one.value()));
        BigFraction left = BigFraction.of(pick.number());
        List<Weighed> taken = new ArrayList<>();
        for (Weighed entry : ordered) {
            BigFraction number = Exact.min(left, entry.number());
            if (number.signum() > 0) {
                taken.add(new Weighed(entry.value(), entry.least(), entry.most(), number));
                left = left.subtract(number);
            }
        }
        return taken;
    }

    @Override
    public Value yearBefore(Formula.YearBefore formula) {
        throw new AssertionError("is stated, and not worked out");
    }
}
