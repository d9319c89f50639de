package org.zhunsheng.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.robustness.WeightSpace.Bound;

class WeightSpaceTest {
    private static final List<Criterion> FOUR = Tables.criteria(40, 30, 20, 10);

    private static Bound bound(String least, String most) {
        return new Bound(new BigDecimal(least), new BigDecimal(most));
    }

    @Test
    void theWeightsOfTheSchemeAreItsPoints() {
        WeightSpace space = WeightSpace.all(FOUR);
        assertThat(space.nominal()).containsExactly(400_000, 300_000, 200_000, 100_000);
    }

    @Test
    void thirdsSumToOne() {
        assertThat(WeightSpace.all(Tables.criteria(1, 1, 1)).nominal()).containsExactly(333_334, 333_333, 333_333);
    }

    @Test
    void aCriterionWithoutPointsHasTheLeastWeightThereIs() {
        assertThat(WeightSpace.all(Tables.criteria(0, 1)).nominal()).containsExactly(1, 999_999);
    }

    @Test
    void everySampleIsAdmissibleAndSumsToOne() {
        WeightSpace bounded =
                WeightSpace.between(FOUR, ImmutableMap.of("a", bound("0.3", "0.5"), "d", bound("0.05", "0.15")));
        for (WeightSpace space : List.of(
                WeightSpace.all(FOUR),
                WeightSpace.around(FOUR, 50),
                WeightSpace.within(FOUR, new BigDecimal("0.25")),
                bounded)) {
            for (int s = 0; s < 2000; s++) {
                int[] weights = space.sample(42, s);
                assertThat(Arrays.stream(weights).sum()).isEqualTo(WeightSpace.WHOLE);
                for (int i = 0; i < weights.length; i++) {
                    assertThat(weights[i]).isBetween(space.least(i), space.most(i));
                }
            }
        }
    }

    /** Of the flat Dirichlet distribution in three dimensions: mean 1/3, variance 2/36 = 1/18. */
    @Test
    void flatSamplesHaveTheMomentsOfTheDirichletDistribution() {
        assertMoments(WeightSpace.all(Tables.criteria(1, 1, 1)), 1, 3);
    }

    /** Of the Dirichlet distribution with parameters (20, 15, 10, 5): mean 0.4 and variance 0.4 · 0.6 ÷ 51 of the first. */
    @Test
    void samplesAroundTheSchemeHaveItsWeightsForTheirMean() {
        assertMoments(WeightSpace.around(FOUR, 50), 20, 50);
    }

    private static void assertMoments(WeightSpace space, double alpha, double all) {
        int count = 20_000;
        double sum = 0;
        double squares = 0;
        for (int s = 0; s < count; s++) {
            double weight = space.sample(7, s)[0] / 1e6;
            sum += weight;
            squares += weight * weight;
        }
        double mean = sum / count;
        double share = alpha / all;
        assertThat(mean).isCloseTo(share, Offset.offset(0.006));
        assertThat(squares / count - mean * mean).isCloseTo(share * (1 - share) / (all + 1), Offset.offset(0.0015));
    }

    /** Between bounds that bound nothing, the chain has to come to the flat distribution: mean 1/3, variance 1/18. */
    @Test
    void theChainForgetsWhereItBegan() {
        assertMoments(WeightSpace.between(Tables.criteria(8, 1, 1), ImmutableMap.of()), 1, 3);
    }

    @Test
    void theSampleOfANumberIsPinned() {
        assertThat(WeightSpace.all(FOUR).sample(1, 0)).containsExactly(FLAT);
        assertThat(WeightSpace.within(FOUR, new BigDecimal("0.5")).sample(1, 0)).containsExactly(CHAIN);
    }

    private static final int[] FLAT = {101_475, 669_021, 19_622, 209_882};
    private static final int[] CHAIN = {295986, 284067, 289172, 130775};

    @Test
    void everythingWrongWithBoundsIsSaidAtOnce() {
        assertThatThrownBy(() -> WeightSpace.between(
                        FOUR,
                        ImmutableMap.of("z", bound("0", "1"), "a", bound("0.5", "0.4"), "b", bound("0.31", "0.4"))))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .containsExactlyInAnyOrder(
                                        "WEIGHT_BOUND_UNKNOWN", "WEIGHT_BOUND_FORM", "WEIGHT_BOUND_NOMINAL"));
    }
}
