package org.zhunsheng.indicators.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.validation.InvalidModelException;

class MeanTest {
    private static final MeanPolicy ZERO_WINS = MeanPolicy.DEFAULT.withZeros(MeanPolicy.Zeros.MAKE_THE_MEAN_ZERO);

    /** Values and weights in turn; {@code -} is a missing value. */
    private static List<WeightedValue> values(String text) {
        ImmutableList.Builder<WeightedValue> values = ImmutableList.builder();
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            BigDecimal weight = new BigDecimal(words[i + 1]);
            values.add(
                    words[i].equals("-")
                            ? WeightedValue.missing(weight)
                            : WeightedValue.of(new BigDecimal(words[i]), weight));
        }
        return values.build();
    }

    private static BigDecimal mean(Mean mean, String values) {
        return mean.of(values(values), MeanPolicy.DEFAULT).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // (2×0.5 + 1×1) ÷ 3 = 2/3
        "ARITHMETIC, 0.5 2 1 1, 0.666667",
        // (−4 + 3×2) ÷ 4 = 1/2
        "ARITHMETIC, -4 1 2 3, 0.500000",
        // √(2×8) = 4
        "GEOMETRIC, 2 1 8 1, 4.000000",
        // (2²×16) to the power of 1/3 = 4
        "GEOMETRIC, 2 2 16 1, 4.000000",
        // √2 = 1.41421356…
        "GEOMETRIC, 1 1 2 1, 1.414214",
        // 2^(0.3) = 1.23114441…
        "GEOMETRIC, 1 0.7 2 0.3, 1.231144",
        // 3 ÷ (2÷0.5 + 1÷1) = 3/5
        "HARMONIC, 0.5 2 1 1, 0.600000",
        // 2 ÷ (1/2 + 1/6) = 3
        "HARMONIC, 2 1 6 1, 3.000000",
        // 0.75 ÷ (0.25/3 + 0.5/7) = 63/13
        "HARMONIC, 3 0.25 7 0.5, 4.846154",
        "MINIMUM, 0.5 2 0.25 1, 0.250000",
        "MINIMUM, -1 1 0 9, -1.000000"
    })
    void aMeanOfUnequalWeightsIsAsReckonedByHand(Mean mean, String values, String expected) {
        assertThat(mean(mean, values)).isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @CsvSource({
        // (1×1 + 4×3) ÷ 4 = 3.25
        "ARITHMETIC, 3.250000",
        // 4 to the power of 3/4 = √8
        "GEOMETRIC, 2.828427",
        // 4 ÷ (1 + 3/4) = 16/7
        "HARMONIC, 2.285714",
        "MINIMUM, 1.000000"
    })
    void aMissingValueIsLeftOutAndItsWeightWithIt(Mean mean, String expected) {
        assertThat(mean(mean, "1 1 - 5 4 3")).isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @CsvSource({"0.5, true", "0.500001, false", "1, false", "0, true"})
    void belowTheLeastAvailableShareThereIsNoMeanAndAtItThereIs(String least, boolean result) {
        MeanPolicy policy = MeanPolicy.DEFAULT.withLeastAvailable(new BigDecimal(least));
        assertThat(Mean.ARITHMETIC.of(values("1 1 - 1 - 1 3 1"), policy).isPresent())
                .isEqualTo(result);
    }

    @Test
    void availabilityCountsValuesAndNotWeights() {
        MeanPolicy half = MeanPolicy.DEFAULT.withLeastAvailable(new BigDecimal("0.5"));
        assertThat(Mean.ARITHMETIC.of(values("7 0.01 - 99.99"), half)).contains(new BigDecimal("7.000000"));
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnyValueOrWeightThereIsNoMean(Mean mean) {
        assertThat(mean.of(ImmutableList.of(), MeanPolicy.DEFAULT)).isEmpty();
        assertThat(mean.of(values("- 1 - 2"), MeanPolicy.DEFAULT)).isEmpty();
        assertThat(mean.of(values("5 0 6 0"), MeanPolicy.DEFAULT)).isEmpty();
        assertThat(mean.of(values("5 0 - 1"), MeanPolicy.DEFAULT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aValueOfWeightZeroTakesNoPart(Mean mean) {
        assertThat(mean(mean, "0 0 -3 0 5 1")).isEqualTo(new BigDecimal("5.000000"));
    }

    @ParameterizedTest
    @CsvSource({"GEOMETRIC, 0", "GEOMETRIC, -1", "HARMONIC, 0", "HARMONIC, -1"})
    void theMeansOfPositiveValuesRefuseOthers(Mean mean, String value) {
        assertThatThrownBy(() -> mean(mean, "2 1 " + value + " 1"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("MEAN_NOT_DEFINED")
                .hasMessageContaining(mean.name());
    }

    @ParameterizedTest
    @EnumSource(names = {"GEOMETRIC", "HARMONIC"})
    void aZeroMakesTheMeanZeroWhereThePolicySaysSoAndANegativeValueIsStillRefused(Mean mean) {
        assertThat(mean.of(values("2 1 0 1"), ZERO_WINS)).contains(new BigDecimal("0.000000"));
        assertThatThrownBy(() -> mean.of(values("2 1 -1 1"), ZERO_WINS)).hasMessageContaining("MEAN_NOT_DEFINED");
    }

    @Test
    void theArithmeticMeanTakesAZeroAsANumberUnderAnyPolicy() {
        assertThat(Mean.ARITHMETIC.of(values("2 1 0 1"), ZERO_WINS)).contains(new BigDecimal("1.000000"));
    }

    @ParameterizedTest
    @CsvSource({
        // 0.0000005 lies half way
        "ARITHMETIC, 0 1 0.000001 1, HALF_UP, 0.000001",
        "ARITHMETIC, 0 1 0.000001 1, HALF_EVEN, 0.000000",
        // 2/3
        "ARITHMETIC, 0.5 2 1 1, FLOOR, 0.666666",
        // 16/7 = 2.285714285…
        "HARMONIC, 1 1 4 3, CEILING, 2.285715",
        // exactly 0.000002: nothing may be lost below the last digit
        "GEOMETRIC, 0.000001 1 0.000004 1, FLOOR, 0.000002",
        "GEOMETRIC, 0.3333 1 0.3333 2, CEILING, 0.333300",
        "MINIMUM, 0.0000019 1 1 1, DOWN, 0.000001"
    })
    void theResultIsRoundedOnceAsThePolicySays(Mean mean, String values, RoundingMode mode, String expected) {
        assertThat(mean.of(values(values), MeanPolicy.DEFAULT.withRounding(6, mode)))
                .contains(new BigDecimal(expected));
    }

    @Test
    void theScaleOfThePolicyIsTheScaleOfTheResult() {
        assertThat(Mean.GEOMETRIC.of(values("1 1 2 1"), MeanPolicy.DEFAULT.withRounding(18, RoundingMode.HALF_UP)))
                .contains(new BigDecimal("1.414213562373095049"));
        assertThat(Mean.ARITHMETIC.of(values("2e3 1 5e2 1"), MeanPolicy.DEFAULT.withRounding(0, RoundingMode.HALF_UP)))
                .contains(new BigDecimal("1250"));
        assertThat(Mean.HARMONIC.of(values("2e3 1 5e2 1"), MeanPolicy.DEFAULT)).contains(new BigDecimal("800.000000"));
    }

    @Test
    void numbersThatDoNotFitAreRefusedAndNotRounded() {
        assertThatThrownBy(() -> values("1 -1")).hasMessageContaining("WEIGHT_NEGATIVE");
        assertThatThrownBy(() -> values("- -1")).hasMessageContaining("WEIGHT_NEGATIVE");
        assertThatThrownBy(() -> values("1 0.0000001")).hasMessageContaining("NUMBER_TOO_PRECISE");
        assertThatThrownBy(() -> values("1e12 1")).hasMessageContaining("NUMBER_TOO_LARGE");
        assertThatThrownBy(() -> values("1e-19 1")).hasMessageContaining("NUMBER_TOO_PRECISE");
        assertThatThrownBy(() -> values("1e999999999 1")).hasMessageContaining("NUMBER_TOO_LARGE");
    }

    @Test
    void aPolicyOutsideItsRangesIsRefused() {
        assertThatThrownBy(() -> MeanPolicy.DEFAULT.withLeastAvailable(new BigDecimal("1.1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeanPolicy.DEFAULT.withLeastAvailable(new BigDecimal("-0.1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeanPolicy.DEFAULT.withRounding(19, RoundingMode.HALF_UP))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeanPolicy.DEFAULT.withRounding(-1, RoundingMode.HALF_UP))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeanPolicy.DEFAULT.withRounding(6, RoundingMode.UNNECESSARY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
