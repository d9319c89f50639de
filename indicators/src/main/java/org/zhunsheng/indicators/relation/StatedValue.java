package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.value.ValueRange;

/**
 * What is stated of one figure, at one place or several. Where all statements can be true together, the sharper ones count; where they
 * cannot, it is a contradiction. Immutable and thread-safe.
 *
 * @param statements the statements, at least one
 * @param range every value that all statements allow; if they contradict each other, from the lowest to the highest of any
 * @param rounded the same if every last digit is rounded
 * @param cutOff the same if every last digit is cut off
 * @param contradictory whether the statements cannot all be true
 */
public record StatedValue(
        ImmutableList<Statement> statements,
        ValueRange range,
        ValueRange rounded,
        ValueRange cutOff,
        boolean contradictory) {
    /** Refuses null. */
    public StatedValue {
        Objects.requireNonNull(statements, "statements");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(rounded, "rounded");
        Objects.requireNonNull(cutOff, "cutOff");
    }

    static StatedValue of(ImmutableList<Statement> statements) {
        if (statements.size() == 1) {
            Statement only = statements.get(0);
            return new StatedValue(statements, only.range(), only.rounded(), only.cutOff(), false);
        }
        Optional<ValueRange> common =
                common(statements.stream().map(Statement::range).toList());
        if (common.isEmpty()) {
            ValueRange widest = statements.stream()
                    .map(Statement::range)
                    .reduce(ValueRange::hull)
                    .orElseThrow();
            return new StatedValue(statements, widest, widest, widest, true);
        }
        return new StatedValue(
                statements,
                common.get(),
                common(statements.stream().map(Statement::rounded).toList()).orElse(common.get()),
                common(statements.stream().map(Statement::cutOff).toList()).orElse(common.get()),
                false);
    }

    private static Optional<ValueRange> common(Iterable<ValueRange> ranges) {
        Optional<ValueRange> common = Optional.of(ValueRange.ALL);
        for (ValueRange range : ranges) {
            common = common.flatMap(range::intersect);
        }
        return common;
    }

    /** Whether it counts things that come whole. */
    public boolean whole() {
        return statements.get(0).whole();
    }

    /** The most precise power of ten that any statement prints. */
    int precision() {
        return statements.stream().mapToInt(Statement::precision).min().orElse(0);
    }
}
