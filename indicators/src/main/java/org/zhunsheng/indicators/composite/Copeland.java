package org.zhunsheng.indicators.composite;

import static java.util.function.Function.identity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Decimals;

/**
 * Copeland scores: each unit against each other one, criterion by criterion, so that no value makes up for another and only the
 * order of the values matters. Over a pair, the weight of the criteria where a unit is higher, with half the weight of those where
 * both are equal, is set against the whole: more than half is a win (+1), less a defeat (−1), half neither. A unit's score is the
 * sum over its pairs; all scores add up to zero.
 *
 * <p>Formulas: OECD/JRC Handbook (2008), the outranking matrix of the non-compensatory approach; COINr, {@code a_copeland}. Missing
 * values are read otherwise than in COINr, where a gap counts for the unit of the later row: here a pair is compared over the
 * criteria that both units have, the weights taken over these, and without any such weight it is neither won nor lost. Immutable
 * and thread-safe.
 *
 * @param <U> what names a unit
 * @param <C> what names a criterion
 */
public final class Copeland<U, C> {
    private final ImmutableTable<U, C, BigDecimal> values;
    private final ImmutableMap<C, BigDecimal> weights;
    private final ImmutableMap<U, Integer> scores;

    private Copeland(ImmutableTable<U, C, BigDecimal> values, ImmutableMap<C, BigDecimal> weights) {
        this.values = values;
        this.weights = weights;
        this.scores = values.rowKeySet().stream().collect(ImmutableMap.toImmutableMap(identity(), this::scoreOf));
    }

    /**
     * Compares every two units.
     *
     * @param values the value of each unit in each criterion, the higher the better; a cell that is not there is a missing value
     * @param weights the weight of each criterion, zero or more; weights of other criteria change nothing
     * @throws InvalidModelException if a criterion has no weight, or a weight is negative, has more than six decimals or more than
     *     twelve digits before the point
     */
    public static <U, C> Copeland<U, C> of(Table<U, C, BigDecimal> values, Map<C, BigDecimal> weights) {
        ImmutableMap.Builder<C, BigDecimal> canonical = ImmutableMap.builder();
        weights.forEach((criterion, weight) -> canonical.put(criterion, WeightedValue.canonicalWeight(weight)));
        InvalidModelException.throwIfAny(values.columnKeySet().stream()
                .filter(criterion -> !weights.containsKey(criterion))
                .map(criterion -> Violation.of("CRITERION_WITHOUT_WEIGHT", "", criterion))
                .toList());
        return new Copeland<>(ImmutableTable.copyOf(values), canonical.buildOrThrow());
    }

    /** The score of each unit, from {@code 1 − n} to {@code n − 1} for {@code n} units, in the order of the rows. */
    public ImmutableMap<U, Integer> scores() {
        return scores;
    }

    /**
     * The entry of the outranking matrix: the share of the weight that {@code unit} has over {@code other}, 0 to 1, rounded to six
     * decimals, half to even; one half for a unit against itself. Empty if the two share no criterion of a weight above zero.
     *
     * @throws IllegalArgumentException if one of them has no row
     */
    public Optional<BigDecimal> outranking(U unit, U other) {
        Balance balance = balance(unit, other);
        return balance.total().signum() == 0
                ? Optional.empty()
                : Optional.of(balance.twiceWon().divide(balance.twiceTotal(), Decimals.SCALE, RoundingMode.HALF_EVEN));
    }

    /**
     * 1 if {@code unit} wins against {@code other}, −1 if it loses, 0 if neither or if the two are the same.
     *
     * @throws IllegalArgumentException if one of them has no row
     */
    public int outcome(U unit, U other) {
        Balance balance = balance(unit, other);
        return balance.twiceWon().compareTo(balance.total());
    }

    private int scoreOf(U unit) {
        return values.rowKeySet().stream()
                .mapToInt(other -> outcome(unit, other))
                .sum();
    }

    private Balance balance(U unit, U other) {
        BigDecimal twiceWon = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        ImmutableMap<C, BigDecimal> others = row(other);
        for (Map.Entry<C, BigDecimal> mine : row(unit).entrySet()) {
            BigDecimal theirs = others.get(mine.getKey());
            BigDecimal weight = weights.getOrDefault(mine.getKey(), BigDecimal.ZERO);
            if (theirs != null) {
                int sign = mine.getValue().compareTo(theirs);
                twiceWon = twiceWon.add(weight.multiply(BigDecimal.valueOf(sign + 1L)));
                total = total.add(weight);
            }
        }
        return new Balance(twiceWon, total);
    }

    private ImmutableMap<C, BigDecimal> row(U unit) {
        if (!values.containsRow(unit)) {
            throw new IllegalArgumentException("no such unit: " + unit);
        }
        return values.row(unit);
    }

    /** Twice the weight won, a tie counting half, and the whole weight of what two units share. */
    private record Balance(BigDecimal twiceWon, BigDecimal total) {
        BigDecimal twiceTotal() {
            return total.add(total);
        }
    }
}
