package org.zhunsheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumeralsTest {
    @ParameterizedTest
    @CsvSource({"1,一", "9,九", "10,十", "11,十一", "20,二十", "35,三十五"})
    void headingsAreNumberedInChinese(int number, String chinese) {
        assertThat(ChineseNumerals.written(number)).isEqualTo(chinese);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (int number = 1; number <= 99; number++) {
            assertThat(ChineseNumerals.value(ChineseNumerals.written(number))).contains(BigDecimal.valueOf(number));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "100", "-3"})
    void noHeadingHasANumberBeyondThese(int number) {
        assertThatThrownBy(() -> ChineseNumerals.written(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "一百二十三,123",
        "二〇二三,2023",
        "三万五,35000",
        "壹拾,10",
        "叁佰贰拾壹,321",
        "贰仟,2000",
        "一亿,100000000",
        "一百零三,103",
        "十,10",
        "两千,2000",
        "一亿零五万,100050000"
    })
    void aNumberOfWordsAndDigitsHasItsValue(String written, String value) {
        assertThat(ChineseNumerals.value(written)).contains(new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource({"二三", "十十", "万", "一百一百"})
    void whatIsNoWellFormedNumberHasNone(String written) {
        assertThat(ChineseNumerals.value(written)).isEmpty();
    }
}
