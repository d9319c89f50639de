package org.zhunsheng.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;

class FigureTest {
    private static Figure figure(String value, UnitClass unit) {
        return Figure.builder()
                .code(FactCode.of("hotline.received"))
                .value(new BigDecimal(value))
                .unit(unit)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "-1,CASE,FIGURE_NEGATIVE",
        "1.5,CASE,FIGURE_NOT_WHOLE",
        "100.01,PERCENT,RATE_OVER_100",
        "1e999999999,YUAN,NUMBER_TOO_LARGE",
        "0.1234567,YUAN,NUMBER_TOO_PRECISE"
    })
    void aFigureThatCannotBeDoesNotBuild(String value, UnitClass unit, String code) {
        assertThatThrownBy(() -> figure(value, unit)).hasMessageContaining(code);
    }

    @Test
    void aGrowthMayBeMoreThanAHundredPercent() {
        Figure growth = Figure.builder()
                .code(FactCode.of("a.b"))
                .value(new BigDecimal("250"))
                .unit(UnitClass.PERCENT)
                .form(FigureForm.GROWTH)
                .build();
        assertThat(growth.value()).isEqualByComparingTo("250");
        assertThatThrownBy(() ->
                        Figure.builder().fillFrom(growth).form(FigureForm.SHARE).build())
                .hasMessageContaining("RATE_OVER_100");
    }

    @Test
    void aRangeDoesNotEndBeforeItBegins() {
        Figure range = Figure.builder()
                .code(FactCode.of("a.b"))
                .value(new BigDecimal("3"))
                .upTo(new BigDecimal("5"))
                .exactness(Exactness.RANGE)
                .unit(UnitClass.CASE)
                .build();
        assertThat(range.upTo()).hasValue(new BigDecimal("5"));
        assertThatThrownBy(() -> Figure.builder()
                        .fillFrom(range)
                        .upTo(new BigDecimal("2"))
                        .build())
                .hasMessageContaining("RANGE_MISMATCH");
    }

    @Test
    void equalNumbersMakeEqualFigures() {
        assertThat(figure("100.00", UnitClass.PERCENT)).isEqualTo(figure("1E+2", UnitClass.PERCENT));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> Figure.builder()
                        .code(FactCode.of("a.b"))
                        .value(new BigDecimal("-1.5"))
                        .unit(UnitClass.CASE)
                        .rate(RateBasis.builder().build())
                        .parts(Breakdown.builder()
                                .addOf(FactCode.of("a.b"))
                                .coverage(PartsCoverage.EXHAUSTIVE)
                                .build())
                        .build())
                .hasMessageContaining("FIGURE_NEGATIVE")
                .hasMessageContaining("FIGURE_NOT_WHOLE")
                .hasMessageContaining("RATE_NOT_IN_PERCENT")
                .hasMessageContaining("PART_OF_ITSELF");
    }

    @Test
    void aRemainderBelongsToItsCoverageAndToNoOther() {
        assertThatThrownBy(() -> Breakdown.builder()
                        .addOf(FactCode.of("a.b"), FactCode.of("a.b"))
                        .coverage(PartsCoverage.REMAINDER)
                        .build())
                .hasMessageContaining("REMAINDER_MISMATCH")
                .hasMessageContaining("PARTS_REPEATED");
    }
}
