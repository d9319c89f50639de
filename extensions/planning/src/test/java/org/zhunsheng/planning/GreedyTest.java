package org.zhunsheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Optional;
import net.jqwik.api.Example;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.rectification.PlanFor;
import org.zhunsheng.planning.Search.Need;

class GreedyTest {
    private static final int CASES = 150;

    /** A random case, ready to be asked. */
    private static final class Case {
        final Candidates candidates;
        final EngineScores engine;
        final Greedy greedy;

        Case(long seed) {
            RandomPlans plans = new RandomPlans(seed);
            Assessment before = plans.assessment();
            PlanRequest request = PlanRequest.builder()
                    .assessment(before)
                    .library(plans.library(before, 6))
                    .aim(new Aim.WithinEffort(0))
                    .purpose(PlanFor.NEXT_ASSESSMENT)
                    .build();
            this.candidates = Candidates.of(request, before.rollUp());
            this.engine = new EngineScores(before, candidates);
            this.greedy = new Greedy(
                    candidates,
                    engine,
                    new ScoreModel(before.rollUp(), candidates, engine, Limits.USUAL, PlanProgress.NONE));
        }

        void canBeCarriedOut(BitSet chosen, long seed) {
            assertThat(engine.canGoTogether(chosen)).as("seed %d", seed).isTrue();
            chosen.stream()
                    .forEach(number -> assertThat(candidates.prerequisites(number))
                            .as("seed %d", seed)
                            .allMatch(chosen::get));
        }
    }

    @Example
    void itStaysWithinTheEffortAndNeverLowersTheLowerEnd() {
        int lifted = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Case one = new Case(seed);
            BitSet chosen = one.greedy.answer(Need.NOTHING.effort(8)).orElseThrow();
            one.canBeCarriedOut(chosen, seed);
            assertThat(one.candidates.personDays(chosen)).as("seed %d", seed).isLessThanOrEqualTo(8);
            assertThat(one.engine.low(chosen)).as("seed %d", seed).isGreaterThanOrEqualTo(one.engine.low(new BitSet()));
            lifted += chosen.isEmpty() ? 0 : 1;
        }
        assertThat(lifted).isPositive();
    }

    @Example
    void whatItAnswersReachesTheLowerEndThatIsAskedFor() {
        int reached = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Case one = new Case(seed);
            long asked = one.engine.low(new BitSet()) + 500_000;
            Optional<BitSet> chosen = one.greedy.answer(Need.NOTHING.low(asked));
            if (chosen.isPresent()) {
                one.canBeCarriedOut(chosen.get(), seed);
                assertThat(one.engine.low(chosen.get())).as("seed %d", seed).isGreaterThanOrEqualTo(asked);
                reached++;
            }
        }
        assertThat(reached).isPositive();
    }

    @Example
    void itTakesNoSetThatIsRefused() {
        for (long seed = 1; seed <= CASES; seed++) {
            Case one = new Case(seed);
            BitSet first = one.greedy.answer(Need.NOTHING.effort(8)).orElseThrow();
            if (!first.isEmpty()) {
                assertThat(one.greedy.answer(Need.NOTHING.effort(8).except(first)))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        }
    }

    @Example
    void itBeginsWithWhatLiftsMostForItsEffort() {
        int notTheMost = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Case one = new Case(seed);
            long low = one.engine.low(new BitSet());
            BitSet best = new BitSet();
            BitSet most = new BitSet();
            long bestGain = 0;
            long bestEffort = 1;
            long mostGain = 0;
            for (int number = 0; number < one.candidates.size(); number++) {
                BitSet set = one.candidates.withPrerequisites(number);
                long effort = Math.max(1, one.candidates.personDays(set));
                long gain = effort <= 8 && one.engine.canGoTogether(set) ? one.engine.low(set) - low : 0;
                if (gain * bestEffort > bestGain * effort) {
                    best = set;
                    bestGain = gain;
                    bestEffort = effort;
                }
                if (gain > mostGain) {
                    most = set;
                    mostGain = gain;
                }
            }
            BitSet chosen = one.greedy.answer(Need.NOTHING.effort(8)).orElseThrow();
            best.stream().forEach(number -> assertThat(chosen.get(number)).isTrue());
            BitSet all = (BitSet) most.clone();
            all.andNot(chosen);
            notTheMost += all.isEmpty() ? 0 : 1;
        }
        assertThat(notTheMost).isPositive();
    }
}
