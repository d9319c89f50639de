package org.zhunsheng.returns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.returns.ReturnValue;
import org.zhunsheng.serialization.BundledData;

/** What units write into a cell, each with what it says. */
class ValueTextTest {
    private static final FactDefinition EVENTS = BundledData.load()
            .vocabulary()
            .find(FactCode.of("publicity.events"))
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "12, 12, EXACT",
        "３４场次, 34, EXACT",
        "'1,234', 1234, EXACT",
        "1.2万, 12000, EXACT",
        "3亿, 300000000, EXACT",
        "约300, 300, ABOUT",
        "300左右, 300, ABOUT",
        "近5万, 50000, LESS_THAN",
        "不足40, 40, LESS_THAN",
        "逾70, 70, MORE_THAN",
        "30余场, 30, MORE_THAN",
        "2万余, 20000, MORE_THAN",
        "至少6, 6, AT_LEAST",
        "60以上, 60, AT_LEAST",
        "不超过8, 8, AT_MOST",
        "80以内, 80, AT_MOST",
        "无, 0, EXACT",
        "零, 0, EXACT"
    })
    void aNumberInWords(String text, BigDecimal value, Exactness exactness) {
        assertThat(ValueText.of(EVENTS, text).value())
                .get()
                .isInstanceOfSatisfying(ReturnValue.Numeric.class, number -> {
                    assertThat(number.value()).isEqualByComparingTo(value);
                    assertThat(number.exactness()).isEqualTo(exactness);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "-, AMBIGUOUS_BLANK",
        "——, AMBIGUOUS_BLANK",
        "/, AMBIGUOUS_BLANK",
        "－, AMBIGUOUS_BLANK",
        "-3, NEGATIVE",
        "2.5, NOT_WHOLE",
        "3元, OTHER_MEASURE",
        "多次, NOT_A_NUMBER",
        "'12,34', NOT_A_NUMBER"
    })
    void whatCanBeReadInTwoWaysOrNoneIsRefused(String text, String code) {
        assertThat(ValueText.of(EVENTS, text).fault().orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"不适用, NotApplicable", "N/A, NotApplicable", "不掌握, NotCounted", "未统计, NotCounted"})
    void whyThereIsNoNumber(String text, String kind) {
        assertThat(ValueText.of(EVENTS, text).value().orElseThrow().getClass().getSimpleName())
                .isEqualTo(kind);
    }
}
