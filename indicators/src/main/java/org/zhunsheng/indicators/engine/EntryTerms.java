package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.scheme.Formula;

/**
 * The range of a mean over entries. Every field of every entry moves by itself, so the least comes from the least values and the most
 * from the greatest; of the weights, those of the low values are then great and those of the high ones small for the least, and the
 * other way round for the most. Immutable and thread-safe.
 *
 * @param value the slot of the value of an entry
 * @param weight the slot of its weight, if entries are weighed
 * @param only which entries count
 * @param outOf the slot of how many there are, if that is stated
 */
record EntryTerms(int value, OptionalInt weight, Optional<Formula.Pick> only, OptionalInt outOf) {
    /** Refuses null. */
    EntryTerms {
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(only, "only");
        Objects.requireNonNull(outOf, "outOf");
    }

    /**
     * Some entries that are alike.
     *
     * @param value what each has
     * @param least the least that each weighs
     * @param most the most that each weighs
     * @param number how many there are
     */
    private record Alike(long value, long least, long most, long number) {}

    /** The slots of what is stated of each entry. */
    ImmutableList<Integer> fields() {
        return weight.isPresent() ? ImmutableList.of(value, weight.getAsInt()) : ImmutableList.of(value);
    }

    WorkedValue range(FactRanges facts) {
        ImmutableList<FactRanges> named = facts.entries(fields());
        long leastMore = 0;
        long mostMore = 0;
        if (outOf.isPresent()) {
            if (facts.isNotApplicable(outOf.getAsInt())) {
                return WorkedValue.NOT_APPLICABLE;
            }
            if (facts.isOpenAbove(outOf.getAsInt())) {
                return WorkedValue.UNKNOWN;
            }
            leastMore = Math.max(0, -Math.floorDiv(-facts.low(outOf.getAsInt()), Decimals.ONE) - named.size());
            mostMore = Math.floorDiv(facts.high(outOf.getAsInt()), Decimals.ONE) - named.size();
        } else if (named.isEmpty()) {
            return WorkedValue.UNKNOWN;
        }
        if (mostMore < leastMore) {
            return WorkedValue.UNKNOWN;
        }
        ImmutableList<FactRanges> counted = named.stream()
                .filter(entry -> fields().stream().noneMatch(entry::isNotApplicable))
                .collect(ImmutableList.toImmutableList());
        if (counted.isEmpty()) {
            return mostMore == 0 ? WorkedValue.NOT_APPLICABLE : WorkedValue.UNKNOWN;
        }
        List<Alike> lows = alike(counted, entry -> entry.low(value));
        List<Alike> highs = alike(counted, entry -> entry.high(value));
        if (mostMore > 0) {
            long most = weight.isPresent() ? CellValue.UNBOUNDED : Decimals.ONE;
            long least = weight.isPresent() ? 0 : Decimals.ONE;
            lows.add(new Alike(facts.low(value), least, most, mostMore));
            highs.add(new Alike(facts.high(value), least, most, mostMore));
        }
        if (lows.stream().allMatch(entry -> entry.least() == 0)) {
            boolean none = lows.stream().allMatch(entry -> entry.most() == 0);
            return none ? WorkedValue.NOT_APPLICABLE : WorkedValue.UNKNOWN;
        }
        Comparator<Alike> rising = Comparator.comparingLong(Alike::value);
        lows.sort(rising);
        highs.sort(rising.reversed());
        return WorkedValue.between(extreme(picked(lows, rising), false), extreme(picked(highs, rising), true));
    }

    private List<Alike> alike(List<FactRanges> entries, ToLongFunction<FactRanges> values) {
        List<Alike> alike = new ArrayList<>();
        for (FactRanges entry : entries) {
            long least = weight.isPresent() ? entry.low(weight.getAsInt()) : Decimals.ONE;
            long most = weight.isPresent() ? entry.high(weight.getAsInt()) : Decimals.ONE;
            alike.add(new Alike(values.applyAsLong(entry), least, most, 1));
        }
        return alike;
    }

    /** Those of {@code entries} that count, in the order that they are given in. */
    private List<Alike> picked(List<Alike> entries, Comparator<Alike> rising) {
        if (only.isEmpty()) {
            return entries;
        }
        List<Alike> ordered = new ArrayList<>(entries);
        ordered.sort(only.get().end() == Formula.End.HIGHEST ? rising.reversed() : rising);
        List<Alike> picked = new ArrayList<>();
        long left = only.get().number();
        for (Alike entry : ordered) {
            long taken = Math.min(left, entry.number());
            if (taken > 0) {
                picked.add(new Alike(entry.value(), entry.least(), entry.most(), taken));
            }
            left -= taken;
        }
        return picked;
    }

    /** The mean where the first entries, up to whichever makes it the most extreme, weigh their most and the others their least. */
    private static long extreme(List<Alike> entries, boolean most) {
        if (most && entries.stream().anyMatch(entry -> entry.most() > 0 && entry.value() >= CellValue.UNBOUNDED)) {
            return CellValue.UNBOUNDED;
        }
        BigInteger values = BigInteger.ZERO;
        BigInteger weights = BigInteger.ZERO;
        for (Alike entry : entries) {
            BigInteger weight = BigInteger.valueOf(entry.least()).multiply(BigInteger.valueOf(entry.number()));
            weights = weights.add(weight);
            values = values.add(weight.multiply(BigInteger.valueOf(entry.value())));
        }
        long extreme = values.divide(weights).longValueExact();
        for (Alike entry : entries) {
            if (entry.most() >= CellValue.UNBOUNDED) {
                // It can outweigh all others.
                extreme = most ? Math.max(extreme, entry.value()) : Math.min(extreme, entry.value());
                continue;
            }
            BigInteger more =
                    BigInteger.valueOf(entry.most() - entry.least()).multiply(BigInteger.valueOf(entry.number()));
            weights = weights.add(more);
            values = values.add(more.multiply(BigInteger.valueOf(entry.value())));
            long mean = values.divide(weights).longValueExact();
            extreme = most ? Math.max(extreme, mean) : Math.min(extreme, mean);
        }
        return extreme;
    }
}
