package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.audit.Contradiction;
import org.zhunsheng.indicators.relation.ErrorLocalisation;
import org.zhunsheng.indicators.relation.Keystroke;
import org.zhunsheng.indicators.relation.RelationOutcome;
import org.zhunsheng.indicators.relation.SuspectSet;

/**
 * Figures that cannot all be true.
 *
 * @param relations the relations that do not hold, the one that shows it best first
 * @param values what is stated of the figures involved, at each place
 * @param sets the smallest sets of figures whose change makes everything hold, as many as are listed
 * @param setCount how many there are, listed or not
 * @param allCounted whether there are no more than these
 */
public record ContradictionResult(
        List<BrokenRelation> relations,
        List<StatedFigure> values,
        List<List<SuspectFigure>> sets,
        int setCount,
        boolean allCounted) {
    private static final int SHOWN_DECIMALS = 6;

    /** Refuses null. */
    public ContradictionResult {
        Objects.requireNonNull(relations, "relations");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(sets, "sets");
    }

    /**
     * A relation that does not hold.
     *
     * @param id its id
     * @param imbalance what is stated less what it should be, with its sign
     */
    public record BrokenRelation(String id, Range imbalance) {
        /** Refuses null. */
        public BrokenRelation {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(imbalance, "imbalance");
        }

        static BrokenRelation of(RelationOutcome.Disagrees outcome) {
            return new BrokenRelation(outcome.relation().id(), Range.of(outcome.imbalance()));
        }
    }

    /**
     * From one number to another.
     *
     * @param low the least; absent if there is none
     * @param high the greatest; absent if there is none
     */
    public record Range(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        /** Refuses null. */
        public Range {
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(high, "high");
        }

        static Range of(ValueRange range) {
            return new Range(range.low().map(Range::shown), range.high().map(Range::shown));
        }

        private static BigDecimal shown(Fraction fraction) {
            BigDecimal shown = fraction.rounded(SHOWN_DECIMALS).stripTrailingZeros();
            return shown.scale() < 0 ? shown.setScale(0) : shown;
        }
    }

    /**
     * What is stated of a figure at one place.
     *
     * @param code the figure
     * @param scope whose it is and of which period; absent for the usual scope
     * @param value the number as stated
     * @param place where it stands in the file it was read from; absent if that is not known
     */
    public record StatedFigure(FactCode code, Optional<String> scope, BigDecimal value, Optional<String> place) {
        /** Refuses null. */
        public StatedFigure {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(place, "place");
        }

        static StatedFigure of(Contradiction.Value value) {
            return new StatedFigure(
                    value.key().code(),
                    filled(value.key().scope()),
                    value.statement().value(),
                    filled(value.statement().place()));
        }
    }

    /**
     * A figure that the mistake can be in.
     *
     * @param code the figure
     * @param scope whose it is and of which period; absent for the usual scope
     * @param stated the number as stated
     * @param needed what it would have to be
     * @param keystroke the one slip of a finger that would explain it
     */
    public record SuspectFigure(
            FactCode code,
            Optional<String> scope,
            BigDecimal stated,
            Range needed,
            Optional<Keystroke.Kind> keystroke) {
        /** Refuses null. */
        public SuspectFigure {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(stated, "stated");
            Objects.requireNonNull(needed, "needed");
            Objects.requireNonNull(keystroke, "keystroke");
        }

        static SuspectFigure of(SuspectSet.Suspect suspect) {
            return new SuspectFigure(
                    suspect.key().code(),
                    filled(suspect.key().scope()),
                    suspect.statement().value(),
                    Range.of(suspect.needed()),
                    suspect.keystroke().map(Keystroke::kind));
        }
    }

    static ContradictionResult of(Contradiction contradiction) {
        ErrorLocalisation found = contradiction.fault().localisation();
        return new ContradictionResult(
                contradiction.fault().disagreements().stream()
                        .map(BrokenRelation::of)
                        .collect(ImmutableList.toImmutableList()),
                contradiction.values().stream().map(StatedFigure::of).collect(ImmutableList.toImmutableList()),
                found.sets().stream()
                        .map(set -> set.suspects().stream()
                                .map(SuspectFigure::of)
                                .collect(ImmutableList.<SuspectFigure>toImmutableList()))
                        .collect(ImmutableList.toImmutableList()),
                found.count(),
                found.counted());
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }
}
