package org.zhunsheng.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "hotline", "Hotline.cases", "hotline.", ".cases", "hotline..cases", "hot line.cases", "热线.件数"
            })
    void aFactCodeOfAnotherFormIsRefused(String code) {
        assertThatThrownBy(() -> FactCode.of(code)).hasMessageContaining("FACT_CODE_FORM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1.0", "1.1.1.1", "01", "1.", "a"})
    void anIndicatorCodeOfAnotherFormIsRefused(String code) {
        assertThatThrownBy(() -> IndicatorCode.of(code)).hasMessageContaining("INDICATOR_CODE_FORM");
    }

    @Test
    void indicatorCodesOrderByTheirNumbers() {
        assertThat(Stream.of("10", "2.10", "2", "2.9.1", "2.9")
                        .map(IndicatorCode::of)
                        .sorted())
                .extracting(IndicatorCode::value)
                .containsExactly("2", "2.9", "2.9.1", "2.10", "10");
    }
}
