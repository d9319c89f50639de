package org.zhunsheng.indicators.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;

/** What happened to a plan between two days, and whom it is time to remind. */
class PlanProgressTest {
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

    private static Transition step(PlanState to, int month) {
        return new Transition(to, LocalDate.of(2025, month, 1), Optional.empty());
    }

    private static RectificationItem.Builder item(String id) {
        return RectificationItem.builder().id(id).title("整改" + id).owner("县司法局");
    }

    private static RectificationPlan plan(RectificationItem... items) {
        return RectificationPlan.builder()
                .unit(GovernmentUnit.builder()
                        .id("county")
                        .name("示例县人民政府")
                        .kind(UnitKind.COUNTY)
                        .build())
                .title("整改方案")
                .madeOn(LocalDate.of(2025, 1, 1))
                .catalogue("c")
                .items(List.of(items))
                .build();
    }

    @Test
    void whatMovedWhatWasDoneAndWhatBecameOverdueSinceADayIsTold() {
        RectificationPlan plan = plan(
                item("a")
                        .due(LocalDate.of(2025, 6, 1))
                        .history(List.of(
                                step(PlanState.OPEN, 1), step(PlanState.IN_PROGRESS, 2), step(PlanState.SUBMITTED, 4)))
                        .addMilestones(Milestone.builder()
                                .title("制度出台")
                                .due(LocalDate.of(2025, 3, 15))
                                .done(LocalDate.of(2025, 3, 10))
                                .build())
                        .build(),
                item("b").due(LocalDate.of(2025, 3, 20)).build(),
                item("c").due(LocalDate.of(2025, 2, 20)).build());
        PlanProgress progress = PlanProgress.of(plan, MARCH, LocalDate.of(2025, 4, 30));
        assertThat(progress.moves()).singleElement().satisfies(move -> {
            assertThat(move.item().id()).isEqualTo("a");
            assertThat(move.before()).isEqualTo(PlanState.IN_PROGRESS);
            assertThat(move.after()).isEqualTo(PlanState.SUBMITTED);
        });
        assertThat(progress.done()).extracting(one -> one.milestone().title()).containsExactly("制度出台");
        // c was overdue already.
        assertThat(progress.nowOverdue()).extracting(one -> one.item().id()).containsExactly("b");
    }

    @Test
    void betweenADayAndItselfNothingHappensAndTimeDoesNotRunBackwards() {
        RectificationPlan plan = plan(item("a")
                .history(List.of(step(PlanState.OPEN, 1), step(PlanState.IN_PROGRESS, 3)))
                .build());
        assertThat(PlanProgress.of(plan, MARCH, MARCH).moves()).isEmpty();
        assertThatThrownBy(() -> PlanProgress.of(plan, MARCH, MARCH.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOwnerIsRemindedOfWhatIsLateSoonDueOrSentBackAndOfNothingElse() {
        RectificationPlan plan = plan(
                item("late").due(LocalDate.of(2025, 2, 20)).build(),
                item("soon").due(LocalDate.of(2025, 3, 10)).build(),
                item("far").due(LocalDate.of(2025, 12, 1)).build(),
                item("back")
                        .history(List.of(
                                step(PlanState.OPEN, 1),
                                step(PlanState.IN_PROGRESS, 1),
                                step(PlanState.SUBMITTED, 2),
                                step(PlanState.REOPENED, 3)))
                        .build(),
                item("done")
                        .due(LocalDate.of(2025, 2, 20))
                        .history(List.of(
                                step(PlanState.OPEN, 1), step(PlanState.IN_PROGRESS, 1), step(PlanState.SUBMITTED, 2)))
                        .build());
        assertThat(PlanReminder.of(plan, MARCH, 14, Lang.ZH)).singleElement().satisfies(reminder -> {
            assertThat(reminder.owner()).isEqualTo("县司法局");
            assertThat(reminder.text()).isEqualTo("""
                    县司法局：截至2025年3月1日，《整改方案》中由你单位负责的下列 3 项需要处理：
                    1．整改late。期限2025年2月20日，已逾期 9 天。
                    2．整改soon。期限2025年3月10日，还有 9 天。
                    3．整改back。已退回，须重新整改。
                    """);
        });
        assertThat(PlanReminder.of(plan, MARCH, 0, Lang.EN).get(0).text())
                .doesNotContain("soon")
                .contains("Due on 2025-02-20, 9 days late");
    }
}
