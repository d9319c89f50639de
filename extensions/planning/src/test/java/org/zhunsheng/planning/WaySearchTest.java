package org.zhunsheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.planning.Diagram.Way;
import org.zhunsheng.planning.WaySearch.Result;

class WaySearchTest {
    private static final int CASES = 200;
    private static final long NEVER = Long.MAX_VALUE;

    private static Optional<Diagram> diagram(long seed, int mostStates) {
        RandomPlans plans = new RandomPlans(seed);
        Assessment before = plans.assessment();
        PlanRequest request = PlanRequest.builder()
                .assessment(before)
                .library(plans.library(before, 7))
                .aim(new Aim.WithinEffort(0))
                .build();
        Candidates candidates = Candidates.of(request, before.rollUp());
        EngineScores engine = new EngineScores(before, candidates);
        ScoreModel model = new ScoreModel(before.rollUp(), candidates, engine, Limits.USUAL, PlanProgress.NONE);
        return Terms.of(model)
                .flatMap(terms -> DiagramDrawing.draw(candidates, terms, List.of(), ImmutableList.of(), mostStates));
    }

    /** All ways through {@code diagram}, one by one. */
    private static void walk(Diagram diagram, int place, int state, Way soFar, List<Way> found) {
        if (place == diagram.levels().size()) {
            found.add(soFar);
            return;
        }
        Diagram.Level level = diagram.levels().get(place);
        for (boolean chosen : new boolean[] {false, true}) {
            Diagram.Arcs arcs = chosen ? level.choose() : level.leave();
            if (arcs.to(state) != Diagram.NONE) {
                BitSet more = (BitSet) soFar.chosen().clone();
                more.set(level.remedy(), chosen);
                Way way = new Way(
                        more,
                        soFar.points() + arcs.added(state),
                        soFar.personDays() + (chosen ? level.personDays() : 0));
                walk(diagram, place + 1, arcs.to(state), way, found);
            }
        }
    }

    private static List<Way> ways(Diagram diagram) {
        List<Way> found = new ArrayList<>();
        walk(diagram, 0, 0, new Way(new BitSet(), diagram.base(), 0), found);
        return found;
    }

    @Example
    void theBestWayIsTheBestOfAllWays() {
        int met = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Optional<Diagram> drawn = diagram(seed, Limits.USUAL.states());
            if (drawn.isPresent()) {
                List<Way> ways = ways(drawn.get());
                WaySearch search = new WaySearch(drawn.get(), System.nanoTime() + NEVER / 4);
                for (long effort = 0; effort < 20; effort += 3) {
                    long most = effort;
                    Result highest = search.highest(drawn.get().base() + 1, most);
                    assertThat(highest.proved()).isTrue();
                    assertThat(highest.way().map(Way::points))
                            .as("seed %d, within %d", seed, most)
                            .isEqualTo(ways.stream()
                                    .filter(way -> way.personDays() <= most
                                            && way.points() > drawn.get().base())
                                    .map(Way::points)
                                    .max(Long::compare));
                    long points = drawn.get().base() + 200_000 * effort;
                    Result least = search.least(points, 15);
                    assertThat(least.way().map(Way::personDays))
                            .as("seed %d, %d points", seed, points)
                            .isEqualTo(ways.stream()
                                    .filter(way -> way.personDays() <= 15 && way.points() >= points)
                                    .map(Way::personDays)
                                    .min(Long::compare));
                    met += least.way().isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(met).isPositive();
    }

    @Example
    void aDiagramThatWouldBeTooLargeIsNotDrawn() {
        int drawn = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            long states =
                    diagram(seed, Limits.USUAL.states()).map(Diagram::states).orElse(0L);
            if (states > 0) {
                assertThat(diagram(seed, (int) states)).as("seed %d", seed).isPresent();
                assertThat(diagram(seed, (int) states - 1)).as("seed %d", seed).isEmpty();
                drawn++;
            }
        }
        assertThat(drawn).isPositive();
    }

    @Example
    void ifTimeIsUpTheBestLiesBetweenWhatIsFoundAndTheBound() {
        for (long seed = 1; seed <= CASES; seed++) {
            Optional<Diagram> drawn = diagram(seed, Limits.USUAL.states());
            if (drawn.isPresent()) {
                long best = new WaySearch(drawn.get(), System.nanoTime() + NEVER / 4)
                        .highest(Long.MIN_VALUE / 8, 9)
                        .bound();
                Result late = new WaySearch(drawn.get(), System.nanoTime() - 1).highest(Long.MIN_VALUE / 8, 9);
                assertThat(late.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(best);
                late.way().ifPresent(way -> assertThat(way.points()).isLessThanOrEqualTo(best));
            }
        }
    }
}
