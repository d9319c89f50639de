package org.zhunsheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import net.jqwik.api.Example;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.gap.Gain;
import org.zhunsheng.indicators.rectification.PlanFor;
import org.zhunsheng.indicators.rectification.WhyLeftOut;

/** What a plan says of its remedies, held against the engine. */
class PlanExplanationTest {
    private static final int CASES = 80;

    private int chosen;
    private int together;
    private int notNeeded;
    private int addsNothing;

    @Example
    void itSaysWhatTheEngineComesTo() {
        for (long seed = 1; seed <= CASES; seed++) {
            RandomPlans plans = new RandomPlans(seed);
            Assessment before = plans.assessment();
            PlanRequest request = PlanRequest.builder()
                    .assessment(before)
                    .library(plans.library(before, 6))
                    .aim(seed % 2 == 0 ? new Aim.LiftBy(Points.of("0.5")) : new Aim.WithinEffort(20))
                    .purpose(PlanFor.NEXT_ASSESSMENT)
                    .draws(0)
                    .build();
            PlanAnswer answer = PlanOptimiser.answer(request);
            Candidates candidates = Candidates.of(request, before.rollUp());
            EngineScores engine = new EngineScores(before, candidates);
            BitSet set = new BitSet();
            answer.chosen()
                    .forEach(one -> set.set(candidates.number(one.remedy().id()).orElseThrow()));
            Assessment after = engine.assess(set);
            for (ChosenRemedy one : answer.chosen()) {
                int number = candidates.number(one.remedy().id()).orElseThrow();
                Assessment without = engine.assess(candidates.without(number, set));
                assertThat(one.marginal()).as("seed %d", seed).isEqualTo(Gain.between(without, after));
                assertThat(one.start().plusDays(one.remedy().leadDays()))
                        .as("seed %d", seed)
                        .isEqualTo(one.ready());
                chosen++;
                together += engine.low(candidates.without(number, set)) == engine.low(new BitSet()) ? 0 : 1;
            }
            for (LeftOut left : answer.leftOut()) {
                left.gain().ifPresent(gain -> {
                    boolean nothing = gain.lower().compareTo(Points.ZERO) <= 0;
                    assertThat(left.why() == WhyLeftOut.ADDS_NOTHING).isEqualTo(nothing);
                });
                addsNothing += left.why() == WhyLeftOut.ADDS_NOTHING ? 1 : 0;
                notNeeded += left.why() == WhyLeftOut.NOT_NEEDED ? 1 : 0;
            }
        }
        assertThat(chosen).as("chosen").isPositive();
        assertThat(together).as("together").isPositive();
        assertThat(addsNothing).as("addsNothing").isPositive();
        assertThat(notNeeded).as("notNeeded").isPositive();
    }
}
