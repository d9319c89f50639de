package org.zhunsheng.indicators.composite;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RankingTest {
    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({"MINIMUM, 2, 4, 1, 2", "MAXIMUM, 3, 4, 1, 3", "AVERAGE, 2.5, 4, 1, 2.5", "DENSE, 2, 3, 1, 2"})
    void theHighestIsFirstAndEqualScoresShareAPlace(Ranking ranking, String a, String b, String c, String d) {
        assertThat(ranking.of(ImmutableMap.of("a", 7, "b", 5, "c", 9, "d", 7)))
                .containsExactlyEntriesOf(
                        ImmutableMap.of("a", number(a), "b", number(b), "c", number(c), "d", number(d)));
    }

    @ParameterizedTest
    @CsvSource({"MINIMUM, 1", "MAXIMUM, 3", "AVERAGE, 2", "DENSE, 1"})
    void threeEqualScoresShareOnePlace(Ranking ranking, String place) {
        assertThat(ranking.of(ImmutableMap.of("a", 1, "b", 1, "c", 1)).values()).containsOnly(number(place));
    }

    @Test
    void equalNumbersWrittenOtherwiseAreEqual() {
        assertThat(Ranking.DENSE.of(ImmutableMap.of("a", number("1.0"), "b", number("1"), "c", number("-2"))))
                .containsExactlyEntriesOf(
                        ImmutableMap.of("a", BigDecimal.ONE, "b", BigDecimal.ONE, "c", BigDecimal.valueOf(2)));
    }

    @ParameterizedTest
    @EnumSource
    void nothingToRankHasNoRanks(Ranking ranking) {
        assertThat(ranking.of(ImmutableMap.<String, Integer>of())).isEmpty();
    }
}
