package org.zhunsheng.indicators.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.indicators.duty.DutyRule;

/** The days of a duty are days that there are, and are refused where the duty is written and not where a report is audited. */
class DutyDaysTest {
    private static final FactCode FACT = FactCode.of("case.total");

    static Stream<IntFunction<DutyRule>> rulesWithDays() {
        return Stream.of(
                days -> new DutyRule.Within(FACT, FACT, days, DayUnit.DAYS),
                days -> new DutyRule.Longest(FACT, days, DayUnit.DAYS),
                days -> new DutyRule.Shortest(FACT, days, DayUnit.DAYS));
    }

    @ParameterizedTest
    @MethodSource("rulesWithDays")
    void aPeriodIsOneDayToTenYears(IntFunction<DutyRule> rule) {
        assertThat(rule.apply(1).facts()).containsExactly(FACT);
        assertThat(rule.apply(3660).facts()).containsExactly(FACT);
        assertThatThrownBy(() -> rule.apply(0)).hasMessageContaining("DUE_DAYS");
        assertThatThrownBy(() -> rule.apply(3661)).hasMessageContaining("DUE_DAYS");
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 30", "1, 2, 29", "1, 13, 1", "1, 0, 1", "1, 3, 0", "6, 3, 1", "-1, 3, 1"})
    void aDayOfTheYearIsThereInEveryYear(int yearsAfter, int month, int day) {
        assertThatThrownBy(() -> new DutyRule.AnnualDate(FACT, Optional.empty(), yearsAfter, month, day, false))
                .hasMessageContaining("DUE_DATE");
    }
}
