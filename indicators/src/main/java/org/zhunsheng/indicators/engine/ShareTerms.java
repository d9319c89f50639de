package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A part and a whole as sums and differences of facts. Over a box of ranges, the share of one in the other takes its least and its
 * most at corners, since it goes one way in each fact as long as something of the whole is left; where the whole can vanish, what the
 * part is there decides. Immutable and thread-safe.
 */
final class ShareTerms {
    /** Stands for a value that nothing limits: beyond what numbers in documents can be multiplied to. */
    private static final BigInteger UNLIMITED = BigInteger.TEN.pow(40);

    private static final BigInteger WHOLE = BigInteger.valueOf(CellValue.WHOLE_RATE);

    private final ImmutableList<Term> terms;

    /**
     * A fact in both sums.
     *
     * @param slot its slot
     * @param inPart how often it counts in the part: 1, 0 or -1
     * @param inWhole the same in the whole
     */
    private record Term(int slot, int inPart, int inWhole) {}

    private record End(BigInteger low, BigInteger high) {
        boolean isOpen() {
            return !low.equals(high);
        }
    }

    /** Least and most of some numbers. */
    private static final class Extremes {
        private Optional<Ratio> least = Optional.empty();
        private Optional<Ratio> most = Optional.empty();

        void add(Ratio ratio) {
            if (least.isEmpty() || ratio.isBelow(least.get())) {
                least = Optional.of(ratio);
            }
            if (most.isEmpty() || most.get().isBelow(ratio)) {
                most = Optional.of(ratio);
            }
        }

        boolean isEmpty() {
            return least.isEmpty();
        }
    }

    /** A fraction with a denominator above zero. */
    private record Ratio(BigInteger above, BigInteger below) {
        boolean isBelow(Ratio other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below)) < 0;
        }

        /** In millionths of a percent, cut, from nothing to all. */
        long share() {
            return above.multiply(WHOLE)
                    .divide(below)
                    .max(BigInteger.ZERO)
                    .min(WHOLE)
                    .longValueExact();
        }
    }

    private ShareTerms(ImmutableList<Term> terms) {
        this.terms = terms;
    }

    static ShareTerms of(int part, List<Integer> notInPart, int whole, List<Integer> notInWhole) {
        Map<Integer, Term> terms = new LinkedHashMap<>();
        BiConsumer<Integer, Integer> above =
                (slot, sign) -> terms.merge(slot, new Term(slot, sign, 0), ShareTerms::together);
        BiConsumer<Integer, Integer> below =
                (slot, sign) -> terms.merge(slot, new Term(slot, 0, sign), ShareTerms::together);
        above.accept(part, 1);
        notInPart.forEach(slot -> above.accept(slot, -1));
        below.accept(whole, 1);
        notInWhole.forEach(slot -> below.accept(slot, -1));
        return new ShareTerms(ImmutableList.copyOf(terms.values()));
    }

    private static Term together(Term one, Term other) {
        return new Term(one.slot(), one.inPart() + other.inPart(), one.inWhole() + other.inWhole());
    }

    ImmutableList<Integer> slots() {
        return terms.stream().map(Term::slot).collect(ImmutableList.toImmutableList());
    }

    /** The range of the share for {@code facts}. */
    WorkedValue range(FactRanges facts) {
        List<End> ends = new ArrayList<>();
        for (Term term : terms) {
            ends.add(end(facts, term.slot()));
        }
        Extremes shares = new Extremes();
        Extremes vanished = new Extremes();
        corners(ends, 0, new BigInteger[terms.size()], values -> {
            BigInteger whole = whole(values);
            if (whole.signum() > 0) {
                shares.add(new Ratio(part(values), whole));
            } else if (whole.signum() == 0) {
                vanished.add(new Ratio(part(values), BigInteger.ONE));
            }
        });
        for (int free = 0; free < terms.size(); free++) {
            vanish(ends, free, vanished);
        }
        return worked(shares, vanished);
    }

    private static WorkedValue worked(Extremes shares, Extremes vanished) {
        boolean canVanish = vanished.least.isPresent()
                && vanished.least.get().above().signum() <= 0
                && vanished.most.orElseThrow().above().signum() >= 0;
        if (shares.isEmpty()) {
            return canVanish ? WorkedValue.NOT_APPLICABLE : WorkedValue.UNKNOWN;
        }
        Ratio least = shares.least.orElseThrow();
        Ratio most = shares.most.orElseThrow();
        boolean fallsWithoutEnd =
                vanished.least.filter(ratio -> ratio.above().signum() < 0).isPresent();
        boolean growsWithoutEnd =
                vanished.most.filter(ratio -> ratio.above().signum() > 0).isPresent();
        boolean isAboveAll = least.above().compareTo(least.below()) > 0 && !fallsWithoutEnd;
        boolean isBelowNothing = most.above().signum() < 0 && !growsWithoutEnd;
        if (canVanish || isAboveAll || isBelowNothing) {
            return WorkedValue.UNKNOWN;
        }
        return WorkedValue.between(
                fallsWithoutEnd ? 0 : least.share(), growsWithoutEnd ? CellValue.WHOLE_RATE : most.share());
    }

    private static End end(FactRanges facts, int slot) {
        if (facts.isNotApplicable(slot)) {
            return new End(BigInteger.ZERO, BigInteger.ZERO);
        }
        BigInteger high = facts.high(slot) >= CellValue.UNBOUNDED ? UNLIMITED : BigInteger.valueOf(facts.high(slot));
        return new End(BigInteger.valueOf(facts.low(slot)), high);
    }

    /** Where the whole vanishes on the edges of the box along the fact at {@code free}. */
    private void vanish(List<End> ends, int free, Extremes into) {
        int sign = terms.get(free).inWhole();
        End own = ends.get(free);
        if (sign == 0 || !own.isOpen()) {
            return;
        }
        List<End> others = new ArrayList<>(ends);
        others.set(free, new End(BigInteger.ZERO, BigInteger.ZERO));
        corners(others, 0, new BigInteger[terms.size()], values -> {
            BigInteger there = whole(values).multiply(BigInteger.valueOf(-sign));
            if (there.compareTo(own.low()) >= 0 && there.compareTo(own.high()) <= 0) {
                values[free] = there;
                into.add(new Ratio(part(values), BigInteger.ONE));
                values[free] = BigInteger.ZERO;
            }
        });
    }

    private static void corners(List<End> ends, int next, BigInteger[] values, Consumer<BigInteger[]> corner) {
        if (next == ends.size()) {
            corner.accept(values);
            return;
        }
        End end = ends.get(next);
        values[next] = end.low();
        corners(ends, next + 1, values, corner);
        if (end.isOpen()) {
            values[next] = end.high();
            corners(ends, next + 1, values, corner);
        }
    }

    private BigInteger part(BigInteger[] values) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < values.length; i++) {
            sum = sum.add(values[i].multiply(BigInteger.valueOf(terms.get(i).inPart())));
        }
        return sum;
    }

    private BigInteger whole(BigInteger[] values) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < values.length; i++) {
            sum = sum.add(values[i].multiply(BigInteger.valueOf(terms.get(i).inWhole())));
        }
        return sum;
    }
}
