package org.zhunsheng.indicators.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.validation.InvalidModelException;

class CopelandTest {
    private static final ImmutableMap<String, BigDecimal> WEIGHTS =
            ImmutableMap.of("x", new BigDecimal("5"), "y", new BigDecimal("3"), "z", new BigDecimal("2"));

    /** Rows such as {@code east 3 1 -}: values in x, y and z; {@code -} is missing. */
    private static Copeland<String, String> copeland(ImmutableMap<String, BigDecimal> weights, String... rows) {
        ImmutableTable.Builder<String, String, BigDecimal> values = ImmutableTable.builder();
        for (String row : rows) {
            String[] words = row.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                if (!words[i].equals("-")) {
                    values.put(words[0], "xyz".substring(i - 1, i), new BigDecimal(words[i]));
                }
            }
        }
        return Copeland.of(values.build(), weights);
    }

    /*
     * east over west: x, and half of z: (5 + 1) ÷ 10 = 0.6, a win
     * east over south: x and z: 7 ÷ 10, a win
     * west over south: x and z: 7 ÷ 10, a win
     */
    @Test
    void theScoreIsWinsLessDefeatsAndATieCountsHalfTheWeight() {
        Copeland<String, String> copeland = copeland(WEIGHTS, "east 3 1 2", "west 2 2 2", "south 1 3 1");
        assertThat(copeland.scores()).containsExactlyEntriesOf(ImmutableMap.of("east", 2, "west", 0, "south", -2));
        assertThat(copeland.outranking("east", "west")).contains(new BigDecimal("0.600000"));
        assertThat(copeland.outranking("west", "east")).contains(new BigDecimal("0.400000"));
        assertThat(copeland.outranking("south", "west")).contains(new BigDecimal("0.300000"));
        assertThat(copeland.outranking("west", "west")).contains(new BigDecimal("0.500000"));
        assertThat(copeland.outcome("east", "west")).isEqualTo(1);
        assertThat(copeland.outcome("west", "east")).isEqualTo(-1);
    }

    @Test
    void exactlyHalfTheWeightIsNeitherWonNorLost() {
        Copeland<String, String> copeland = copeland(WEIGHTS, "east 2 1 1", "west 1 2 2");
        assertThat(copeland.scores()).containsExactlyEntriesOf(ImmutableMap.of("east", 0, "west", 0));
        assertThat(copeland.outranking("east", "west")).contains(new BigDecimal("0.500000"));
    }

    @Test
    void theSizeOfADifferenceDoesNotMatter() {
        assertThat(copeland(WEIGHTS, "east 2 0 1", "west 1 1000000 0").outcome("east", "west"))
                .isEqualTo(1);
    }

    @Test
    void aPairIsComparedOverTheCriteriaThatBothHave() {
        // x alone weighs more than y, but only y and z are shared: 3 of 5 for west
        Copeland<String, String> copeland = copeland(WEIGHTS, "east 9 1 2", "west - 2 1");
        assertThat(copeland.outranking("west", "east")).contains(new BigDecimal("0.600000"));
        assertThat(copeland.scores()).containsExactlyEntriesOf(ImmutableMap.of("east", -1, "west", 1));
    }

    @Test
    void unitsThatShareNoWeightedCriterionAreNotCompared() {
        Copeland<String, String> apart = copeland(WEIGHTS, "east 9 - -", "west - 2 1");
        assertThat(apart.outranking("east", "west")).isEmpty();
        assertThat(apart.outcome("east", "west")).isZero();
        ImmutableMap<String, BigDecimal> weightless = ImmutableMap.of("x", BigDecimal.ZERO);
        assertThat(copeland(weightless, "east 9", "west 2").outranking("east", "west"))
                .isEmpty();
    }

    @Test
    void aCriterionWithoutWeightOrWithANegativeOneIsRefused() {
        assertThatThrownBy(() -> copeland(ImmutableMap.of("y", BigDecimal.ONE), "east 1 1 1"))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(violation -> violation.code() + " "
                                        + violation.message().en())
                                .containsExactly(
                                        "CRITERION_WITHOUT_WEIGHT x has no weight",
                                        "CRITERION_WITHOUT_WEIGHT z has no weight"));
        assertThatThrownBy(() -> copeland(ImmutableMap.of("x", BigDecimal.ONE.negate()), "east 1"))
                .hasMessageContaining("WEIGHT_NEGATIVE");
    }

    @Test
    void aUnitWithoutARowIsRefused() {
        Copeland<String, String> copeland = copeland(WEIGHTS, "east 1 1 1");
        assertThatThrownBy(() -> copeland.outcome("east", "north")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> copeland.outranking("north", "east")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneUnitOrNoneHasNobodyToBeat() {
        assertThat(copeland(WEIGHTS, "east 1 1 1").scores()).containsExactlyEntriesOf(ImmutableMap.of("east", 0));
        assertThat(copeland(WEIGHTS).scores()).isEmpty();
    }
}
