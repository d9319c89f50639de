package org.zhunsheng.planning;

import java.time.LocalDate;
import java.util.Objects;
import org.zhunsheng.indicators.gap.Gain;
import org.zhunsheng.indicators.rectification.PlanDraft;
import org.zhunsheng.indicators.rectification.RemedyOption;

/**
 * A remedy of the best plan. Immutable and thread-safe.
 *
 * @param remedy the remedy
 * @param start the day on which its work starts: when all that it needs shows
 * @param ready the day on which it shows
 * @param marginal what the total would lack without it, and without the chosen remedies that need it; where several only work together,
 *     each has the gain of all
 */
public record ChosenRemedy(RemedyOption remedy, LocalDate start, LocalDate ready, Gain marginal) {
    /** Refuses null. */
    public ChosenRemedy {
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(ready, "ready");
        Objects.requireNonNull(marginal, "marginal");
    }

    /** The remedy and its days, for a draft of the plan. */
    public PlanDraft.Scheduled scheduled() {
        return new PlanDraft.Scheduled(remedy, start, ready);
    }
}
