package org.zhunsheng.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathInWordsTest {
    @ParameterizedTest
    @CsvSource({
        "measures[2].figures[7].value, 举措和成效第3条第8个数据, 'measure 3, figure 8'",
        "measures[0].facts[0], 举措和成效第1条第1项事实, 'measure 1, fact 1'",
        "problems[1].causes[0], 存在的问题第2条原因第1条, 'problem 2, cause 1'",
        "claims[11].value.amount, 第12个填报项, claim 12",
        "verificationNotes[0].reason, 第1条核实说明, verification note 1",
    })
    void anItemOfAReportIsCountedAsPeopleCount(String path, String zh, String en) {
        assertThat(PathInWords.of(path).zh()).isEqualTo(zh);
        assertThat(PathInWords.of(path).en()).isEqualTo(en);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "signedOn", "unit.id", "items[3].points", "measures[x].value", "measures[99999999999]"})
    void whatLeadsToNoItemStaysAsItIs(String path) {
        assertThat(PathInWords.of(path).zh()).isEqualTo(path);
        assertThat(PathInWords.of(path).en()).isEqualTo(path);
    }
}
