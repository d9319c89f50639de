package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.gap.BonusGap;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.gap.VetoGap;

/**
 * Every gap of a unit, and what each plan of its report gains. Immutable and thread-safe.
 *
 * @param advice what to do, the unit's own facts first
 * @param gaps the gaps, in the order of what closing them is worth
 * @param vetoes the vetoes that are triggered, then those that no check has ruled out
 * @param bonuses the bonuses that could give more
 * @param planGains what each plan gains
 * @param law up to when the law was kept
 */
public record GapsDocument(
        List<AdviceResult> advice,
        List<GapResult> gaps,
        List<Veto> vetoes,
        List<Bonus> bonuses,
        List<PlanGainResult> planGains,
        LawKept law) {
    /** Refuses null. */
    public GapsDocument {
        Objects.requireNonNull(advice, "advice");
        Objects.requireNonNull(gaps, "gaps");
        Objects.requireNonNull(vetoes, "vetoes");
        Objects.requireNonNull(bonuses, "bonuses");
        Objects.requireNonNull(planGains, "planGains");
        Objects.requireNonNull(law, "law");
    }

    /**
     * A veto that is triggered or open.
     *
     * @param id its id
     * @param title what is vetoed
     * @param state whether it is triggered or open
     * @param gain what a check that rules it out does to the total; absent if it is triggered, which nothing undoes in its year
     */
    public record Veto(String id, String title, VetoState state, Optional<MoveResult> gain) {
        /** Refuses null. */
        public Veto {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(gain, "gain");
        }

        private static Veto of(VetoGap gap, Lang lang) {
            return new Veto(
                    gap.veto().id(),
                    gap.veto().title().in(lang),
                    gap.state(),
                    gap.gain().map(MoveResult::of));
        }
    }

    /**
     * A bonus that could give more.
     *
     * @param id its id
     * @param title what is rewarded
     * @param gain what it does to the total if it is earned in full; of a bonus without a cap, one occurrence more
     * @param toProve its facts that nobody has settled; only these still count for this assessment
     */
    public record Bonus(String id, String title, MoveResult gain, List<FactCode> toProve) {
        /** Refuses null. */
        public Bonus {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(gain, "gain");
            Objects.requireNonNull(toProve, "toProve");
        }

        private static Bonus of(BonusGap gap, Lang lang) {
            return new Bonus(gap.bonus().id(), gap.bonus().title().in(lang), MoveResult.of(gap.gain()), gap.toProve());
        }
    }

    /** {@code gaps} and {@code advice} of the same unit with their texts in {@code lang}. */
    public static GapsDocument of(GapAnalysis gaps, Advice advice, Lang lang) {
        return new GapsDocument(
                AdviceResult.of(advice, lang),
                GapResult.of(gaps.gaps(), lang),
                gaps.vetoes().stream().map(gap -> Veto.of(gap, lang)).collect(ImmutableList.toImmutableList()),
                gaps.bonuses().stream().map(gap -> Bonus.of(gap, lang)).collect(ImmutableList.toImmutableList()),
                PlanGainResult.of(gaps.planGains()),
                LawKept.of(gaps.assessment()));
    }
}
