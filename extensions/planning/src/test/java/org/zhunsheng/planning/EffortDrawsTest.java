package org.zhunsheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import net.jqwik.api.Example;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.rectification.PlanFor;

/** Efforts are drawn as far below their estimate as above it, and no further. */
class EffortDrawsTest {
    @Example
    void effortsLieHalfOfTheEstimateBelowAndAboveIt() {
        int checked = 0;
        for (long seed = 1; seed <= 20; seed++) {
            RandomPlans plans = new RandomPlans(seed);
            Assessment before = plans.assessment();
            Candidates candidates = Candidates.of(
                    PlanRequest.builder()
                            .assessment(before)
                            .library(plans.library(before, 6))
                            .aim(new Aim.WithinEffort(0))
                            .purpose(PlanFor.NEXT_ASSESSMENT)
                            .build(),
                    before.rollUp());
            for (int number = 0; number < candidates.size(); number++) {
                BitSet one = new BitSet();
                one.set(number);
                long estimate = PlanStability.PARTS * candidates.personDays(one);
                long[] ends = {Long.MAX_VALUE, Long.MIN_VALUE};
                PlanStability.of(candidates, 400, Long.MAX_VALUE, drawn -> {
                    ends[0] = Math.min(ends[0], drawn.personDays(one));
                    ends[1] = Math.max(ends[1], drawn.personDays(one));
                    return new BitSet();
                });
                if (estimate > 0) {
                    assertThat(ends[0]).isBetween(estimate / 2, estimate * 6 / 10);
                    assertThat(ends[1]).isBetween(estimate * 14 / 10, estimate * 3 / 2);
                    checked++;
                }
            }
        }
        assertThat(checked).isPositive();
    }
}
