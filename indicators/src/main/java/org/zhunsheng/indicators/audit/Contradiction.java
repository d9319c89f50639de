package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Objects;
import org.zhunsheng.indicators.relation.ErrorLocalisation;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.RelationFault;
import org.zhunsheng.indicators.relation.RelationOutcome;
import org.zhunsheng.indicators.relation.StatedValue;
import org.zhunsheng.indicators.relation.StatedValues;
import org.zhunsheng.indicators.relation.Statement;

/**
 * Figures that cannot all be true, for programs: what does not hold and by how much, what is stated and where, and in which figures the
 * mistake can be. Immutable and thread-safe.
 *
 * @param fault what does not hold and where the mistake can be
 * @param values what is stated of the figures involved, at each place
 */
public record Contradiction(RelationFault fault, ImmutableList<Value> values) {
    /** Refuses null. */
    public Contradiction {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(values, "values");
    }

    /**
     * What is stated of a figure at one place.
     *
     * @param key the figure
     * @param statement what is stated, with its place
     */
    public record Value(FigureKey key, Statement statement) {
        /** Refuses null. */
        public Value {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(statement, "statement");
        }
    }

    /** What a soft relation doubts; no figure is suspected. */
    static Contradiction doubt(RelationOutcome.Disagrees outcome, StatedValues stated) {
        return of(
                new RelationFault(
                        ImmutableList.of(outcome),
                        ImmutableList.of(),
                        ImmutableSortedSet.of(),
                        new ErrorLocalisation(ImmutableList.of(), 0, true, true)),
                stated);
    }

    static Contradiction of(RelationFault fault, StatedValues stated) {
        ImmutableList.Builder<Value> values = ImmutableList.builder();
        stated.keys().stream()
                .filter(key -> fault.suspects().contains(key)
                        || fault.disagreements().stream().anyMatch(outcome -> speaksOf(outcome, key)))
                .forEach(key -> stated.find(key).map(StatedValue::statements).stream()
                        .flatMap(ImmutableList::stream)
                        .forEach(statement -> values.add(new Value(key, statement))));
        return new Contradiction(fault, values.build());
    }

    private static boolean speaksOf(RelationOutcome.Disagrees outcome, FigureKey key) {
        return outcome.scope().equals(key.scope()) && outcome.relation().codes().contains(key.code());
    }
}
