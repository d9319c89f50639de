package org.zhunsheng.indicators.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhunsheng.core.value.Decimals;

class MeanProperties {
    private static final RoundingMode ROUNDING = RoundingMode.HALF_EVEN;

    @Provide
    Arbitrary<List<WeightedValue>> values() {
        Arbitrary<BigDecimal> numbers =
                Arbitraries.longs().between(1, 2_000_000_000).map(Decimals::ofMicros);
        return Combinators.combine(numbers, numbers)
                .as(WeightedValue::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property
    void aMeanLiesBetweenTheLeastAndTheGreatestValue(
            @ForAll Mean mean, @ForAll RoundingMode mode, @ForAll("values") List<WeightedValue> values) {
        Assume.that(mode != RoundingMode.UNNECESSARY);
        List<BigDecimal> plain =
                values.stream().map(value -> value.value().orElseThrow()).toList();
        assertThat(mean.of(values, MeanPolicy.DEFAULT.withRounding(6, mode)).orElseThrow())
                .isBetween(Collections.min(plain), Collections.max(plain));
    }

    @Property
    void theMeansStandInTheOrderMinimumHarmonicGeometricArithmetic(@ForAll("values") List<WeightedValue> values) {
        assertThat(mean(Mean.MINIMUM, values)).isLessThanOrEqualTo(mean(Mean.HARMONIC, values));
        assertThat(mean(Mean.HARMONIC, values)).isLessThanOrEqualTo(mean(Mean.GEOMETRIC, values));
        assertThat(mean(Mean.GEOMETRIC, values)).isLessThanOrEqualTo(mean(Mean.ARITHMETIC, values));
    }

    @Property
    void theMeanOfEqualValuesIsTheirValue(@ForAll Mean mean, @ForAll("values") List<WeightedValue> values) {
        BigDecimal value = values.get(0).value().orElseThrow();
        List<WeightedValue> equal = values.stream()
                .map(one -> WeightedValue.of(value, one.weight()))
                .toList();
        assertThat(mean.of(equal, MeanPolicy.DEFAULT.withRounding(6, RoundingMode.FLOOR))
                        .orElseThrow())
                .isEqualByComparingTo(value);
    }

    @Property
    void valuesTimesAFactorHaveTheMeanTimesThatFactor(
            @ForAll Mean mean,
            @ForAll("values") List<WeightedValue> values,
            @ForAll @IntRange(min = 1, max = 100) int factor) {
        BigDecimal times = BigDecimal.valueOf(factor);
        BigDecimal expected = precise(mean, values).multiply(times);
        assertThat(precise(mean, mapped(values, times::multiply, UnaryOperator.identity())))
                .isCloseTo(expected, offset(new BigDecimal("1e-15")));
    }

    @Property
    void theOrderOfTheValuesChangesNothing(
            @ForAll Mean mean, @ForAll("values") List<WeightedValue> values, @ForAll Random random) {
        List<WeightedValue> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        assertThat(mean(mean, shuffled)).isEqualTo(mean(mean, values));
    }

    @Property
    void weightsTimesAFactorChangeNothing(
            @ForAll Mean mean,
            @ForAll("values") List<WeightedValue> values,
            @ForAll @IntRange(min = 1, max = 100) int factor) {
        List<WeightedValue> heavier = mapped(values, UnaryOperator.identity(), BigDecimal.valueOf(factor)::multiply);
        assertThat(mean(mean, heavier)).isEqualTo(mean(mean, values));
    }

    @Property
    void missingValuesChangeNothingWhereTheyAreAllowed(
            @ForAll Mean mean,
            @ForAll("values") List<WeightedValue> values,
            @ForAll("values") List<WeightedValue> others) {
        ImmutableList.Builder<WeightedValue> all = ImmutableList.builder();
        all.addAll(values);
        others.forEach(other -> all.add(WeightedValue.missing(other.weight())));
        assertThat(mean(mean, all.build())).isEqualTo(mean(mean, values));
    }

    private static BigDecimal mean(Mean mean, List<WeightedValue> values) {
        return mean.of(values, MeanPolicy.DEFAULT).orElseThrow();
    }

    private static BigDecimal precise(Mean mean, List<WeightedValue> values) {
        return mean.of(values, MeanPolicy.DEFAULT.withRounding(18, ROUNDING)).orElseThrow();
    }

    private static List<WeightedValue> mapped(
            List<WeightedValue> values, UnaryOperator<BigDecimal> value, UnaryOperator<BigDecimal> weight) {
        return values.stream()
                .map(one -> new WeightedValue(one.value().map(value), weight.apply(one.weight())))
                .toList();
    }
}
