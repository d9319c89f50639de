package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Division by multiplication, one by one and in rows: below 2^30 by one product, beyond by the upper half of one. */
class ConstantDivisionTest {
    private static final long LEAST_WIDE = 1L << 30;

    /** {@code number × 2 + 3} divided, for numbers whose products are small and for a number that makes them large. */
    @ParameterizedTest
    @CsvSource({
        "10, 1000000",
        "1, 1000000",
        "7, 1000000",
        "3, 1000000",
        "1024, 1000000",
        "1073741824, 1000000",
        "10, 1073741824",
        "9, 1073741824",
        "64, 1152921504606846975",
        "1152921504606846975, 1152921504606846975"
    })
    void everyRowIsDivided(long divisor, long most) {
        ConstantDivision division = new ConstantDivision(divisor, most);
        long[] numbers = {0, 1, 2, 3, 6, 7, 8, 250_000, (most - 3) / 2, -1};
        long[] rows = numbers.clone();
        division.each(rows, 9, 2, 3, 5);
        for (int i = 0; i < 9; i++) {
            long number = numbers[i] * 2 + 3;
            assertThat(rows[i]).as("%s ÷ %s", number, divisor).isEqualTo(number / divisor * 5);
            assertThat(division.of(number)).isEqualTo(number / divisor);
        }
        assertThat(rows[9]).as("not one of the rows").isEqualTo(-1);
    }

    /** Halves: {@code (2x + d) ÷ 2d} is {@code x ÷ d} to the nearest, and one less where it is odd and nothing is left. */
    @ParameterizedTest
    @CsvSource({"1000000", "1073741824"})
    void aQuotientWithoutARestGoesToTheEvenSide(long most) {
        ConstantDivision byTwelve = new ConstantDivision(12, most);
        long[] numbers = {0, 1, 2, 3, 4, 8, 9, 10, 14, 15, 16, 21, -1};
        long[] expected = {0, 0, 0, 0, 5, 5, 10, 10, 10, 10, 15, 20, -1};
        long[] rows = numbers.clone();
        byTwelve.eachEven(rows, 12, 2, 6, 5);
        assertThat(rows).containsExactly(expected);
        for (int i = 0; i < 12; i++) {
            assertThat(byTwelve.evenOf(2 * numbers[i] + 6) * 5).isEqualTo(expected[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({"1073741823, true", "1073741824, false"})
    void theNarrowWayEndsAtThirtyBits(long most, boolean fits) {
        assertThat(ConstantDivision.fits(8, most)).isEqualTo(fits);
        assertThat(ConstantDivision.fits(LEAST_WIDE + 1, most)).isTrue();
        assertThat(new ConstantDivision(LEAST_WIDE, LEAST_WIDE - 1).of(LEAST_WIDE - 1))
                .isZero();
        assertThat(new ConstantDivision(LEAST_WIDE + 1, LEAST_WIDE - 1).of(LEAST_WIDE - 1))
                .isZero();
    }
}
