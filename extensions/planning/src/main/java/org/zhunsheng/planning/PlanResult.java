package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.rectification.RemedyOption;
import org.zhunsheng.serialization.result.AssuranceResult;
import org.zhunsheng.serialization.result.IntervalResult;
import org.zhunsheng.serialization.result.LawKept;
import org.zhunsheng.serialization.result.MoveResult;
import org.zhunsheng.serialization.result.PlanDocument;
import org.zhunsheng.serialization.result.UnitResult;

/** The best plan in the form in which other programs get it. */
public final class PlanResult {
    private PlanResult() {}

    /** {@code answer} with its texts in {@code lang}. */
    public static PlanDocument of(PlanAnswer answer, Lang lang) {
        PlanRequest request = answer.request();
        return new PlanDocument(
                UnitResult.of(request.assessment().dossier().unit()),
                request.library().id(),
                request.purpose(),
                answer.reached(),
                answer.triggered().stream().map(title -> title.in(lang)).collect(ImmutableList.toImmutableList()),
                AssuranceResult.of(request.assessment()),
                AssuranceResult.of(answer.after()),
                answer.personDays(),
                answer.ready(),
                proof(answer),
                answer.atMost(),
                answer.stability().draws(),
                answer.chosen().stream()
                        .map(chosen -> chosen(chosen, answer, lang))
                        .collect(ImmutableList.toImmutableList()),
                answer.nextBest().map(PlanResult::nextBest),
                answer.leftOut().stream().map(left -> leftOut(left, lang)).collect(ImmutableList.toImmutableList()),
                LawKept.of(request.assessment()));
    }

    private static PlanDocument.Proof proof(PlanAnswer answer) {
        Proof proof = answer.proof();
        PlanDocument.Measure measure = answer.request().aim() instanceof Aim.WithinEffort
                ? PlanDocument.Measure.LOWER_END
                : PlanDocument.Measure.PERSON_DAYS;
        return new PlanDocument.Proof(
                proof.optimal(),
                measure,
                measured(measure, proof.found()),
                measured(measure, proof.bound()),
                proof.choices(),
                proof.scored(),
                proof.programs(),
                proof.states());
    }

    private static BigDecimal measured(PlanDocument.Measure measure, long value) {
        return switch (measure) {
            case LOWER_END -> new Points(value).toBigDecimal();
            case PERSON_DAYS -> BigDecimal.valueOf(value);
        };
    }

    private static PlanDocument.Chosen chosen(ChosenRemedy chosen, PlanAnswer answer, Lang lang) {
        RemedyOption remedy = chosen.remedy();
        return new PlanDocument.Chosen(
                remedy.id(),
                remedy.proves(answer.request().assessment().dossier()) ? Gap.Action.PROVE : Gap.Action.MEND,
                remedy.indicators(),
                remedy.title().in(lang),
                remedy.personDays(),
                chosen.start(),
                chosen.ready(),
                MoveResult.of(chosen.marginal()),
                answer.stability().of(remedy.id()));
    }

    private static PlanDocument.NextBest nextBest(Alternative next) {
        return new PlanDocument.NextBest(
                next.remedies().stream().map(RemedyOption::id).collect(ImmutableList.toImmutableList()),
                IntervalResult.of(next.total()),
                next.personDays(),
                next.optimal());
    }

    private static PlanDocument.LeftOut leftOut(LeftOut leftOut, Lang lang) {
        RemedyOption remedy = leftOut.remedy();
        return new PlanDocument.LeftOut(
                remedy.id(),
                remedy.title().in(lang),
                remedy.personDays(),
                leftOut.why(),
                leftOut.gain().map(MoveResult::of),
                leftOut.instead());
    }
}
