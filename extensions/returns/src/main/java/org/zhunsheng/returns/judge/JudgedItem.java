package org.zhunsheng.returns.judge;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;

/**
 * One judged item and the marks it got. Until every judge has marked it, its points are an interval. Immutable and thread-safe.
 *
 * @param unit whose work is judged; empty where there is one unit only
 * @param item the item
 * @param title what it is called; may be empty
 * @param bounds what a mark can be
 * @param marks the marks by judge
 * @param judges everybody who has to mark it, at least one
 * @param decision what was decided, if anything was
 */
public record JudgedItem(
        String unit,
        String item,
        String title,
        MarkBounds bounds,
        ImmutableMap<String, Mark> marks,
        ImmutableSet<String> judges,
        Optional<Decision> decision) {
    private static final BigDecimal FAR = new BigDecimal("0.25");

    /**
     * Refuses null.
     *
     * @throws IllegalArgumentException if nobody has to mark it
     */
    public JudgedItem {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(marks, "marks");
        Objects.requireNonNull(judges, "judges");
        Objects.requireNonNull(decision, "decision");
        Preconditions.checkArgument(!judges.isEmpty(), "nobody marks %s", item);
    }

    /** The judges who have yet to mark it. */
    public ImmutableList<String> open() {
        return judges.stream().filter(judge -> !marks.containsKey(judge)).collect(ImmutableList.toImmutableList());
    }

    /**
     * What all marks make by {@code rule}: one number once everybody has marked, else everything that it can become; a decision settles
     * it. Marks that together make more than nothing and less than the least leave it open between the two.
     */
    public ValueRange range(MarkRule rule) {
        return decision.map(one -> ValueRange.exactly(one.points())).orElseGet(() -> bounds.possible(made(rule)));
    }

    private ValueRange made(MarkRule rule) {
        return ValueRange.between(rule.of(filled(bounds.lowest())), rule.of(filled(bounds.most())));
    }

    /** Whether everybody has marked it and it still needs a decision: together the marks make no mark that can be given. */
    public boolean needsDecision(MarkRule rule) {
        return decision.isEmpty() && open().isEmpty() && !range(rule).equals(made(rule));
    }

    /** The marks, and {@code open} in the place of every one that is missing. */
    private List<BigDecimal> filled(BigDecimal open) {
        List<BigDecimal> filled = new ArrayList<>(points());
        filled.addAll(Collections.nCopies(open().size(), open));
        return filled;
    }

    /** The points that were given. */
    public ImmutableList<BigDecimal> points() {
        return marks.values().stream().map(Mark::points).collect(ImmutableList.toImmutableList());
    }

    /** {@code points} as a share of what can be given, from 0 to 1. */
    public Fraction share(BigDecimal points) {
        return bounds.share(points);
    }

    /** The difference between the highest and the lowest mark; 0 without marks. */
    public BigDecimal spread() {
        List<BigDecimal> sorted = points().stream().sorted().toList();
        return sorted.isEmpty()
                ? BigDecimal.ZERO
                : sorted.get(sorted.size() - 1).subtract(sorted.get(0));
    }

    /** The marks that are more than a quarter of the item's range away from the median; only with three marks or more. */
    public ImmutableList<Mark> outliers() {
        if (marks.size() < 3) {
            return ImmutableList.of();
        }
        Fraction median = MarkRule.MEDIAN.of(points());
        Fraction far = Fraction.of(bounds.width().multiply(FAR));
        return marks.values().stream()
                .filter(mark -> Fraction.of(mark.points()).minus(median).abs().compareTo(far) > 0)
                .collect(ImmutableList.toImmutableList());
    }
}
