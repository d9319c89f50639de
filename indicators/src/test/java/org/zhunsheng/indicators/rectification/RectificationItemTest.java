package org.zhunsheng.indicators.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.Condition;

class RectificationItemTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final List<PlanState> WAY = List.of(
            PlanState.OPEN,
            PlanState.IN_PROGRESS,
            PlanState.SUBMITTED,
            PlanState.REOPENED,
            PlanState.IN_PROGRESS,
            PlanState.SUBMITTED,
            PlanState.ACCEPTED);

    private static RectificationItem.Builder item() {
        return RectificationItem.builder()
                .id("lists")
                .title("公布清单")
                .owner("司法局")
                .due(FIRST.plusDays(30));
    }

    /** The item after the first {@code steps} of the way, one every ten days. */
    private static RectificationItem after(int steps) {
        RectificationItem item = item().build();
        for (int i = 0; i < steps; i++) {
            item = item.to(WAY.get(i), FIRST.plusDays(10L * i), Optional.empty());
        }
        return item;
    }

    private static RectificationPlan plan(RectificationItem item) {
        return RectificationPlan.builder()
                .unit(Worlds.unit(org.zhunsheng.core.unit.UnitKind.COUNTY))
                .title("整改方案")
                .madeOn(FIRST)
                .catalogue("test-catalogue")
                .addItems(item)
                .build();
    }

    @Test
    void anItemGoesItsWayAndIsWhereItsLastStepLedBy() {
        RectificationItem item = after(WAY.size());
        assertThat(item.state()).isEqualTo(PlanState.ACCEPTED);
        assertThat(item.state(FIRST.plusDays(25))).isEqualTo(PlanState.SUBMITTED);
        assertThat(item.state(FIRST.minusDays(1))).isEqualTo(PlanState.OPEN);
        assertThat(item.started()).contains(FIRST.plusDays(10));
        assertThat(item.finished()).contains(FIRST.plusDays(50));
    }

    @ParameterizedTest
    @EnumSource(PlanState.class)
    void noStepIsSkipped(PlanState next) {
        for (int steps = 1; steps <= WAY.size(); steps++) {
            RectificationItem item = after(steps);
            if (item.state().next().contains(next)) {
                assertThat(item.to(next, FIRST.plusYears(1), Optional.empty()).state())
                        .isEqualTo(next);
            } else {
                assertThatThrownBy(() -> item.to(next, FIRST.plusYears(1), Optional.empty()))
                        .isInstanceOf(InvalidModelException.class)
                        .hasMessageContaining("TRANSITION_ILLEGAL");
            }
        }
    }

    @Test
    void daysDoNotRunBackwards() {
        RectificationItem item = after(2);
        assertThatThrownBy(() -> item.to(PlanState.SUBMITTED, FIRST, Optional.empty()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("TRANSITION_ORDER");
    }

    @Test
    void anItemIsAcceptedByKnownFactsOnlyAndSaysWhichAreMissing() {
        RectificationItem item = item().addAcceptance(
                        new Criterion.Holds(new Condition.Yes(Worlds.PUBLISHED)),
                        new Criterion.Holds(new Condition.AtLeast(Worlds.DONE, BigDecimal.valueOf(5))),
                        new Criterion.Holds(new Condition.AtMost(Worlds.ERRORS, BigDecimal.ZERO)),
                        new Criterion.DoneBy(Worlds.FILED_ON, FIRST))
                .build();
        Acceptance acceptance = item.acceptance(Worlds.dossier(
                Worlds.claim(Worlds.PUBLISHED, ClaimValue.yes()),
                Worlds.atLeast(Worlds.DONE, 5),
                Worlds.claim(Worlds.ERRORS, 1)));
        assertThat(acceptance.checked())
                .extracting(Acceptance.Checked::outcome)
                .containsExactly(
                        Criterion.Outcome.MET,
                        Criterion.Outcome.MET,
                        Criterion.Outcome.NOT_MET,
                        Criterion.Outcome.OPEN);
        assertThat(acceptance.isMet()).isFalse();
        assertThat(acceptance.missing())
                .extracting(one -> one.criterion().fact())
                .containsExactly(Worlds.ERRORS, Worlds.FILED_ON);
    }

    @Test
    void withoutCriteriaNothingIsAccepted() {
        assertThat(item().build().acceptance(Worlds.dossier()).isMet()).isFalse();
    }

    @Test
    void whatIsDueAndNotFinishedIsOverdueWithItsMilestonesAndItsOwner() {
        RectificationItem item = RectificationItem.builder()
                .fillFrom(after(2))
                .addMilestones(
                        Milestone.builder()
                                .title("印发")
                                .due(FIRST.plusDays(5))
                                .done(FIRST.plusDays(7))
                                .build(),
                        Milestone.builder().title("公布").due(FIRST.plusDays(20)).build())
                .build();
        PlanStatus status = PlanStatus.of(plan(item), FIRST.plusDays(37));
        assertThat(status.overdue()).singleElement().satisfies(one -> {
            assertThat(one.daysLate()).isEqualTo(7);
            assertThat(one.overdue()).extracting(step -> step.title()).containsExactly("公布");
        });
        assertThat(status.owners())
                .containsExactly(new PlanStatus.OwnerLoad(Optional.of("司法局"), 1, 1, Optional.of(FIRST.plusDays(30))));
        assertThat(PlanStatus.of(plan(item), FIRST.plusDays(6)).items())
                .singleElement()
                .satisfies(one -> assertThat(one.overdue()).hasSize(1));
    }

    @Test
    void whatWasFinishedLateIsLateAndNoLongerOverdue() {
        PlanStatus status = PlanStatus.of(plan(after(WAY.size())), FIRST.plusDays(100));
        assertThat(status.overdue()).isEmpty();
        assertThat(status.items())
                .singleElement()
                .satisfies(one -> assertThat(one.daysLate()).isEqualTo(20));
        assertThat(status.owners()).isEmpty();
    }

    @Test
    void whatIsOverdueLongestComesFirst() {
        RectificationPlan two = RectificationPlan.builder()
                .fillFrom(plan(item().id("late").due(FIRST.plusDays(27)).build()))
                .addItems(
                        item().id("later").due(FIRST.plusDays(20)).build(),
                        item().id("in-time").due(FIRST.plusDays(30)).build())
                .build();
        assertThat(PlanStatus.of(two, FIRST.plusDays(30)).overdue())
                .extracting(one -> one.item().id() + " " + one.daysLate())
                .containsExactly("later 10", "late 3");
    }
}
