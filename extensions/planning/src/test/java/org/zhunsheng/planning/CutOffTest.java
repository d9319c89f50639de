package org.zhunsheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.rectification.RemedyLibrary;

/** An answer that is cut off claims no more than is shown: the best there is lies between what it found and its bound. */
class CutOffTest {
    private static final int CASES = 150;
    private static final Limits NO_BRANCH = new Limits(Part.MOST_MEMBERS, 0, 0);

    private static PlanAnswer answer(Assessment before, RemedyLibrary library, Aim aim, Limits limits) {
        return PlanOptimiser.answer(
                PlanRequest.builder()
                        .assessment(before)
                        .library(library)
                        .aim(aim)
                        .build(),
                PlanProgress.NONE,
                limits);
    }

    @Example
    void theHighestLiesBetweenWhatIsFoundAndTheBound() {
        int open = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            RandomPlans plans = new RandomPlans(seed);
            Assessment before = plans.assessment();
            RemedyLibrary library = plans.library(before, 6);
            Aim aim = new Aim.WithinEffort(plans.below(20));
            Proof cut = answer(before, library, aim, NO_BRANCH).proof();
            long best = answer(before, library, aim, Limits.USUAL).proof().found();
            assertThat(best).as("seed %d", seed).isBetween(cut.found(), cut.bound());
            assertThat(cut.optimal()).as("seed %d", seed).isEqualTo(cut.found() == cut.bound());
            open += cut.optimal() ? 0 : 1;
        }
        assertThat(open).isPositive();
    }

    @Example
    void theLeastEffortLiesBetweenTheBoundAndWhatIsFound() {
        int open = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            RandomPlans plans = new RandomPlans(seed);
            Assessment before = plans.assessment();
            RemedyLibrary library = plans.library(before, 6);
            Aim aim = new Aim.LiftBy(Points.of("0.5"));
            PlanAnswer cut = answer(before, library, aim, NO_BRANCH);
            PlanAnswer full = answer(before, library, aim, Limits.USUAL);
            if (cut.reached()) {
                assertThat(full.personDays())
                        .as("seed %d", seed)
                        .isBetween(cut.proof().bound(), cut.proof().found());
            } else if (cut.proof().optimal()) {
                assertThat(full.reached()).as("seed %d", seed).isFalse();
            }
            open += cut.proof().optimal() ? 0 : 1;
        }
        assertThat(open).isPositive();
    }
}
