package org.zhunsheng.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultDifferenceTest {
    @Test
    void theFirstPlaceIsTold() {
        Map<String, Object> first =
                ImmutableMap.of("a", "1", "ledger", List.of(Map.of("low", "1.00"), Map.of("low", "2.00")), "z", "9");
        Map<String, Object> second =
                ImmutableMap.of("a", "1", "ledger", List.of(Map.of("low", "1.00"), Map.of("low", "3.00")), "z", "8");
        assertThat(ResultDifference.between(first, second))
                .contains(new ResultDifference("ledger[1].low", Optional.of("2.00"), Optional.of("3.00")));
    }

    @Test
    void whatOneLacksIsTold() {
        assertThat(ResultDifference.between(Map.of("a", List.of("x")), Map.of("a", List.of("x", "y"))))
                .contains(new ResultDifference("a[1]", Optional.empty(), Optional.of("y")));
        assertThat(ResultDifference.between(Map.of("a", "x"), Map.of()))
                .contains(new ResultDifference("a", Optional.of("x"), Optional.empty()));
    }

    @Test
    void equalResultsDoNotDiffer() {
        assertThat(ResultDifference.between(
                        Map.of("a", new BigDecimal("1.0"), "b", 2), Map.of("b", 2, "a", new BigDecimal("1.00"))))
                .isEmpty();
    }
}
