package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.text.LocalText;

class ChoiceTest {
    @ParameterizedTest
    @CsvSource({"VERIFYED,核验", "verifid,核验", "核验过,核验", "self reported,自评"})
    void aCellThatIsNoneOfTheChoicesIsToldTheNearest(String written, String nearest) {
        assertThat(Choice.STANDING.find(written)).isEmpty();
        assertThat(Choice.STANDING.nearest(written).zh()).isEqualTo("；最接近的：" + nearest);
        assertThat(Choice.STANDING.nearest(written).en()).startsWith("; nearest: ");
    }

    @ParameterizedTest
    @CsvSource({"x", "完成", "1"})
    void aCellThatIsNearToNoneIsToldNone(String written) {
        assertThat(Choice.STANDING.nearest(written)).isEqualTo(LocalText.same(""));
    }
}
