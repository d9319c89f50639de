package org.zhunsheng.returns.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.zhunsheng.core.value.Fraction;

/**
 * Krippendorff's alpha: how far judges agree, from 1 for full agreement over 0 for what chance would give to below 0. Marks may be
 * missing; an item with fewer than two marks says nothing. Worked out exactly. Stateless and thread-safe.
 */
public final class KrippendorffAlpha {
    private KrippendorffAlpha() {}

    /** How two marks are compared. */
    public enum Scale {
        /** Equal or not. */
        NOMINAL,
        /** By the marks that lie between them. */
        ORDINAL,
        /** By their difference. */
        INTERVAL,
        /** By their difference in proportion to their sum. */
        RATIO
    }

    /**
     * The alpha of {@code items}, each with the marks that it got.
     *
     * @return nothing if fewer than two marks can be compared, or if all marks are the same and there is nothing to agree on
     */
    public static Optional<Fraction> of(Collection<? extends Collection<Fraction>> items, Scale scale) {
        List<List<Fraction>> pairable = new ArrayList<>();
        TreeMap<Fraction, Integer> counts = new TreeMap<>();
        int all = 0;
        for (Collection<Fraction> marks : items) {
            if (marks.size() > 1) {
                pairable.add(List.copyOf(marks));
                for (Fraction mark : marks) {
                    counts.merge(mark, 1, Integer::sum);
                    all++;
                }
            }
        }
        Fraction expected = expected(counts, scale);
        if (all < 2 || expected.signum() == 0) {
            return Optional.empty();
        }
        Fraction observed = Fraction.ZERO;
        for (List<Fraction> marks : pairable) {
            Fraction within = Fraction.ZERO;
            for (int i = 0; i < marks.size(); i++) {
                for (int j = i + 1; j < marks.size(); j++) {
                    within = within.plus(difference(marks.get(i), marks.get(j), counts, scale));
                }
            }
            observed = observed.plus(within.over(Fraction.of(marks.size() - 1L)));
        }
        return Optional.of(
                Fraction.ONE.minus(Fraction.of(all - 1L).times(observed).over(expected)));
    }

    /** The differences of all pairs of marks, whatever item they were given for. */
    private static Fraction expected(NavigableMap<Fraction, Integer> counts, Scale scale) {
        List<Map.Entry<Fraction, Integer>> values = new ArrayList<>(counts.entrySet());
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                long pairs = (long) values.get(i).getValue() * values.get(j).getValue();
                sum = sum.plus(difference(values.get(i).getKey(), values.get(j).getKey(), counts, scale)
                        .times(Fraction.of(pairs)));
            }
        }
        return sum;
    }

    private static Fraction difference(
            Fraction one, Fraction other, NavigableMap<Fraction, Integer> counts, Scale scale) {
        if (one.compareTo(other) == 0) {
            return Fraction.ZERO;
        }
        Fraction root = switch (scale) {
            case NOMINAL -> Fraction.ONE;
            case ORDINAL -> between(one.min(other), one.max(other), counts);
            case INTERVAL -> one.minus(other);
            case RATIO -> one.minus(other).over(one.plus(other));
        };
        return root.times(root);
    }

    private static Fraction between(Fraction low, Fraction high, NavigableMap<Fraction, Integer> counts) {
        long twice = -(long) counts.getOrDefault(low, 0) - counts.getOrDefault(high, 0);
        for (int count : counts.subMap(low, true, high, true).values()) {
            twice += 2L * count;
        }
        return Fraction.of(twice, 2);
    }
}
