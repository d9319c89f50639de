package org.zhunsheng.robustness.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;

/** Columns where less is better, worked out by hand. */
class NormalisationTest {
    private static final double[] VALUES = {2, 4, 10};

    private static final ImmutableMap<String, Double> TARGET_AND_GOALPOSTS =
            ImmutableMap.of("Target", 1.0, "goalpost_lower", 0.0, "goalpost_upper", 20.0);

    /** (max − x) ÷ (max − target) with max 10 and target 1. */
    @Test
    void theDistanceToATargetFromAbove() {
        double[] distances =
                Normalisation.of(Normalisation.Method.DIST2TARG).apply(VALUES, -1, TARGET_AND_GOALPOSTS, 0);
        assertThat(distances).containsExactly(new double[] {8 / 9.0, 6 / 9.0, 0}, within(1e-15));
    }

    @Test
    void lessIsMoreBetweenGoalposts() {
        double[] shares = Normalisation.of(Normalisation.Method.GOALPOSTS).apply(VALUES, -1, TARGET_AND_GOALPOSTS, 0);
        assertThat(shares).containsExactly(new double[] {0.9, 0.8, 0.5}, within(1e-15));
    }
}
