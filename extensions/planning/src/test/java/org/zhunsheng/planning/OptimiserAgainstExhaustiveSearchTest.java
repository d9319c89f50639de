package org.zhunsheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.OptionalLong;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.rectification.PlanFor;
import org.zhunsheng.indicators.rectification.RemedyLibrary;

/**
 * The optimiser gives the same value as trying every set, whatever the scheme. {@code -Dzhunsheng.plan.cases=20000} tries more.
 */
class OptimiserAgainstExhaustiveSearchTest {
    private static final int CASES = Integer.getInteger("zhunsheng.plan.cases", 1_000);
    private static final long FIRST = Long.getLong("zhunsheng.plan.first", 1);
    private static final ImmutableList<Limits> LIMITS = ImmutableList.of(
            Limits.USUAL,
            new Limits(0, Limits.USUAL.states(), Integer.MAX_VALUE),
            new Limits(Part.MOST_MEMBERS, 0, Integer.MAX_VALUE));

    private int byDiagrams;
    private int byPrograms;

    @Example
    void theBestPlanIsAsGoodAsTheBestOfAllSets() {
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            RandomPlans plans = new RandomPlans(seed);
            Assessment before = plans.assessment();
            RemedyLibrary library = plans.library(before, seed % 20 == 0 ? 10 : 6);
            ExhaustiveSearch exhaustive = new ExhaustiveSearch(before, library, purpose(seed));
            switch ((int) (seed % 3)) {
                case 0 -> lifts(before, library, exhaustive, plans.below(40), seed);
                case 1 -> reachesAGrade(before, library, exhaustive, plans.below(2) == 0 ? "pass" : "good", seed);
                default -> gainsWithin(before, library, exhaustive, plans.below(20), seed);
            }
        }
        assertThat(byDiagrams).as("answers by decision diagrams").isGreaterThan(CASES / 4);
        assertThat(byPrograms).as("answers by integer programs").isGreaterThan(CASES / 10);
    }

    /** Half of the plans are for this assessment, in which so little can still be changed that many need no search. */
    private static PlanFor purpose(long seed) {
        return seed / 3 % 2 == 0 ? PlanFor.THIS_ASSESSMENT : PlanFor.NEXT_ASSESSMENT;
    }

    /** Of every sixty cases twenty are answered by the tables that large parts have, and twenty by integer programs alone. */
    private PlanAnswer answer(long seed, Assessment before, RemedyLibrary library, Aim aim) {
        PlanAnswer answer = PlanOptimiser.answer(
                PlanRequest.builder()
                        .assessment(before)
                        .library(library)
                        .aim(aim)
                        .purpose(purpose(seed))
                        .draws(0)
                        .build(),
                PlanProgress.NONE,
                LIMITS.get((int) (seed / 20 % LIMITS.size())));
        byDiagrams += answer.proof().states() > 0 && answer.proof().programs() == 0 ? 1 : 0;
        byPrograms += answer.proof().programs() > 0 ? 1 : 0;
        return answer;
    }

    private void lifts(Assessment before, RemedyLibrary library, ExhaustiveSearch exhaustive, int quarters, long seed) {
        Points by = new Points(1 + quarters * 250_000L);
        long low = before.total().low().plus(by).micros();
        leastEffort(
                answer(seed, before, library, new Aim.LiftBy(by)),
                exhaustive,
                assessment -> assessment.total().low().micros() >= low,
                seed);
    }

    private void reachesAGrade(
            Assessment before, RemedyLibrary library, ExhaustiveSearch exhaustive, String grade, long seed) {
        leastEffort(
                answer(seed, before, library, new Aim.ReachGrade(grade)),
                exhaustive,
                assessment -> (assessment.grade().lowest().id().equals("good")
                                || assessment.grade().lowest().id().equals(grade))
                        && assessment.grade().disqualification() == VetoState.CLEAR,
                seed);
    }

    private static void leastEffort(
            PlanAnswer answer, ExhaustiveSearch exhaustive, Predicate<Assessment> reached, long seed) {
        OptionalLong least = exhaustive.least(reached);
        assertThat(answer.proof().optimal()).as("proved, seed %d", seed).isTrue();
        assertThat(answer.reached()).as("reached, seed %d", seed).isEqualTo(least.isPresent());
        if (least.isPresent()) {
            assertThat(reached.test(answer.after()))
                    .as("really reached, seed %d", seed)
                    .isTrue();
            assertThat(answer.personDays()).as("effort, seed %d", seed).isEqualTo(least.getAsLong());
            if (!answer.chosen().isEmpty()) {
                assertThat(answer.after().total().low().micros())
                        .as("highest of the cheapest, seed %d", seed)
                        .isEqualTo(exhaustive.highest(least.getAsLong(), reached));
            }
        } else {
            assertThat(answer.atMost().orElseThrow().micros())
                    .as("at most, seed %d", seed)
                    .isEqualTo(exhaustive.highest(Long.MAX_VALUE));
        }
    }

    private void gainsWithin(
            Assessment before, RemedyLibrary library, ExhaustiveSearch exhaustive, int personDays, long seed) {
        PlanAnswer answer = answer(seed, before, library, new Aim.WithinEffort(personDays));
        long highest = exhaustive.highest(personDays);
        assertThat(answer.proof().optimal()).as("proved, seed %d", seed).isTrue();
        assertThat(answer.after().total().low().micros())
                .as("lower end, seed %d", seed)
                .isEqualTo(highest);
        assertThat(answer.proof().bound()).as("bound, seed %d", seed).isEqualTo(highest);
        assertThat(answer.personDays())
                .as("cheapest of the best, seed %d", seed)
                .isEqualTo(exhaustive.cheapest(highest));
    }
}
