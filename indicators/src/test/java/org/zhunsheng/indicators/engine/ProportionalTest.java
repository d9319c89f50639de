package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.atLeast;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.ScoringMethod;

class ProportionalTest {
    private static OneItem item(int zeroAt, int fullAt, String floor, String cap) {
        return new OneItem(
                "2",
                new ScoringMethod.Proportional(
                        CASES,
                        BigDecimal.valueOf(zeroAt),
                        BigDecimal.valueOf(fullAt),
                        Optional.of(floor).filter(text -> !text.isEmpty()).map(Points::of),
                        Optional.of(cap).filter(text -> !text.isEmpty()).map(Points::of)));
    }

    @ParameterizedTest
    @CsvSource({
        // 2 × (x − 20) ÷ (80 − 20)
        "0,  0",
        "20, 0",
        "35, 0.5",
        "50, 1",
        "80, 2",
        "81, 2"
    })
    void fromNothingToEverything(long cases, String points) {
        assertThat(item(20, 80, "", "").score(claim(CASES, cases))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        // 2 × (10 − x) ÷ 10
        "0,  2",
        "1,  1.8",
        "5,  1",
        "10, 0",
        "12, 0"
    })
    void lessIsBetterWhenZeroLiesAboveFull(long cases, String points) {
        assertThat(item(10, 0, "", "").score(claim(CASES, cases))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        // 2 × x ÷ 10, not below 0.5 and not above 1.5
        "0,  0.5",
        "2,  0.5",
        "3,  0.6",
        "7,  1.4",
        "8,  1.5",
        "10, 1.5",
        "99, 1.5"
    })
    void floorAndCapHoldWhateverTheFigure(long cases, String points) {
        assertThat(item(0, 10, "0.5", "1.5").score(claim(CASES, cases))).isEqualTo(points);
    }

    @Test
    void aThirdIsRoundedOnceAsTheSchemeSays() {
        assertThat(item(0, 3, "", "").score(claim(CASES, 1))).isEqualTo("0.67");
        assertThat(item(0, 3, "", "").score(claim(CASES, 2))).isEqualTo("1.33");
    }

    @Test
    void whatIsOpenReachesFromFloorToCap() {
        assertThat(item(0, 10, "0.5", "1.5").lines()).containsExactly("PROPORTION_OPEN 0.5 / 1.5");
        assertThat(item(0, 10, "0.5", "1.5").lines(atLeast(CASES, 6))).containsExactly("PROPORTION_OPEN 1.2 / 1.5");
        assertThat(item(0, 10, "0.5", "1.5").lines(atLeast(CASES, 8))).containsExactly("PROPORTION 1.5");
        assertThat(item(10, 0, "", "").score(claim(CASES, 3), claim(CASES, 5))).isEqualTo("1 – 1.4");
    }

    @Test
    void figuresInTheThousandsOfMillionsDoNotOverflow() {
        // 2 × 100 000 000 000 ÷ 300 000 000 000
        OneItem item = new OneItem(
                "2", new ScoringMethod.Proportional(CASES, BigDecimal.ZERO, BigDecimal.valueOf(300_000_000_000L)));
        assertThat(item.score(claim(CASES, 100_000_000_000L))).isEqualTo("0.67");
    }
}
