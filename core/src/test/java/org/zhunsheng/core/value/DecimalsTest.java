package org.zhunsheng.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.validation.InvalidModelException;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "999999999999, 999999999999",
        "-999999999999.999999, -999999999999.999999",
        "1.500000, 1.5",
        "0.0000010, 0.000001",
        "1E11, 100000000000",
        "0.00, 0"
    })
    void twelveDigitsBeforeThePointAndSixBehindAreKept(BigDecimal value, String canonical) {
        assertThat(Decimals.canonical(value).toString()).isEqualTo(canonical);
        assertThat(Decimals.ofMicros(Decimals.toMicros(value))).isEqualTo(Decimals.canonical(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000", "-1000000000000", "1E12", "0.0000001", "-1.0000001"})
    void moreIsRefused(BigDecimal value) {
        assertThatThrownBy(() -> Decimals.canonical(value)).isInstanceOf(InvalidModelException.class);
    }
}
