package org.zhunsheng.indicators.rectification;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.zhunsheng.core.report.Milestone;

/**
 * How a rectification plan stands by the end of a day: what is overdue, what was planned and what came of it, and what every owner has
 * in hand. What happened after that day is not looked at. Immutable and thread-safe.
 */
public final class PlanStatus {
    private final LocalDate day;
    private final ImmutableList<ItemStatus> items;

    /**
     * How an item stands.
     *
     * @param item the item
     * @param state where it is in its life
     * @param daysLate by how many days it is late: finished after it was due, or due and not finished; 0 if in time
     * @param overdue the milestones that are due and not done
     */
    public record ItemStatus(RectificationItem item, PlanState state, long daysLate, ImmutableList<Milestone> overdue) {
        /** Refuses null. */
        public ItemStatus {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(overdue, "overdue");
        }

        /** Whether it is still to be done and past its day. */
        public boolean isOverdue() {
            return daysLate > 0 && !isFinished();
        }

        /** Whether the owner says that it is done, or it is accepted. */
        public boolean isFinished() {
            return state == PlanState.SUBMITTED || state == PlanState.ACCEPTED;
        }
    }

    /**
     * What an owner has in hand.
     *
     * @param owner who; empty for items without an owner
     * @param open how many items are not finished
     * @param overdue how many of them are overdue
     * @param next the next day on which one of them is due
     */
    public record OwnerLoad(Optional<String> owner, int open, int overdue, Optional<LocalDate> next) {
        /** Refuses null. */
        public OwnerLoad {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(next, "next");
        }
    }

    private PlanStatus(LocalDate day, ImmutableList<ItemStatus> items) {
        this.day = day;
        this.items = items;
    }

    /** How {@code plan} stands by the end of {@code day}. */
    public static PlanStatus of(RectificationPlan plan, LocalDate day) {
        return new PlanStatus(
                day, plan.items().stream().map(item -> status(item, day)).collect(toImmutableList()));
    }

    private static ItemStatus status(RectificationItem item, LocalDate day) {
        PlanState state = item.state(day);
        boolean finished = state == PlanState.SUBMITTED || state == PlanState.ACCEPTED;
        LocalDate end = finished ? lastSubmitted(item, day) : day;
        long late = item.due()
                .map(due -> Math.max(0, ChronoUnit.DAYS.between(due, end)))
                .orElse(0L);
        ImmutableList<Milestone> overdue = finished
                ? ImmutableList.of()
                : item.milestones().stream()
                        .filter(step -> step.due().filter(day::isAfter).isPresent())
                        .filter(step ->
                                step.done().filter(done -> !done.isAfter(day)).isEmpty())
                        .collect(toImmutableList());
        return new ItemStatus(item, state, late, overdue);
    }

    private static LocalDate lastSubmitted(RectificationItem item, LocalDate day) {
        return item.history().stream()
                .filter(step -> step.to() == PlanState.SUBMITTED && !step.on().isAfter(day))
                .map(Transition::on)
                .reduce((earlier, later) -> later)
                .orElse(day);
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }

    /** Every item, in the order of the plan. */
    public ImmutableList<ItemStatus> items() {
        return items;
    }

    /** The items that are not finished and past their day, the latest first. */
    public ImmutableList<ItemStatus> overdue() {
        return items.stream()
                .filter(ItemStatus::isOverdue)
                .sorted(comparing(ItemStatus::daysLate, Comparator.reverseOrder()))
                .collect(toImmutableList());
    }

    /** What every owner has in hand, by name; items without an owner come last. */
    public ImmutableList<OwnerLoad> owners() {
        Map<String, ImmutableList.Builder<ItemStatus>> byOwner = new TreeMap<>();
        ImmutableList.Builder<ItemStatus> nobody = ImmutableList.builder();
        for (ItemStatus status : items) {
            if (!status.isFinished()) {
                status.item()
                        .owner()
                        .map(owner -> byOwner.computeIfAbsent(owner, name -> ImmutableList.builder()))
                        .orElse(nobody)
                        .add(status);
            }
        }
        ImmutableList.Builder<OwnerLoad> loads = ImmutableList.builder();
        byOwner.forEach((owner, own) -> loads.add(load(Optional.of(owner), own.build())));
        if (!nobody.build().isEmpty()) {
            loads.add(load(Optional.empty(), nobody.build()));
        }
        return loads.build();
    }

    private static OwnerLoad load(Optional<String> owner, ImmutableList<ItemStatus> own) {
        return new OwnerLoad(
                owner,
                own.size(),
                (int) own.stream().filter(ItemStatus::isOverdue).count(),
                own.stream().flatMap(status -> status.item().due().stream()).min(Comparator.naturalOrder()));
    }
}
