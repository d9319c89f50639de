package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats of ECMA-376, part 1, 18.8.30, those of East Asian versions (27 to 36, 50 to 58) among them, and codes of one's own. */
class NumberFormTest {
    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 31, 36, 45, 46, 47, 50, 54, 57, 58})
    void daysAndTimesOfThePlatform(int id) {
        assertThat(NumberForm.of(Optional.of(id), Optional.empty())).isEqualTo(NumberForm.DATE);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10})
    void percentagesOfThePlatform(int id) {
        assertThat(NumberForm.of(Optional.of(id), Optional.empty())).isEqualTo(NumberForm.PERCENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 11, 12, 13, 23, 26, 37, 44, 48, 49, 59, 60, 61})
    void numbersOfThePlatform(int id) {
        assertThat(NumberForm.of(Optional.of(id), Optional.empty())).isEqualTo(NumberForm.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd, DATE",
        "[h]:mm, DATE",
        "mm:ss, DATE",
        "s, DATE",
        "h, DATE",
        "e年, DATE",
        "0.00E+00, PLAIN",
        "0.00E-00, PLAIN",
        "##0.0E+0, PLAIN",
        "0.0%, PERCENT",
        "General, PLAIN",
        "\\d0, PLAIN",
        "[Red]0, PLAIN",
        "'\"天d\"0', PLAIN"
    })
    void codesOfTheWorkbook(String code, NumberForm form) {
        assertThat(NumberForm.of(Optional.of(176), Optional.of(code))).isEqualTo(form);
    }
}
