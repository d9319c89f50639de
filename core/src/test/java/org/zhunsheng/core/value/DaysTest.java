package org.zhunsheng.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @Test
    void aDayIsWrittenWithFourTwoAndTwoDigits() {
        assertThat(Days.parse("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "", "2024-2-9", "+12024-01-01", "-2024-01-01", "2023-02-29", "2024-13-01", "2024-01-01 "
            })
    void whateverElseIsNoDayFailsInOneWay(String text) {
        assertThatThrownBy(() -> Days.parse(text)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void aYearOfFourDigitsCanBeWritten() {
        assertThat(Days.isWritable(LocalDate.of(0, 1, 1))).isTrue();
        assertThat(Days.isWritable(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(Days.isWritable(LocalDate.of(10_000, 1, 1))).isFalse();
        assertThat(Days.isWritable(LocalDate.of(-1, 12, 31))).isFalse();
    }
}
