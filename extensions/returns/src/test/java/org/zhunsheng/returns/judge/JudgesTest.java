package org.zhunsheng.returns.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;

/** Marks of several judges, and how far they agree. */
class JudgesTest {
    /** The reliability data of four observers and twelve units with which Krippendorff (2011) shows how alpha is computed. */
    private static final String[] OBSERVERS = {
        "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."
    };

    private static List<List<BigDecimal>> units() {
        List<List<BigDecimal>> units = new ArrayList<>();
        for (int unit = 0; unit < 12; unit++) {
            List<BigDecimal> marks = new ArrayList<>();
            for (String observer : OBSERVERS) {
                String mark = List.of(observer.split(" ")).get(unit);
                if (!mark.equals(".")) {
                    marks.add(new BigDecimal(mark));
                }
            }
            units.add(marks);
        }
        return units;
    }

    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797"})
    void alphaIsThatOfThePublishedExample(KrippendorffAlpha.Scale scale, BigDecimal published) {
        assertThat(KrippendorffAlpha.of(units(), scale).orElseThrow().rounded(3))
                .isEqualByComparingTo(published);
    }

    @Test
    void fullAgreementIsOneAndNothingIsSaidWhereAllMarksAreTheSame() {
        BigDecimal one = BigDecimal.ONE;
        BigDecimal two = BigDecimal.valueOf(2);
        assertThat(KrippendorffAlpha.of(
                        List.of(List.of(one, one), List.of(two, two)), KrippendorffAlpha.Scale.INTERVAL))
                .contains(Fraction.ONE);
        assertThat(KrippendorffAlpha.of(
                        List.of(List.of(one, one), List.of(one, one)), KrippendorffAlpha.Scale.INTERVAL))
                .isEmpty();
    }

    @Test
    void theIntervalIsOpenUntilAllHaveMarkedAndADecisionSettlesIt() {
        String head = "judge,item,least,most,points,reason\n";
        JudgesMarks open = JudgesMarks.read("m", head + "甲,5.2,0,4,3,\n乙,5.2,0,4,1,\n丙,5.2,0,4,,\n");
        JudgedItem item = open.items().get(0);
        assertThat(item.open()).containsExactly("丙");
        assertThat(item.spread()).isEqualByComparingTo("2");
        assertThat(item.range()).isEqualTo(ValueRange.between(Fraction.of(4, 3), Fraction.of(8, 3)));
        JudgesMarks settled =
                JudgesMarks.read("m", head + "甲,5.2,0,4,3,\n乙,5.2,0,4,1,\n丙,5.2,0,4,,\n仲裁,5.2,0,4,2.5,材料齐全\n");
        assertThat(settled.total()).isEqualTo(ValueRange.exactly(new BigDecimal("2.5")));
    }

    @Test
    void aMarkFarFromTheOthersIsNamed() {
        String head = "judge,item,least,most,points,reason\n";
        JudgesMarks marks = JudgesMarks.read("m", head + "甲,1,0,10,8,\n乙,1,0,10,8,\n丙,1,0,10,2,\n");
        assertThat(marks.items().get(0).outliers()).containsExactly("丙");
    }

    @Test
    void aMarkOutsideTheBoundsTwiceGivenOrADecisionWithoutReasonIsRefused() {
        String head = "judge,item,least,most,points,reason\n";
        for (String wrong : List.of("甲,1,0,4,5,\n", "甲,1,0,4,3,\n甲,1,0,4,2,\n", "仲裁,1,0,4,3,\n", "甲,1,0,4,x,\n")) {
            assertThatThrownBy(() -> JudgesMarks.read("m", head + wrong))
                    .as(wrong)
                    .isInstanceOf(InvalidModelException.class);
        }
    }
}
