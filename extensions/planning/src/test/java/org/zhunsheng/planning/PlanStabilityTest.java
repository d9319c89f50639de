package org.zhunsheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.rectification.RemedyOption;

class PlanStabilityTest {
    private static final int DRAWS = 6;

    private static PlanRequest.Builder request(Assessment before, RemedyLibrary library, int draws) {
        return PlanRequest.builder()
                .assessment(before)
                .library(library)
                .aim(new Aim.LiftBy(Points.of("2")))
                .draws(draws);
    }

    /** The tables of the first search serve every draw; that changes nothing in what a search from the beginning chooses. */
    @Property(tries = 40, generation = GenerationMode.RANDOMIZED)
    void aDrawChoosesAsMuchAsAPlanWithItsEffortsMadeFromTheBeginning(@ForAll @LongRange(min = 1) long seed) {
        RandomPlans plans = new RandomPlans(seed);
        Assessment before = plans.assessment();
        RemedyLibrary library = plans.library(before, 6);
        PlanAnswer answer = PlanOptimiser.answer(request(before, library, DRAWS).build());
        if (answer.chosen().isEmpty()) {
            assertThat(answer.stability()).isEqualTo(PlanStability.NONE);
            return;
        }
        assertThat(answer.stability().draws()).isEqualTo(DRAWS);
        Candidates candidates = Candidates.of(answer.request(), before.rollUp());
        Random random = new Random(1);
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            ImmutableMap.Builder<String, Integer> efforts = ImmutableMap.builder();
            for (RemedyOption option : candidates.options()) {
                int percent = 50 + random.nextInt(101);
                efforts.put(option.id(), option.personDays() * percent);
            }
            ImmutableMap<String, Integer> drawn = efforts.buildOrThrow();
            RemedyLibrary priced = RemedyLibrary.builder()
                    .fillFrom(library)
                    .remedies(library.remedies().stream()
                            .map(option -> drawn.containsKey(option.id()) ? priced(option, drawn) : option)
                            .toList())
                    .build();
            PlanOptimiser.answer(request(before, priced, 0).build())
                    .chosen()
                    .forEach(chosen -> expected.merge(chosen.remedy().id(), 1, Integer::sum));
        }
        assertThat(answer.stability().chosen()).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static RemedyOption priced(RemedyOption option, ImmutableMap<String, Integer> efforts) {
        RemedyOption.Builder priced = RemedyOption.builder()
                .id(option.id())
                .title(option.title())
                .personDays(Optional.ofNullable(efforts.get(option.id())).orElseThrow())
                .mode(option.mode())
                .effort(option.effort())
                .leadDays(option.leadDays())
                .effects(option.effects())
                .prerequisites(option.prerequisites())
                .excludes(option.excludes());
        return priced.build();
    }

    @Example
    void aRemedyThatNoDrawDoesWithoutIsAlwaysChosen() {
        PlanStability stability = new PlanStability(3, ImmutableMap.of("a", 3, "b", 1));
        assertThat(stability.isAlwaysChosen("a")).isTrue();
        assertThat(stability.isAlwaysChosen("b")).isFalse();
        assertThat(stability.of("c")).isZero();
    }
}
