package org.zhunsheng.indicators.composite;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CopelandProperties {
    private static final ImmutableList<String> CRITERIA = ImmutableList.of("a", "b", "c", "d");

    /** Values 0 to 3 in cells some of which are missing. */
    @Provide
    Arbitrary<Table<Integer, String, BigDecimal>> tables() {
        Arbitrary<Integer> units = Arbitraries.integers().between(0, 5);
        Arbitrary<BigDecimal> values = Arbitraries.integers().between(0, 3).map(BigDecimal::valueOf);
        Arbitrary<Cell> cells =
                Combinators.combine(units, Arbitraries.of(CRITERIA)).as(Cell::new);
        return Arbitraries.maps(cells, values).ofMaxSize(24).map(numbers -> {
            ImmutableTable.Builder<Integer, String, BigDecimal> table = ImmutableTable.builder();
            numbers.forEach((cell, value) -> table.put(cell.unit(), cell.criterion(), value));
            return table.build();
        });
    }

    @Provide
    Arbitrary<Map<String, BigDecimal>> weights() {
        return Arbitraries.integers()
                .between(0, 5)
                .list()
                .ofSize(CRITERIA.size())
                .map(numbers -> {
                    ImmutableMap.Builder<String, BigDecimal> weights = ImmutableMap.builder();
                    for (int i = 0; i < CRITERIA.size(); i++) {
                        weights.put(CRITERIA.get(i), BigDecimal.valueOf(numbers.get(i)));
                    }
                    return weights.buildOrThrow();
                });
    }

    @Property
    void whatOneWinsTheOtherLoses(
            @ForAll("tables") Table<Integer, String, BigDecimal> table,
            @ForAll("weights") Map<String, BigDecimal> weights) {
        Copeland<Integer, String> copeland = Copeland.of(table, weights);
        for (List<Integer> pair : Lists.cartesianProduct(
                ImmutableList.copyOf(table.rowKeySet()), ImmutableList.copyOf(table.rowKeySet()))) {
            assertThat(copeland.outcome(pair.get(0), pair.get(1)))
                    .isEqualTo(-copeland.outcome(pair.get(1), pair.get(0)));
            copeland.outranking(pair.get(0), pair.get(1))
                    .ifPresent(share -> assertThat(share).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
        }
    }

    @Property
    void allScoresAddUpToZeroAndEachIsWithinTheNumberOfOthers(
            @ForAll("tables") Table<Integer, String, BigDecimal> table,
            @ForAll("weights") Map<String, BigDecimal> weights) {
        Map<Integer, Integer> scores = Copeland.of(table, weights).scores();
        assertThat(scores.values().stream().mapToInt(score -> score).sum()).isZero();
        assertThat(scores.values())
                .allSatisfy(score -> assertThat(Math.abs(score)).isLessThan(scores.size()));
    }

    @Property
    void weightsTimesAFactorChangeNothing(
            @ForAll("tables") Table<Integer, String, BigDecimal> table,
            @ForAll("weights") Map<String, BigDecimal> weights,
            @ForAll @IntRange(min = 1, max = 100) int factor) {
        Map<String, BigDecimal> heavier =
                Maps.transformValues(weights, weight -> weight.multiply(BigDecimal.valueOf(factor)));
        assertThat(Copeland.of(table, heavier).scores())
                .isEqualTo(Copeland.of(table, weights).scores());
    }

    private record Cell(int unit, String criterion) {}
}
