package org.zhunsheng.core.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A law in force from 2021-07-15 to 2023-06-30. */
class EffectivePeriodTest {
    private static final EffectivePeriod LAW = EffectivePeriod.builder()
            .from(LocalDate.of(2021, 7, 15))
            .to(Optional.of(LocalDate.of(2023, 6, 30)))
            .build();

    @ParameterizedTest
    @CsvSource({"2021-07-14, false", "2021-07-15, true", "2023-06-30, true", "2023-07-01, false"})
    void theFirstAndTheLastDayAreInForce(LocalDate day, boolean inForce) {
        assertThat(LAW.contains(day)).isEqualTo(inForce);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01, 2022-12-31, WHOLE",
        "2021-01-01, 2021-12-31, PART",
        "2023-01-01, 2023-12-31, PART",
        "2021-01-01, 2023-12-31, PART",
        "2021-07-15, 2023-06-30, WHOLE",
        "2020-01-01, 2021-07-14, NONE",
        "2023-07-01, 2024-12-31, NONE"
    })
    void howMuchOfAYear(LocalDate first, LocalDate last, Force force) {
        assertThat(LAW.force(first, last)).isEqualTo(force);
    }
}
