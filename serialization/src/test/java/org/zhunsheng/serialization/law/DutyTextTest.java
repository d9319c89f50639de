package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.serialization.BundledData;

/** The rule of a duty, its Chinese text and the unit of the fact that it asks about say one number. */
class DutyTextTest {
    private static final BundledData DATA = BundledData.load();

    static Stream<Duty> duties() {
        return DATA.duties().duties().stream();
    }

    @ParameterizedTest
    @CsvSource({"二百,200", "三千,3000", "十,10", "十五,15", "二十,20", "九十,90", "一百零五,105", "7,7", "两,2"})
    void numbersInWordsAreRead(String words, int number) {
        assertThat(ChineseNumbers.number(words)).isEqualTo(number);
    }

    @Test
    void quantitiesAreReadWithTheirUnits() {
        assertThat(ChineseNumbers.in("自收到之日起20个工作日内，逾期二百元以下，延长不超过三十日")).containsExactly("20 工作日", "200 元", "30 日");
    }

    @ParameterizedTest
    @MethodSource("duties")
    void theTitleOrTheRequirementSaysTheNumberOfTheRule(Duty duty) {
        ImmutableSet<String> said = ImmutableSet.<String>builder()
                .addAll(ChineseNumbers.in(duty.title().zh()))
                .addAll(ChineseNumbers.in(duty.requirement().zh()))
                .build();
        ImmutableList<String> rule = duty.rule().match(new RuleWords());
        String quantity = rule.get(1);
        boolean counts = quantity.matches("[1-9][0-9]*");
        if (rule.size() > 2 && counts) {
            assertThat(said).as(duty.id()).contains(quantity + " " + rule.get(2));
        } else if (counts) {
            assertThat(said).as(duty.id()).anySatisfy(words -> assertThat(words).startsWith(quantity + " "));
        } else if (quantity.matches("\\d\\d-\\d\\d")) {
            String day = Integer.parseInt(quantity.substring(0, 2)) + "月" + Integer.parseInt(quantity.substring(3))
                    + "日" + (rule.get(0).equals("BEFORE") ? "之前" : "前");
            assertThat(duty.requirement().zh() + duty.title().zh())
                    .as(duty.id())
                    .contains(day);
        }
    }

    @ParameterizedTest
    @MethodSource("duties")
    void aTimeIsCountedInTheUnitOfItsFact(Duty duty) {
        if (duty.rule() instanceof DutyRule.Longest longest) {
            assertUnit(duty, longest.fact(), longest.unit());
        } else if (duty.rule() instanceof DutyRule.Shortest shortest) {
            assertUnit(duty, shortest.fact(), shortest.unit());
        }
    }

    private static void assertUnit(Duty duty, FactCode fact, DayUnit unit) {
        assertThat(DATA.vocabulary().find(fact).orElseThrow().unit())
                .as(duty.id())
                .contains(unit.unit());
    }
}
