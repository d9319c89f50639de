package org.zhunsheng.indicators.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.validation.InvalidModelException;

class RoundingTest {
    private static Rounding rounding(int scale, RoundingMode mode) {
        return Rounding.builder()
                .scale(scale)
                .mode(mode)
                .stage(Rounding.Stage.ITEM)
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 6})
    void noneToSixDecimalsStay(int scale) {
        assertThat(rounding(scale, RoundingMode.HALF_UP).scale()).isEqualTo(scale);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7})
    void fewerOrMoreAreRefused(int scale) {
        assertThatThrownBy(() -> rounding(scale, RoundingMode.HALF_UP))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.code()).isEqualTo("ROUNDING")));
    }

    @Test
    void notRoundingIsNoWayToRound() {
        assertThatThrownBy(() -> rounding(2, RoundingMode.UNNECESSARY)).isInstanceOf(InvalidModelException.class);
    }
}
