package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.RelationSystem.Item;
import org.zhunsheng.indicators.relation.RelationSystem.Row;
import org.zhunsheng.indicators.relation.RelationSystem.Variable;

/**
 * The rows of one branch with the items that are held to: figures that are known for certain are put in as numbers, only the others
 * are solved for. Not thread-safe.
 */
final class LinearSystem {
    private final RelationSystem system;
    private final List<TaggedRow> rows;
    private final ValueRange[] ranges;
    private final BitSet[] lowTags;
    private final BitSet[] highTags;
    private final int[] columns;
    private int[] unknowns = {};
    private int[] sums = {};
    private @Nullable BitSet clash;
    private @Nullable ExactSimplex simplex;

    /**
     * A row and what it takes to demand it.
     *
     * @param row the row
     * @param tags the items and choices
     */
    record TaggedRow(Row row, BitSet tags) {}

    LinearSystem(RelationSystem system, BitSet free, List<TaggedRow> rows) {
        this.system = system;
        this.rows = rows;
        int count = system.variables().size();
        this.ranges = new ValueRange[count];
        this.lowTags = new BitSet[count];
        this.highTags = new BitSet[count];
        this.columns = new int[count];
        for (int i = 0; i < count; i++) {
            ranges[i] = system.variables().get(i).domain();
            lowTags[i] = new BitSet();
            highTags[i] = new BitSet();
        }
        for (int item = 0; item < system.items().size(); item++) {
            if (!free.get(item)) {
                hold(item);
            }
        }
    }

    private void hold(int item) {
        Item held = system.items().get(item);
        BitSet tags = new BitSet();
        tags.set(item);
        narrow(held.variable(), held.range(), tags);
    }

    private void narrow(int variable, ValueRange range, BitSet tags) {
        ValueRange before = ranges[variable];
        Optional<ValueRange> after = before.intersect(range);
        if (after.isEmpty()) {
            if (clash == null) {
                clash = (BitSet) tags.clone();
                clash.or(range.isBelow(before) ? lowTags[variable] : highTags[variable]);
            }
            return;
        }
        ranges[variable] = after.get();
        if (!sameLow(before, after.get())) {
            lowTags[variable] = tags;
        }
        if (!sameHigh(before, after.get())) {
            highTags[variable] = tags;
        }
    }

    private static boolean sameLow(ValueRange one, ValueRange other) {
        return one.low().equals(other.low()) && one.includesLow() == other.includesLow();
    }

    private static boolean sameHigh(ValueRange one, ValueRange other) {
        return one.high().equals(other.high()) && one.includesHigh() == other.includesHigh();
    }

    /** The variable is also at most, or at least, {@code at}. */
    void bound(int variable, boolean upper, Fraction at, int tag) {
        BitSet tags = new BitSet();
        tags.set(tag);
        ValueRange point = ValueRange.exactly(at);
        narrow(variable, upper ? point.minus(ValueRange.NOT_NEGATIVE) : point.plus(ValueRange.NOT_NEGATIVE), tags);
    }

    /** Looks for a solution; returns the items and choices that contradict each other, if there is none. */
    Optional<BitSet> solve() {
        if (clash != null) {
            return Optional.of(clash);
        }
        unknowns = IntStream.range(0, ranges.length)
                .filter(variable -> !ranges[variable].isPoint() && isUsed(variable))
                .toArray();
        Arrays.fill(columns, -1);
        for (int i = 0; i < unknowns.length; i++) {
            columns[unknowns[i]] = i;
        }
        ExactSimplex fresh = new ExactSimplex(unknowns.length);
        simplex = fresh;
        sums = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Optional<BitSet> broken = addRow(fresh, i);
            if (broken.isPresent()) {
                return broken;
            }
        }
        for (int i = 0; i < unknowns.length; i++) {
            Optional<BitSet> broken = explained(bounds(fresh, i, ranges[unknowns[i]]));
            if (broken.isPresent()) {
                return broken;
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (sums[i] >= 0) {
                Optional<BitSet> broken =
                        explained(bounds(fresh, sums[i], remaining(rows.get(i).row())));
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return explained(fresh.check());
    }

    private boolean isUsed(int variable) {
        return rows.stream().anyMatch(row -> row.row().variables().anyMatch(used -> used == variable));
    }

    private Optional<BitSet> addRow(ExactSimplex fresh, int index) {
        Row row = rows.get(index).row();
        Fraction[] coefficients = new Fraction[unknowns.length];
        Arrays.fill(coefficients, Fraction.ZERO);
        boolean any = false;
        for (int j = 0; j < row.size(); j++) {
            int column = columns[row.variable(j)];
            if (column >= 0) {
                coefficients[column] = row.coefficient(j);
                any = true;
            }
        }
        if (any) {
            sums[index] = fresh.addSum(coefficients);
            return hasNoWholeSolution(row) ? Optional.of(tagsOf(index)) : Optional.empty();
        }
        sums[index] = -1;
        return remaining(row).contains(Fraction.ZERO) ? Optional.empty() : Optional.of(tagsOf(index));
    }

    /** Whether whole multiples of whole unknowns are to make a number that is no multiple of their greatest common divisor. */
    private boolean hasNoWholeSolution(Row row) {
        BigInteger common = BigInteger.ZERO;
        for (int j = 0; j < row.size(); j++) {
            int variable = row.variable(j);
            if (columns[variable] >= 0) {
                if (!system.variables().get(variable).whole()
                        || !row.coefficient(j).isWhole()) {
                    return false;
                }
                common = common.gcd(row.coefficient(j).numerator());
            }
        }
        ValueRange left = remaining(row);
        return left.isPoint()
                && !left.low()
                        .orElseThrow()
                        .over(Fraction.of(common, BigInteger.ONE))
                        .isWhole();
    }

    /** What the unknowns of the row have to add up to. */
    private ValueRange remaining(Row row) {
        ValueRange left = row.allowed();
        for (int j = 0; j < row.size(); j++) {
            if (columns[row.variable(j)] < 0) {
                left = left.minus(ranges[row.variable(j)].times(row.coefficient(j)));
            }
        }
        return left;
    }

    /** Everything that the row rests on and that is put in as a number. */
    private BitSet tagsOf(int index) {
        BitSet tags = (BitSet) rows.get(index).tags().clone();
        Row row = rows.get(index).row();
        for (int j = 0; j < row.size(); j++) {
            int variable = row.variable(j);
            if (columns[variable] < 0) {
                tags.or(lowTags[variable]);
                tags.or(highTags[variable]);
            }
        }
        return tags;
    }

    private static Optional<ImmutableList<ExactSimplex.Clash>> bounds(
            ExactSimplex simplex, int number, ValueRange range) {
        Optional<ImmutableList<ExactSimplex.Clash>> low =
                range.low().flatMap(end -> simplex.atLeast(number, DeltaNumber.above(end, range.includesLow())));
        return low.isPresent()
                ? low
                : range.high().flatMap(end -> simplex.atMost(number, DeltaNumber.below(end, range.includesHigh())));
    }

    /** The items and choices behind a contradiction; a known figure whose multiples cancel out is not among them. */
    private Optional<BitSet> explained(Optional<ImmutableList<ExactSimplex.Clash>> clashes) {
        if (clashes.isEmpty()) {
            return Optional.empty();
        }
        BitSet tags = new BitSet();
        Fraction[] weights = new Fraction[ranges.length];
        Arrays.fill(weights, Fraction.ZERO);
        for (ExactSimplex.Clash clashing : clashes.get()) {
            if (clashing.variable() < unknowns.length) {
                int variable = unknowns[clashing.variable()];
                tags.or(clashing.upper() ? highTags[variable] : lowTags[variable]);
            } else {
                for (int i = 0; i < sums.length; i++) {
                    if (sums[i] == clashing.variable()) {
                        weigh(rows.get(i), clashing.weight(), weights, tags);
                    }
                }
            }
        }
        for (int variable = 0; variable < weights.length; variable++) {
            if (weights[variable].signum() != 0) {
                tags.or(lowTags[variable]);
                tags.or(highTags[variable]);
            }
        }
        return Optional.of(tags);
    }

    private void weigh(TaggedRow tagged, Fraction weight, Fraction[] weights, BitSet tags) {
        tags.or(tagged.tags());
        Row row = tagged.row();
        for (int j = 0; j < row.size(); j++) {
            int variable = row.variable(j);
            if (columns[variable] < 0) {
                weights[variable] = weights[variable].plus(weight.times(row.coefficient(j)));
            }
        }
    }

    /** From a solution to that in which {@code variable} is greatest or least; returns its value there, if it has a bound. */
    Optional<DeltaNumber> optimise(int variable, boolean greatest) {
        if (columns[variable] >= 0) {
            boolean bounded = solved().optimise(columns[variable], greatest);
            return bounded ? Optional.of(value(variable)) : Optional.empty();
        }
        ValueRange range = ranges[variable];
        return greatest
                ? range.high().map(end -> DeltaNumber.below(end, range.includesHigh()))
                : range.low().map(end -> DeltaNumber.above(end, range.includesLow()));
    }

    /** The value of a variable in the last solution. */
    DeltaNumber value(int variable) {
        return columns[variable] >= 0
                ? solved().value(columns[variable])
                : ranges[variable]
                        .low()
                        .map(end -> DeltaNumber.above(end, ranges[variable].includesLow()))
                        .orElse(DeltaNumber.ZERO);
    }

    private ExactSimplex solved() {
        if (simplex == null) {
            throw new IllegalStateException("not solved");
        }
        return simplex;
    }

    /** Whether a row holds in the last solution. */
    boolean holds(Row row) {
        DeltaNumber sum = DeltaNumber.ZERO;
        for (int j = 0; j < row.size(); j++) {
            sum = sum.plus(value(row.variable(j)).times(row.coefficient(j)));
        }
        ValueRange allowed = row.allowed();
        DeltaNumber at = sum;
        return allowed.low()
                        .map(end -> at.compareTo(DeltaNumber.above(end, allowed.includesLow())) >= 0)
                        .orElse(true)
                && allowed.high()
                        .map(end -> at.compareTo(DeltaNumber.below(end, allowed.includesHigh())) <= 0)
                        .orElse(true);
    }

    /** The first unknown that has to be whole and is not. */
    Optional<Integer> notWhole() {
        for (int variable : unknowns) {
            Variable unknown = system.variables().get(variable);
            if (unknown.whole() && !value(variable).isWhole()) {
                return Optional.of(variable);
            }
        }
        return Optional.empty();
    }
}
