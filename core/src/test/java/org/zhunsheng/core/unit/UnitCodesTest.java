package org.zhunsheng.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.validation.InvalidModelException;

class UnitCodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"410000", "411600", "411602", "110101", "419001", "441900003000", "411602001001"})
    void aDivisionCodeOfSixOrTwelveDigitsIsTaken(String code) {
        assertThat(DivisionCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "41160", "4116021", "991602", "410002", "41160a", "４１１６０２", "411602000001"})
    void aDivisionCodeOfAnotherFormIsRefused(String code) {
        assertThatThrownBy(() -> DivisionCode.of(code))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("DIVISION_CODE_FORM");
    }

    @Test
    void aPublishedCreditCodeIsTaken() {
        assertThat(CreditCode.of("91110000802100433B")).hasToString("91110000802100433B");
    }

    @Test
    void aWrongCheckCharacterIsRefusedAndTheRightOneIsTold() {
        assertThatThrownBy(() -> CreditCode.of("91110000802100433C"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("CREDIT_CODE_CHECK")
                .hasMessageContaining("B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91110000802100433", "91110000802100433b", "9111000080210043IB", "91110000802100433BB"})
    void aCreditCodeOfAnotherFormIsRefused(String code) {
        assertThatThrownBy(() -> CreditCode.of(code)).hasMessageContaining("CREDIT_CODE_FORM");
    }
}
