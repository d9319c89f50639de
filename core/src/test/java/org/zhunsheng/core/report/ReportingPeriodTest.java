package org.zhunsheng.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2023, 2023, 2023",
        "2022-07-01/2023-06-30, 2023, 2022-07-01/2023-06-30",
        "2023-01-01/2023-12-31, 2023, 2023",
        "2023-01-01/2024-12-31, 2024, 2023-01-01/2024-12-31"
    })
    void isOfTheYearOfItsLastDay(String written, int year, String shown) {
        ReportingPeriod period = ReportingPeriod.of(written);
        assertThat(period.year()).isEqualTo(year);
        assertThat(period).hasToString(shown);
    }
}
