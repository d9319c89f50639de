package org.zhunsheng.returns.judge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;

/**
 * One judged item and the marks it got. Until every judge has marked it, its points are an interval. Immutable and thread-safe.
 *
 * @param item the item
 * @param least the fewest points that it can get
 * @param most the most
 * @param marks the marks by judge
 * @param judges everybody who has to mark it
 * @param decision what the chair decided, if it did
 */
public record JudgedItem(
        String item,
        BigDecimal least,
        BigDecimal most,
        ImmutableMap<String, BigDecimal> marks,
        ImmutableSet<String> judges,
        Optional<Decision> decision) {
    private static final BigDecimal FAR = new BigDecimal("0.25");

    /** Refuses null. */
    public JudgedItem {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
        Objects.requireNonNull(marks, "marks");
        Objects.requireNonNull(judges, "judges");
        Objects.requireNonNull(decision, "decision");
    }

    /**
     * What the chair decided.
     *
     * @param points the points
     * @param reason why
     */
    public record Decision(BigDecimal points, String reason) {
        /** Refuses null. */
        public Decision {
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** The judges who have yet to mark it. */
    public ImmutableList<String> open() {
        return judges.stream().filter(judge -> !marks.containsKey(judge)).collect(ImmutableList.toImmutableList());
    }

    /** The mean of all marks: one number once everybody has marked, else everything that it can become; a decision settles it. */
    public ValueRange range() {
        if (decision.isPresent()) {
            return ValueRange.exactly(decision.get().points());
        }
        if (judges.isEmpty()) {
            return ValueRange.between(least, most);
        }
        BigDecimal given = marks.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal missing = BigDecimal.valueOf(open().size());
        Fraction all = Fraction.of(judges.size());
        return ValueRange.between(
                Fraction.of(given.add(missing.multiply(least))).over(all),
                Fraction.of(given.add(missing.multiply(most))).over(all));
    }

    /** The difference between the highest and the lowest mark. */
    public BigDecimal spread() {
        BigDecimal low = marks.values().stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return marks.values().stream()
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .subtract(low);
    }

    /** The judges whose mark is more than a quarter of the item's range away from the median; only with three marks or more. */
    public ImmutableList<String> outliers() {
        if (marks.size() < 3) {
            return ImmutableList.of();
        }
        List<BigDecimal> sorted = marks.values().stream().sorted().toList();
        BigDecimal twice = sorted.get((sorted.size() - 1) / 2).add(sorted.get(sorted.size() / 2));
        BigDecimal far = most.subtract(least).multiply(FAR).multiply(BigDecimal.valueOf(2));
        return marks.entrySet().stream()
                .filter(mark -> mark.getValue()
                                .multiply(BigDecimal.valueOf(2))
                                .subtract(twice)
                                .abs()
                                .compareTo(far)
                        > 0)
                .map(java.util.Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }
}
