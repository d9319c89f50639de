package org.zhunsheng.indicators.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.rectification.PlanStatus.ItemStatus;
import org.zhunsheng.indicators.rectification.PlanStatus.OwnerLoad;

/** Where plans stand, what happened to them and whom to remind, by a second way: random plans, walked day by day from the Javadoc alone. */
class PlanStatusReferenceTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final int DAYS = 12;
    private static final int PLANS = 400;
    private static final ImmutableList<String> OWNERS = ImmutableList.of("财政局", "司法局", "市监局");

    /** What came up in the random plans; what never comes up is checked by nobody. */
    private final Set<String> reached = new TreeSet<>();

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    private static Optional<LocalDate> sometimes(Random random, int from) {
        return random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(day(from + random.nextInt(Math.max(1, DAYS - from))));
    }

    private static RectificationItem item(Random random, int number) {
        List<Transition> history = new ArrayList<>();
        PlanState state = PlanState.OPEN;
        int on = random.nextInt(3);
        for (int steps = random.nextInt(8); steps > 0; steps--) {
            history.add(new Transition(state, day(on), Optional.empty()));
            List<PlanState> next = List.copyOf(state.next());
            state = next.get(random.nextInt(next.size()));
            on += random.nextInt(4);
        }
        Optional<LocalDate> due = sometimes(random, 2);
        List<Milestone> milestones = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Optional<LocalDate> by = sometimes(random, 0)
                    .filter(step -> due.filter(step::isAfter).isEmpty());
            milestones.add(Milestone.builder()
                    .title("step " + number + "." + i)
                    .due(by)
                    .done(random.nextBoolean() ? sometimes(random, 0) : Optional.empty())
                    .build());
        }
        return RectificationItem.builder()
                .id("item-" + number)
                .title("item " + number)
                .owner(
                        random.nextInt(4) == 0
                                ? Optional.empty()
                                : Optional.of(OWNERS.get(random.nextInt(OWNERS.size()))))
                .due(due)
                .milestones(milestones)
                .history(history)
                .build();
    }

    private static RectificationPlan plan(Random random) {
        List<RectificationItem> items = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            items.add(item(random, i));
        }
        return RectificationPlan.builder()
                .unit(GovernmentUnit.builder()
                        .id("county")
                        .name("示例县人民政府")
                        .kind(UnitKind.COUNTY)
                        .build())
                .title("plan")
                .madeOn(FIRST)
                .catalogue("c")
                .items(items)
                .build();
    }

    /** The last state that was entered by the end of {@code day}. */
    private static PlanState state(RectificationItem item, LocalDate day) {
        PlanState state = PlanState.OPEN;
        for (LocalDate each = FIRST; !each.isAfter(day); each = each.plusDays(1)) {
            for (Transition step : item.history()) {
                if (step.on().equals(each)) {
                    state = step.to();
                }
            }
        }
        return state;
    }

    private static boolean isFinished(PlanState state) {
        return Set.of(PlanState.SUBMITTED, PlanState.ACCEPTED).contains(state);
    }

    /** The days after the one it was due on, up to the day on which it was last submitted or, while it is not, {@code day}. */
    private static long daysLate(RectificationItem item, LocalDate day) {
        if (item.due().isEmpty()) {
            return 0;
        }
        LocalDate end = day;
        if (isFinished(state(item, day))) {
            for (LocalDate each = FIRST; !each.isAfter(day); each = each.plusDays(1)) {
                for (Transition step : item.history()) {
                    if (step.to() == PlanState.SUBMITTED && step.on().equals(each)) {
                        end = each;
                    }
                }
            }
        }
        long late = 0;
        for (LocalDate each = item.due().get().plusDays(1); !each.isAfter(end); each = each.plusDays(1)) {
            late++;
        }
        return late;
    }

    private static List<Milestone> overdueSteps(RectificationItem item, LocalDate day) {
        List<Milestone> overdue = new ArrayList<>();
        for (Milestone step : item.milestones()) {
            boolean passed =
                    step.due().isPresent() && step.due().get().plusDays(1).compareTo(day) <= 0;
            boolean done = step.done().isPresent() && step.done().get().compareTo(day) <= 0;
            if (passed && !done && !isFinished(state(item, day))) {
                overdue.add(step);
            }
        }
        return overdue;
    }

    private static boolean isOverdue(RectificationItem item, LocalDate day) {
        return !isFinished(state(item, day)) && daysLate(item, day) > 0;
    }

    private static ItemStatus standing(RectificationItem item, LocalDate day) {
        return new ItemStatus(
                item, state(item, day), daysLate(item, day), ImmutableList.copyOf(overdueSteps(item, day)));
    }

    private static List<OwnerLoad> loads(RectificationPlan plan, LocalDate day) {
        TreeMap<String, List<RectificationItem>> owners = new TreeMap<>();
        List<RectificationItem> nobody = new ArrayList<>();
        for (RectificationItem item : plan.items()) {
            if (!isFinished(state(item, day))) {
                (item.owner().isPresent()
                                ? owners.computeIfAbsent(item.owner().get(), name -> new ArrayList<>())
                                : nobody)
                        .add(item);
            }
        }
        List<OwnerLoad> loads = new ArrayList<>();
        owners.forEach((owner, own) -> loads.add(load(Optional.of(owner), own, day)));
        if (!nobody.isEmpty()) {
            loads.add(load(Optional.empty(), nobody, day));
        }
        return loads;
    }

    private static OwnerLoad load(Optional<String> owner, List<RectificationItem> own, LocalDate day) {
        int overdue = 0;
        Optional<LocalDate> next = Optional.empty();
        for (RectificationItem item : own) {
            overdue += isOverdue(item, day) ? 1 : 0;
            if (item.due().isPresent() && (next.isEmpty() || item.due().get().isBefore(next.get()))) {
                next = item.due();
            }
        }
        return new OwnerLoad(owner, own.size(), overdue, next);
    }

    private static boolean callsForAReminder(RectificationItem item, LocalDate day, int ahead) {
        boolean soon = item.due().isPresent() && item.due().get().toEpochDay() - day.toEpochDay() <= ahead;
        return !isFinished(state(item, day))
                && (soon
                        || state(item, day) == PlanState.REOPENED
                        || !overdueSteps(item, day).isEmpty());
    }

    /** What a reminder has to say of {@code item}. */
    private static String reminder(int number, RectificationItem item, LocalDate day) {
        StringBuilder text = new StringBuilder(number + ". " + item.title() + ".");
        if (item.due().isPresent()) {
            long left = item.due().get().toEpochDay() - day.toEpochDay();
            long days = Math.abs(left);
            text.append(" Due on ").append(item.due().get()).append(", ").append(days);
            text.append(days == 1 ? " day " : " days ").append(left < 0 ? "late." : "left.");
        }
        if (state(item, day) == PlanState.REOPENED) {
            text.append(" Sent back, to be done again.");
        }
        for (Milestone step : overdueSteps(item, day)) {
            text.append(" Not done: ").append(step.title());
            text.append(" (due on ").append(step.due().orElseThrow()).append(").");
        }
        return text.append('\n').toString();
    }

    private void assertReminders(RectificationPlan plan, LocalDate day, int ahead) {
        List<String> expected = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        for (RectificationItem item : plan.items()) {
            String owner = item.owner().orElse("");
            if (callsForAReminder(item, day, ahead) && !owners.contains(owner)) {
                owners.add(owner);
            }
        }
        for (String owner : owners) {
            StringBuilder text = new StringBuilder();
            int number = 0;
            for (RectificationItem item : plan.items()) {
                if (item.owner().orElse("").equals(owner) && callsForAReminder(item, day, ahead)) {
                    text.append(reminder(++number, item, day));
                }
            }
            expected.add(owner + "\n" + text);
        }
        reached.add(owners.isEmpty() ? "nobody to remind" : "somebody to remind");
        assertThat(PlanReminder.of(plan, day, ahead, Lang.EN))
                .extracting(one -> one.owner() + one.text().substring(one.text().indexOf('\n')))
                .containsExactlyElementsOf(expected);
    }

    private void assertProgress(RectificationPlan plan, LocalDate since, LocalDate day) {
        List<String> moves = new ArrayList<>();
        List<String> overdue = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (RectificationItem item : plan.items()) {
            if (state(item, since) != state(item, day)) {
                moves.add(item.id() + " " + state(item, since) + " " + state(item, day));
            }
            if (isOverdue(item, day) && !isOverdue(item, since)) {
                overdue.add(item.id());
            }
            for (Milestone step : item.milestones()) {
                for (LocalDate each = since.plusDays(1); !each.isAfter(day); each = each.plusDays(1)) {
                    if (step.done().equals(Optional.of(each))) {
                        done.add(step.title());
                    }
                }
            }
        }
        PlanProgress progress = PlanProgress.of(plan, since, day);
        assertThat(progress.moves())
                .extracting(move -> move.item().id() + " " + move.before() + " " + move.after())
                .containsExactlyElementsOf(moves);
        assertThat(progress.nowOverdue()).extracting(one -> one.item().id()).containsExactlyElementsOf(overdue);
        assertThat(progress.done()).extracting(one -> one.milestone().title()).containsExactlyElementsOf(done);
        reached.add(moves.isEmpty() ? "no move" : "moved");
        reached.add(overdue.isEmpty() ? "none became overdue" : "became overdue");
        reached.add(done.isEmpty() ? "no step done" : "a step done");
    }

    private void note(ItemStatus status, LocalDate day) {
        reached.add(status.state().name());
        status.item().due().filter(day::equals).ifPresent(due -> reached.add("due on the day"));
        status.item().milestones().forEach(step -> {
            step.due().filter(day::equals).ifPresent(due -> reached.add("step due on the day"));
            step.done().filter(day::equals).ifPresent(due -> reached.add("step done on the day"));
        });
        if (status.daysLate() > 0) {
            reached.add(isFinished(status.state()) ? "finished late" : "overdue");
        }
        if (!status.overdue().isEmpty()) {
            reached.add("step overdue");
        }
    }

    @Test
    void randomPlansStandAsTheyDoWhenWalkedDayByDay() {
        Random random = new Random(20250301);
        for (int i = 0; i < PLANS; i++) {
            RectificationPlan plan = plan(random);
            LocalDate day = day(random.nextInt(DAYS + 3));
            PlanStatus status = PlanStatus.of(plan, day);
            assertThat(status.items())
                    .containsExactlyElementsOf(plan.items().stream()
                            .map(item -> standing(item, day))
                            .toList());
            assertThat(status.owners()).containsExactlyElementsOf(loads(plan, day));
            assertThat(status.overdue())
                    .extracting(one -> one.item().id())
                    .containsExactlyInAnyOrderElementsOf(plan.items().stream()
                            .filter(item -> isOverdue(item, day))
                            .map(RectificationItem::id)
                            .toList());
            assertThat(status.overdue())
                    .extracting(ItemStatus::daysLate)
                    .isSortedAccordingTo((one, other) -> Long.compare(other, one));
            assertReminders(plan, day, random.nextInt(4));
            assertProgress(plan, day.minusDays(random.nextInt(5)), day);
            status.items().forEach(one -> note(one, day));
            reached.add(
                    status.owners().stream().anyMatch(load -> load.owner().isEmpty())
                            ? "nobody's items"
                            : "everybody's items");
        }
        assertThat(reached)
                .contains(
                        "OPEN",
                        "IN_PROGRESS",
                        "SUBMITTED",
                        "ACCEPTED",
                        "REOPENED",
                        "due on the day",
                        "step due on the day",
                        "step done on the day",
                        "finished late",
                        "overdue",
                        "step overdue",
                        "nobody to remind",
                        "somebody to remind",
                        "moved",
                        "no move",
                        "became overdue",
                        "none became overdue",
                        "a step done",
                        "no step done",
                        "nobody's items",
                        "everybody's items");
    }
}
