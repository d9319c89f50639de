package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.atLeast;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** Bands: below 60 % nothing, from 60 to 90 % 1 point, above it 2 points; which band an edge belongs to is stated. */
class BandsTest {
    private final OneItem lower = item(ScoringMethod.ClosedEnd.LOWER, "0", "1", "2");
    private final OneItem upper = item(ScoringMethod.ClosedEnd.UPPER, "0", "1", "2");

    private static OneItem item(ScoringMethod.ClosedEnd closed, String low, String middle, String high) {
        Optional<BigDecimal> sixty = Optional.of(BigDecimal.valueOf(60));
        Optional<BigDecimal> ninety = Optional.of(BigDecimal.valueOf(90));
        return new OneItem(
                "2",
                new ScoringMethod.Bands(
                        RATE,
                        closed,
                        List.of(
                                new ScoringMethod.Band(Optional.empty(), sixty, Points.of(low)),
                                new ScoringMethod.Band(sixty, ninety, Points.of(middle)),
                                new ScoringMethod.Band(ninety, Optional.empty(), Points.of(high)))));
    }

    @ParameterizedTest
    @CsvSource({
        "0,         0, 0",
        "59.999999, 0, 0",
        "60,        1, 0",
        "60.000001, 1, 1",
        "89.999999, 1, 1",
        "90,        2, 1",
        "90.000001, 2, 2",
        "100,       2, 2"
    })
    void theClosedEndBelongsToTheBand(String rate, String lowerClosed, String upperClosed) {
        assertThat(lower.score(claim(RATE, rate))).isEqualTo(lowerClosed);
        assertThat(upper.score(claim(RATE, rate))).isEqualTo(upperClosed);
    }

    @Test
    void moreThanSixtyLeavesTheHigherBandsOpen() {
        assertThat(lower.lines(atLeast(RATE, 60))).containsExactly("BAND_OPEN 1 / 2");
        assertThat(lower.lines(atLeast(RATE, 90))).containsExactly("BAND 2");
    }

    @Test
    void betweenTwoClaimsEveryBandIsPossibleThatLiesBetweenThem() {
        OneItem middleIsWorst = item(ScoringMethod.ClosedEnd.LOWER, "1", "0", "2");
        assertThat(middleIsWorst.score(claim(RATE, 50), claim(RATE, 95))).isEqualTo("0 – 2");
        assertThat(middleIsWorst.score(claim(RATE, 50), claim(RATE, 70))).isEqualTo("0 – 1");
    }
}
