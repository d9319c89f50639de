package org.zhunsheng.indicators.rectification;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.core.text.ChineseDays;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.indicators.rectification.PlanStatus.ItemStatus;

/**
 * A text to an owner of items of a rectification plan that are overdue, due soon, or were sent back (督办提醒). Immutable and thread-safe.
 *
 * @param owner whom it goes to; empty for items that nobody answers for
 * @param text the text
 */
public record PlanReminder(String owner, String text) {
    private static final Messages MESSAGES = Messages.beside(PlanReminder.class, "reminders");

    /** Refuses null. */
    public PlanReminder {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(text, "text");
    }

    /**
     * The reminders that {@code plan} calls for, in the order of the plan; none to owners with nothing to be reminded of.
     *
     * @param day the day on which they are written
     * @param ahead what is due within so many days is due soon; 0 or more
     * @throws IllegalArgumentException if {@code ahead} is below zero
     */
    public static ImmutableList<PlanReminder> of(RectificationPlan plan, LocalDate day, int ahead, Lang lang) {
        Preconditions.checkArgument(ahead >= 0, "ahead is %s", ahead);
        ImmutableListMultimap.Builder<String, ItemStatus> byOwner = ImmutableListMultimap.builder();
        for (ItemStatus status : PlanStatus.of(plan, day).items()) {
            if (!status.isFinished() && calls(status, day, ahead)) {
                byOwner.put(status.item().owner().orElse(""), status);
            }
        }
        ImmutableList.Builder<PlanReminder> reminders = ImmutableList.builder();
        for (Map.Entry<String, Collection<ItemStatus>> entry :
                byOwner.build().asMap().entrySet()) {
            reminders.add(new PlanReminder(
                    entry.getKey(), text(plan, entry.getKey(), List.copyOf(entry.getValue()), day, lang)));
        }
        return reminders.build();
    }

    private static boolean calls(ItemStatus status, LocalDate day, int ahead) {
        return status.isOverdue()
                || status.state() == PlanState.REOPENED
                || !status.overdue().isEmpty()
                || status.item()
                        .due()
                        .filter(due -> !due.isAfter(day.plusDays(ahead)))
                        .isPresent();
    }

    private static String text(RectificationPlan plan, String owner, List<ItemStatus> items, LocalDate day, Lang lang) {
        StringBuilder text = new StringBuilder(
                owner.isEmpty()
                        ? word(lang, "remind-nobody", plan.title(), day, items.size())
                        : word(lang, "remind-owner", owner, plan.title(), day, items.size()));
        int number = 1;
        for (ItemStatus status : items) {
            text.append('\n')
                    .append(word(lang, "remind-item", number++, status.item().title()));
            status.item().due().ifPresent(due -> text.append(when(lang, due, day)));
            if (status.state() == PlanState.REOPENED) {
                text.append(word(lang, "remind-reopened"));
            }
            for (Milestone step : status.overdue()) {
                text.append(word(lang, "remind-step", step.title(), step.due().orElseThrow()));
            }
        }
        return text.append('\n').toString();
    }

    private static String when(Lang lang, LocalDate due, LocalDate day) {
        long left = ChronoUnit.DAYS.between(day, due);
        return left < 0 ? word(lang, "remind-late", due, -left) : word(lang, "remind-left", due, left);
    }

    private static String word(Lang lang, String key, Object... args) {
        Object[] shown = Arrays.stream(args)
                .map(arg -> lang == Lang.ZH && arg instanceof LocalDate day ? ChineseDays.of(day) : arg)
                .toArray();
        return MESSAGES.render(lang, key, shown);
    }
}
