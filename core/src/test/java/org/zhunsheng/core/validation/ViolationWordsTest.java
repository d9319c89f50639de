package org.zhunsheng.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.LocalText;

/** What a message says of which value: no two values are equal, so that none can stand in the place of another. */
class ViolationWordsTest {
    @Test
    void aPeriodThatEndsBeforeItStartsIsToldByItsEnds() {
        InvalidModelException refused = catchThrowableOfType(
                InvalidModelException.class,
                () -> new ReportingPeriod(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 3, 1)));
        assertThat(refused.violations())
                .singleElement()
                .extracting(Violation::message)
                .isEqualTo(LocalText.of(
                        "结束日期 2024-03-01 早于开始日期 2024-05-01", "the end 2024-03-01 lies before the start 2024-05-01"));
    }

    /** The day of the step, then that of the plan. */
    @Test
    void aMilestoneAfterItsPlanIsToldByBothDays() {
        assertThat(Violation.of("MILESTONE_AFTER_PLAN", "due", LocalDate.of(2024, 9, 1), LocalDate.of(2024, 6, 1))
                        .message())
                .isEqualTo(LocalText.of(
                        "节点日期 2024-09-01 晚于计划完成日期 2024-06-01",
                        "the milestone is due on 2024-09-01, after the plan itself on 2024-06-01"));
    }

    /** What is added up, the sum of its parts, and what it should be. */
    @Test
    void partsThatDoNotAddUpAreToldByTheirSumAndTheirTotal() {
        assertThat(Violation.of("POINTS_SUM", "items", "1.1", 9, 10).message())
                .isEqualTo(LocalText.of("1.1 的分项合计 9，应为 10", "the parts of 1.1 add up to 9, and should to 10"));
    }

    /** The fact, what is claimed of it, and what kind it is of. */
    @Test
    void aClaimOfAnotherKindIsToldByFactValueAndKind() {
        assertThat(Violation.of("CLAIM_KIND", "claims", "law.made-on", 7, "DATE")
                        .message())
                .isEqualTo(LocalText.of(
                        "law.made-on 的值 7 与其类别 DATE 不符", "7 is no value for law.made-on, which is of the kind DATE"));
    }
}
