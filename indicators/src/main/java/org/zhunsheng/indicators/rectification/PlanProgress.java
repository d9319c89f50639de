package org.zhunsheng.indicators.rectification;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.indicators.rectification.PlanStatus.ItemStatus;

/**
 * What has happened to a rectification plan between the ends of two days. Immutable and thread-safe.
 *
 * @param since the end of the earlier day
 * @param day the end of the later one
 * @param moves the items that are in another state than then, in the order of the plan
 * @param nowOverdue the items that are overdue and were not then
 * @param done the milestones that were done in between
 */
public record PlanProgress(
        LocalDate since,
        LocalDate day,
        ImmutableList<Move> moves,
        ImmutableList<ItemStatus> nowOverdue,
        ImmutableList<DoneMilestone> done) {
    /** Refuses null. */
    public PlanProgress {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(moves, "moves");
        Objects.requireNonNull(nowOverdue, "nowOverdue");
        Objects.requireNonNull(done, "done");
    }

    /**
     * An item in another state than then.
     *
     * @param item the item
     * @param before its state then
     * @param after its state now
     */
    public record Move(RectificationItem item, PlanState before, PlanState after) {
        /** Refuses null. */
        public Move {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * A milestone that was done.
     *
     * @param item the item that it leads to
     * @param milestone the milestone
     */
    public record DoneMilestone(RectificationItem item, Milestone milestone) {
        /** Refuses null. */
        public DoneMilestone {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(milestone, "milestone");
        }
    }

    /**
     * What has happened to {@code plan}.
     *
     * @throws IllegalArgumentException if {@code since} is after {@code day}
     */
    public static PlanProgress of(RectificationPlan plan, LocalDate since, LocalDate day) {
        if (since.isAfter(day)) {
            throw new IllegalArgumentException(since + " is after " + day);
        }
        PlanStatus then = PlanStatus.of(plan, since);
        PlanStatus now = PlanStatus.of(plan, day);
        ImmutableList.Builder<Move> moves = ImmutableList.builder();
        ImmutableList.Builder<ItemStatus> overdue = ImmutableList.builder();
        ImmutableList.Builder<DoneMilestone> done = ImmutableList.builder();
        for (int i = 0; i < now.items().size(); i++) {
            ItemStatus before = then.items().get(i);
            ItemStatus after = now.items().get(i);
            RectificationItem item = after.item();
            if (before.state() != after.state()) {
                moves.add(new Move(item, before.state(), after.state()));
            }
            if (after.isOverdue() && !before.isOverdue()) {
                overdue.add(after);
            }
            item.milestones().stream()
                    .filter(step -> step.done()
                            .filter(when -> when.isAfter(since) && !when.isAfter(day))
                            .isPresent())
                    .forEach(step -> done.add(new DoneMilestone(item, step)));
        }
        return new PlanProgress(since, day, moves.build(), overdue.build(), done.build());
    }
}
