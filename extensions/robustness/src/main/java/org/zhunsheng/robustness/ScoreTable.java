package org.zhunsheng.robustness;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * How far each unit fulfils each criterion, from the least to the most that is possible, in millionths of full marks. A criterion
 * that does not apply to a unit is left out for it, and its weight falls to the others in proportion.
 *
 * <p>Under weights {@code w} a unit scores {@code 100 · Σwx ÷ Σw} over the criteria that apply to it, in percent. Immutable and
 * thread-safe.
 */
public final class ScoreTable {
    /** Stands in both ends of a criterion that does not apply to a unit. */
    public static final int NOT_APPLICABLE = Integer.MIN_VALUE;

    /** Full marks. */
    public static final int FULL = 1_000_000;

    /** The largest value either way: ten times full marks. */
    private static final int MOST = 10 * FULL;

    private final ImmutableList<Criterion> criteria;
    private final ImmutableList<String> units;
    private final int[][] low;
    private final int[][] high;

    private ScoreTable(ImmutableList<Criterion> criteria, ImmutableList<String> units, int[][] low, int[][] high) {
        this.criteria = criteria;
        this.units = units;
        this.low = low;
        this.high = high;
    }

    /** A table to be filled row by row. */
    public static Builder builder(List<Criterion> criteria) {
        return new Builder(ImmutableList.copyOf(criteria));
    }

    /** The criteria, in the order of the columns. */
    public ImmutableList<Criterion> criteria() {
        return criteria;
    }

    /** What the units are called, in the order of the rows. */
    public ImmutableList<String> units() {
        return units;
    }

    /**
     * How far {@code unit} fulfils {@code criterion}, in millionths of full marks, or {@link #NOT_APPLICABLE}.
     *
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public int value(IntervalBound end, int unit, int criterion) {
        return (end == IntervalBound.LOW ? low : high)[unit][criterion];
    }

    /** Whether {@code criterion} applies to {@code unit}. */
    public boolean applies(int unit, int criterion) {
        return low[unit][criterion] != NOT_APPLICABLE;
    }

    /** Whether the same criteria apply to both units. */
    public boolean sameCriteriaApply(int one, int other) {
        return IntStream.range(0, criteria.size()).allMatch(i -> applies(one, i) == applies(other, i));
    }

    /** Whether both ends of every unit meet, so that only the weights are open. */
    public boolean isExact() {
        return Arrays.deepEquals(low, high);
    }

    /** Fills a table. Not thread-safe. */
    public static final class Builder {
        private final ImmutableList<Criterion> criteria;
        private final List<String> units = new ArrayList<>();
        private final List<int[]> low = new ArrayList<>();
        private final List<int[]> high = new ArrayList<>();

        private Builder(ImmutableList<Criterion> criteria) {
            this.criteria = criteria;
        }

        /**
         * Adds a unit whose ends meet.
         *
         * @throws IllegalArgumentException as {@link #add(String, int[], int[])}
         */
        public Builder add(String unit, int... values) {
            return add(unit, values, values);
        }

        /**
         * Adds a unit.
         *
         * @param lows the certain part of each criterion, in millionths of full marks, or {@link #NOT_APPLICABLE}
         * @param highs the possible part of each criterion
         * @throws IllegalArgumentException if there are more or fewer values than criteria, if the ends of one are reversed or only one
         *     of them does not apply, if none applies, or if one is further from zero than ten times full marks
         */
        public Builder add(String unit, int[] lows, int[] highs) {
            if (lows.length != criteria.size() || highs.length != criteria.size()) {
                throw new IllegalArgumentException(unit + " should have " + criteria.size() + " values");
            }
            boolean some = false;
            for (int i = 0; i < lows.length; i++) {
                boolean left = lows[i] == NOT_APPLICABLE && highs[i] == NOT_APPLICABLE;
                if (!left && (lows[i] > highs[i] || lows[i] < -MOST || highs[i] > MOST)) {
                    throw new IllegalArgumentException(
                            unit + ", " + criteria.get(i).code() + ": " + lows[i] + " to " + highs[i]);
                }
                some |= !left;
            }
            if (!some) {
                throw new IllegalArgumentException("no criterion applies to " + unit);
            }
            units.add(unit);
            low.add(lows.clone());
            high.add(highs.clone());
            return this;
        }

        /**
         * The table.
         *
         * @throws InvalidModelException if it has no unit or no criterion, or two units of one name
         */
        public ScoreTable build() {
            List<Violation> violations = new ArrayList<>();
            if (units.isEmpty() || criteria.isEmpty()) {
                violations.add(Violation.of("SCORE_TABLE_EMPTY", "", units.size(), criteria.size()));
            }
            Set<String> seen = new HashSet<>();
            units.stream()
                    .filter(unit -> !seen.add(unit))
                    .distinct()
                    .forEach(unit -> violations.add(Violation.of("UNIT_TWICE", "", unit)));
            InvalidModelException.throwIfAny(violations);
            return new ScoreTable(
                    criteria, ImmutableList.copyOf(units), low.toArray(new int[0][]), high.toArray(new int[0][]));
        }
    }
}
