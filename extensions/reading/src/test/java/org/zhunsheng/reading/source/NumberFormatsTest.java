package org.zhunsheng.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {
    @ParameterizedTest
    @CsvSource({
        "1, chineseCounting, 一",
        "8765, chineseCounting, 八千七百六十五",
        "4329, chineseCounting, 四千三百二十九",
        "8765, chineseLegalSimplified, 捌仟柒佰陆拾伍",
        "4219, chineseLegalSimplified, 肆仟贰佰壹拾玖",
        "10, chineseCounting, 十",
        "12, chineseCountingThousand, 十二",
        "20, chineseCountingThousand, 二十",
        "105, chineseCountingThousand, 一百零五",
        "110, chineseCountingThousand, 一百一十",
        "1010, chineseCountingThousand, 一千零一十",
        "3, chineseLegalSimplified, 叁",
        "11, ideographTraditional, 甲",
        "3, ideographZodiac, 寅",
        "20, ideographDigital, 二〇",
        "7, decimalZero, 07",
        "12, decimalFullWidth, １２",
        "3, decimalEnclosedCircle, ③",
        "2, decimalEnclosedParen, ⑵",
        "27, lowerLetter, aa",
        "3, upperLetter, C",
        "4, lowerRoman, iv",
        "9, upperRoman, IX",
        "5, unheardOf, 5"
    })
    void numbers_are_written_as_Word_writes_them(int number, String format, String text) {
        assertThat(NumberFormats.format(number, format)).isEqualTo(text);
    }
}
