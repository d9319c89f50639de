package org.zhunsheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChineseDaysTest {
    @Test
    void aDayIsWrittenAsAnOfficeWritesIt() {
        assertThat(ChineseDays.of(LocalDate.of(2024, 2, 20))).isEqualTo("2024年2月20日");
        assertThat(ChineseDays.of(LocalDate.of(2023, 11, 3))).isEqualTo("2023年11月3日");
    }
}
