package org.zhunsheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final Messages MESSAGES = Messages.beside(MessagesTest.class, "sample");

    @ParameterizedTest
    @CsvSource({"0, 0 points are open", "1, 1 point is open", "2, 2 points are open", "0.5, 0.5 points are open"})
    void aWordGoesWithItsNumber(String number, String text) {
        assertThat(MESSAGES.render(Lang.EN, "open", new BigDecimal(number))).isEqualTo(text);
        assertThat(MESSAGES.render(Lang.ZH, "open", new BigDecimal(number))).isEqualTo(number + " 分待定");
    }

    @Test
    void anArgumentThatLooksLikeATemplateIsPutInAsItStands() {
        assertThat(MESSAGES.render(Lang.EN, "late", "{1|a|b} {0}", 1)).isEqualTo("{1|a|b} {0}: 1 day late");
    }

    @Test
    void whatNamesNoArgumentStaysAsItIs() {
        assertThat(MESSAGES.render(Lang.EN, "nothing", 1)).isEqualTo("1 thing {x|y|z} {0|}  {9|a|b}");
    }

    @Test
    void anArgumentInBothLanguagesIsPutInInTheLanguageOfTheText() {
        assertThat(MESSAGES.render("late", LocalText.of("报告", "the report"), 3))
                .isEqualTo(LocalText.of("报告:逾期 3 日", "the report: 3 days late"));
    }
}
