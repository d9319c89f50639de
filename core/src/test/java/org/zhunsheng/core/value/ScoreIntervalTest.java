package org.zhunsheng.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreIntervalTest {
    @ParameterizedTest
    @CsvSource({
        "2, 8, true",
        "3, 7, true",
        "2, 8.1, false",
        "1.9, 8, false",
        "7, 9, false",
        "0, 1, false",
        "9, 10, false"
    })
    void containsWhatReachesNoFurther(String low, String high, boolean contained) {
        ScoreInterval whole = new ScoreInterval(Points.of("2"), Points.of("8"));
        assertThat(whole.contains(new ScoreInterval(Points.of(low), Points.of(high))))
                .isEqualTo(contained);
    }
}
