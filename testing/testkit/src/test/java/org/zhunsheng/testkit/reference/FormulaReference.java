package org.zhunsheng.testkit.reference;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.scheme.Formula;

/** What a formula comes to, as the Javadoc of {@link Formula} says: empty of a value that cannot be told at all. */
final class FormulaReference implements Formula.Cases<FormulaReference.Value> {
    private static final BigFraction HUNDRED = BigFraction.of(100);

    private final Function<FactCode, Fact> facts;

    /** Whether a formula applies, and where its value lies. */
    record Value(boolean applies, Optional<Span> span) {
        static final Value NOT_APPLICABLE = new Value(false, Optional.empty());
        static final Value UNKNOWN = new Value(true, Optional.empty());

        static Value of(BigFraction low, BigFraction high) {
            return new Value(true, Optional.of(new Span(low, high)));
        }
    }

    FormulaReference(Function<FactCode, Fact> facts) {
        this.facts = facts;
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

    @Override
    public Value yearBefore(Formula.YearBefore formula) {
        throw new AssertionError("is stated, and not worked out");
    }
}
