package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.indicators.scheme.Rounding;

/** Quotients by multiplication alone: what they give, and up to where they can be had. */
class QuickRatioTest {
    private static final long SMALL = 1L << 30;
    private static final long BITS_59 = 1L << 59;
    private static final long BITS_60 = 1L << 60;

    /** Two points for the whole of 100 %, in steps of a hundredth of a point: 12.25 % is 0.245. */
    @ParameterizedTest
    @CsvSource({
        "HALF_UP,12250000,250000",
        "HALF_UP,12249999,240000",
        "DOWN,12499999,240000",
        "FLOOR,12499999,240000",
        "DOWN,12500000,250000",
        "HALF_UP,0,0",
        "HALF_EVEN,12250000,240000",
        "HALF_EVEN,12250001,250000",
        "HALF_EVEN,12750000,260000",
        "HALF_EVEN,12749999,250000",
        "DOWN,100000000,2000000"
    })
    void roundsAsItIsTold(RoundingMode mode, long x, long quotient) {
        assertThat(PrecomputedRatio.of(2_000_000, 100_000_000, 100_000_000, 10_000, mode)
                        .orElseThrow()
                        .of(x))
                .isEqualTo(quotient);
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundingMode.class,
            names = {"HALF_UP", "HALF_EVEN", "DOWN", "FLOOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void otherRoundingsLookAtMoreThanTheHalf(RoundingMode mode) {
        assertThat(PrecomputedRatio.of(2_000_000, 100_000_000, 100_000_000, 10_000, mode))
                .isEmpty();
    }

    @Test
    void productsStayBelowSixtyBits() {
        assertThat(PrecomputedRatio.of(1, 10, BITS_60 - 1, 1, RoundingMode.DOWN))
                .get()
                .satisfies(quick -> assertThat(quick.of(BITS_60 - 1)).isEqualTo((BITS_60 - 1) / 10));
        assertThat(PrecomputedRatio.of(1, 10, BITS_60, 1, RoundingMode.DOWN)).isEmpty();
    }

    @Test
    void divisorsStayBelowSixtyBits() {
        // Halves are rounded by a divisor of twice the size.
        assertThat(PrecomputedRatio.of(1, BITS_59 - 1, 1, 1, RoundingMode.HALF_UP))
                .isPresent();
        assertThat(PrecomputedRatio.of(1, BITS_59, 1, 1, RoundingMode.HALF_UP)).isEmpty();
    }

    @Test
    void whatComesOutStaysWithinALong() {
        assertThat(PrecomputedRatio.wholeSteps(1, Long.MAX_VALUE / 100, 100)).isPresent();
        assertThat(PrecomputedRatio.wholeSteps(1, Long.MAX_VALUE / 100 + 1, 100))
                .isEmpty();
    }

    @Test
    void nothingBelowZero() {
        assertThat(PrecomputedRatio.of(-1, 100, 100, 1, RoundingMode.DOWN)).isEmpty();
        assertThat(PrecomputedRatio.of(0, 100, 100, 1, RoundingMode.DOWN)).isPresent();
    }

    @Test
    void commonFactorsAreTakenOutSoThatNumbersStaySmall() {
        // 2^40 × x ÷ 2^50 is x ÷ 2^10, and x up to 2^55 is still below sixty bits.
        assertThat(PrecomputedRatio.of(1L << 40, 1L << 50, 1L << 55, 1, RoundingMode.DOWN))
                .get()
                .satisfies(quick -> assertThat(quick.of(1L << 55)).isEqualTo(1L << 45));
    }

    @Test
    void smallDivisorsOfLargeNumbersAreLeftToDivision() {
        assertThat(PrecomputedRatio.of(1, 8, SMALL, 1, RoundingMode.DOWN)).isEmpty();
        assertThat(PrecomputedRatio.of(1, 8, SMALL - 1, 1, RoundingMode.DOWN)).isPresent();
        assertThat(PrecomputedRatio.of(1, 9, SMALL, 1, RoundingMode.DOWN)).isPresent();
        assertThat(ConstantDivision.fits(8, SMALL)).isFalse();
        assertThat(ConstantDivision.fits(1, SMALL - 1)).isTrue();
        assertThat(ConstantDivision.fits(SMALL, SMALL - 1)).isTrue();
        assertThat(ConstantDivision.fits(ConstantDivision.LIMIT - 1, SMALL)).isTrue();
        assertThat(ConstantDivision.fits(ConstantDivision.LIMIT, SMALL - 1)).isFalse();
        assertThat(ConstantDivision.fits(9, ConstantDivision.LIMIT - 1)).isTrue();
        assertThat(ConstantDivision.fits(9, ConstantDivision.LIMIT)).isFalse();
    }

    static FixedPoint hundredths(RoundingMode mode) {
        return FixedPoint.ofItems(Rounding.builder()
                .scale(2)
                .mode(mode)
                .stage(Rounding.Stage.ITEM)
                .build());
    }

    @Test
    void theArithmeticOfItemsHandsItsOwnStepOn() {
        FixedPoint scaled = hundredths(RoundingMode.HALF_UP);
        assertThat(scaled.quantum()).isEqualTo(10_000);
        assertThat(scaled.mode()).isEqualTo(RoundingMode.HALF_UP);
        assertThat(scaled.quick(2_000_000, 100_000_000, 100_000_000))
                .get()
                .satisfies(quick -> assertThat(quick.of(12_250_000)).isEqualTo(250_000));
        assertThat(FixedPoint.cutTo(2).quantum()).isEqualTo(10_000);
        assertThat(FixedPoint.cutTo(2).mode()).isEqualTo(RoundingMode.DOWN);
        assertThat(FixedPoint.cutToMicros().quantum()).isEqualTo(1);
    }

    @Test
    void productsBeyondALongAreExact() {
        FixedPoint micros = FixedPoint.cutToMicros();
        assertThat(micros.mulDiv(1L << 32, 1L << 31, 1L << 20)).isEqualTo(1L << 43);
        assertThat(micros.mulDiv(1L << 40, 1L << 30, 1L << 30)).isEqualTo(1L << 40);
        // 3 000 millionths are less than half a hundredth; the divisor times the step is beyond a long.
        assertThat(hundredths(RoundingMode.HALF_UP).mulDiv(6_000_000_000_000L, 1_000_000, 2_000_000_000_000_000L))
                .isZero();
    }

    @Test
    void whatHasNoLimitStaysWithoutOne() {
        FixedPoint micros = FixedPoint.cutToMicros();
        assertThat(micros.mulDiv(1, CellValue.UNBOUNDED, 2)).isEqualTo(CellValue.UNBOUNDED);
        assertThat(micros.mulDiv(1, CellValue.UNBOUNDED - 1, 2)).isEqualTo((CellValue.UNBOUNDED - 1) / 2);
        assertThat(micros.mulDiv(0, CellValue.UNBOUNDED, 2)).isZero();
    }
}
