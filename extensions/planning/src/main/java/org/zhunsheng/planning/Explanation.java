package org.zhunsheng.planning;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.gap.Gain;
import org.zhunsheng.indicators.rectification.Changeable;
import org.zhunsheng.indicators.rectification.PlanFor;
import org.zhunsheng.indicators.rectification.RemedyOption;
import org.zhunsheng.indicators.rectification.WhyLeftOut;
import org.zhunsheng.indicators.scheme.Veto;

/** Says of every remedy of the library why it is in the plan, or why not, by the engine. */
final class Explanation {
    private static final Comparator<ChosenRemedy> FIRST_AND_MOST_FIRST = comparing(ChosenRemedy::start)
            .thenComparing(chosen -> chosen.marginal().lower(), Comparator.reverseOrder())
            .thenComparing(chosen -> chosen.remedy().id());

    private final PlanRequest request;
    private final Candidates candidates;
    private final EngineScores engine;
    private final BitSet chosen;
    private final Assessment after;
    private final Proof proof;

    Explanation(PlanRequest request, Candidates candidates, EngineScores engine, BitSet chosen, Proof proof) {
        this.request = request;
        this.candidates = candidates;
        this.engine = engine;
        this.chosen = chosen;
        this.after = engine.assess(chosen);
        this.proof = proof;
    }

    PlanAnswer answer(boolean reached, Optional<Alternative> nextBest, Optional<Points> atMost) {
        ImmutableList<ChosenRemedy> remedies = chosenRemedies();
        return PlanAnswer.builder()
                .request(request)
                .reached(reached)
                .chosen(remedies)
                .leftOut(leftOut(reached))
                .after(after)
                .personDays(candidates.personDays(chosen))
                .ready(remedies.stream().map(ChosenRemedy::ready).max(Comparator.naturalOrder()))
                .nextBest(nextBest)
                .atMost(atMost)
                .triggered(
                        request.purpose() == PlanFor.THIS_ASSESSMENT
                                ? Lists.transform(Changeable.triggered(engine.before()), Veto::title)
                                : ImmutableList.of())
                .proof(proof)
                .build();
    }

    private ImmutableList<ChosenRemedy> chosenRemedies() {
        return chosen.stream()
                .mapToObj(number -> {
                    RemedyOption option = candidates.option(number);
                    LocalDate ready = candidates.ready(option.id());
                    Assessment without = engine.assess(candidates.without(number, chosen));
                    return new ChosenRemedy(
                            option, ready.minusDays(option.leadDays()), ready, Gain.between(without, after));
                })
                .sorted(FIRST_AND_MOST_FIRST)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<LeftOut> leftOut(boolean reached) {
        ImmutableList.Builder<LeftOut> leftOut = ImmutableList.builder();
        for (RemedyOption option : request.library().remedies()) {
            WhyLeftOut unsuited = candidates.unsuited().get(option.id());
            if (unsuited != null) {
                leftOut.add(new LeftOut(option, unsuited, Optional.empty(), Optional.empty()));
            } else if (!chosen.get(candidates.number(option.id()).orElseThrow())) {
                leftOut.add(leftOut(candidates.number(option.id()).orElseThrow(), reached));
            }
        }
        return leftOut.build();
    }

    private LeftOut leftOut(int number, boolean reached) {
        RemedyOption option = candidates.option(number);
        BitSet more = candidates.withPrerequisites(number);
        Optional<String> instead = chosen.stream()
                .filter(one -> more.stream().anyMatch(other -> candidates.exclude(one, other)))
                .mapToObj(one -> candidates.option(one).id())
                .findFirst();
        if (instead.isPresent()) {
            return new LeftOut(option, WhyLeftOut.EXCLUDED, Optional.empty(), instead);
        }
        more.or(chosen);
        Gain gain = Gain.between(after, engine.assess(more));
        return new LeftOut(option, why(gain, more, reached), Optional.of(gain), Optional.empty());
    }

    private WhyLeftOut why(Gain gain, BitSet more, boolean reached) {
        if (gain.lower().compareTo(Points.ZERO) <= 0) {
            return WhyLeftOut.ADDS_NOTHING;
        }
        boolean tooMuch =
                request.aim() instanceof Aim.WithinEffort effort && candidates.personDays(more) > effort.personDays();
        if (tooMuch) {
            return WhyLeftOut.OVER_EFFORT;
        }
        return reached ? WhyLeftOut.NOT_NEEDED : WhyLeftOut.NOT_ENOUGH;
    }
}
