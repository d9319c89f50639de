package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.gap.Gap;

/**
 * Something that is missing, what it costs, and what would close it.
 *
 * @param kind which of the three searches found it
 * @param indicator the indicator, or for a shortfall the first-level dimension
 * @param title its title
 * @param cause why it is a gap
 * @param action whether it is to be proved, mended or explained
 * @param lost the points lost: for certain, and at worst
 * @param gain what closing it does to the total; absent where the facts of the unit alone cannot close it
 * @param still what still counts of it for this assessment; absent if it can only be mended for the next one
 * @param toProve the facts that nobody has settled
 * @param dueBy the last day on which everything that is open can still be done in time; absent where points are lost for certain,
 *     and where the day is not known
 * @param remedy the most usual way to mend it; an empty text unless facts show that something is lacking
 * @param ifSo the most usual way to mend it if what is open turns out badly; an empty text where a fault is shown
 * @param problems the ids of the admitted problems that speak of it
 * @param plans the ids of the plans that cover it
 */
public record GapResult(
        Gap.Kind kind,
        IndicatorCode indicator,
        String title,
        Gap.Cause cause,
        Gap.Action action,
        IntervalResult lost,
        Optional<MoveResult> gain,
        Optional<MoveResult> still,
        List<FactCode> toProve,
        Optional<LocalDate> dueBy,
        String remedy,
        String ifSo,
        List<String> problems,
        List<String> plans) {
    /** Refuses null. */
    public GapResult {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(ifSo, "ifSo");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(lost, "lost");
        Objects.requireNonNull(gain, "gain");
        Objects.requireNonNull(still, "still");
        Objects.requireNonNull(toProve, "toProve");
        Objects.requireNonNull(dueBy, "dueBy");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(problems, "problems");
        Objects.requireNonNull(plans, "plans");
    }

    static ImmutableList<GapResult> of(List<Gap> gaps, Lang lang) {
        return gaps.stream().map(gap -> of(gap, lang)).collect(ImmutableList.toImmutableList());
    }

    private static GapResult of(Gap gap, Lang lang) {
        return new GapResult(
                gap.kind(),
                gap.indicator(),
                gap.title().in(lang),
                gap.cause(),
                gap.action(),
                IntervalResult.of(gap.lost()),
                gap.gain().map(MoveResult::of),
                gap.still().map(MoveResult::of),
                gap.toProve(),
                gap.dueBy(),
                gap.remedy().map(remedy -> remedy.action().in(lang)).orElse(""),
                gap.ifSo().map(remedy -> remedy.action().in(lang)).orElse(""),
                gap.problems(),
                gap.plans());
    }
}
