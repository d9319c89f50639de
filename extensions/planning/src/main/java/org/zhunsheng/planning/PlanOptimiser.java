package org.zhunsheng.planning;

import com.google.common.math.LongMath;
import java.util.BitSet;
import java.util.Optional;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.RollUp;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.planning.Search.Found;
import org.zhunsheng.planning.Search.Need;

/**
 * Finds the best plan (最优整改方案): the remedies that achieve an aim with the least effort, or that lift the lower end of the total most
 * within an effort. The engine scores every part of the total under every set of the remedies that bear on it; a decision diagram over
 * these tables, or an integer program where that would be too large, finds the best set, and the engine re-scores every result. So caps, floors, bands, vetoes, shared facts, redistribution
 * and rounding are all respected, and an answer that is called optimal is optimal in terms of the engine.
 *
 * <p>Ties are broken: of the sets with the least effort, one with the highest lower end is chosen; of the sets with the highest lower
 * end, one with the least effort. What stays tied is decided the same way every time, unless the time runs out. Stateless and
 * thread-safe.
 */
public final class PlanOptimiser {
    private PlanOptimiser() {}

    /** The best plan for {@code request}. */
    public static PlanAnswer answer(PlanRequest request) {
        return answer(request, PlanProgress.NONE);
    }

    /**
     * The best plan for {@code request}.
     *
     * @param progress is told how far the search is
     */
    public static PlanAnswer answer(PlanRequest request, PlanProgress progress) {
        return answer(request, progress, Limits.USUAL);
    }

    static PlanAnswer answer(PlanRequest request, PlanProgress progress, Limits limits) {
        long deadline = System.nanoTime() + request.seconds() * 1_000_000_000L;
        RollUp rollUp = request.assessment().rollUp();
        Candidates candidates = Candidates.of(request, rollUp);
        EngineScores engine = new EngineScores(request.assessment(), candidates);
        ScoreModel model = new ScoreModel(rollUp, candidates, engine, limits, progress);
        Search search = new DiagramSearch(candidates, engine, model, deadline, limits, progress);
        PlanAnswer answer = new Attempt(request, candidates, engine, search, 1).answer();
        return answer.chosen().isEmpty()
                ? answer
                : PlanAnswer.builder()
                        .fillFrom(answer)
                        .stability(PlanStability.of(candidates, request.draws(), deadline, other -> {
                            Search again = new DiagramSearch(other, engine, model, deadline, limits, PlanProgress.NONE);
                            return new Attempt(request, other, engine, again, PlanStability.PARTS).choice();
                        }))
                        .build();
    }

    /** One request on its way to its answer. */
    private static final class Attempt {
        private final PlanRequest request;
        private final Candidates candidates;
        private final EngineScores engine;
        private final Search search;
        private final int parts;

        /** @param parts the parts of a person-day in which the efforts of {@code candidates} are given */
        Attempt(PlanRequest request, Candidates candidates, EngineScores engine, Search search, int parts) {
            this.request = request;
            this.candidates = candidates;
            this.engine = engine;
            this.search = search;
            this.parts = parts;
        }

        PlanAnswer answer() {
            return request.aim() instanceof Aim.WithinEffort effort ? highest(effort.personDays()) : least();
        }

        /** The best set alone; empty if the aim is out of reach. */
        BitSet choice() {
            if (request.aim() instanceof Aim.WithinEffort effort) {
                return affordable(
                        search.highest(Need.NOTHING.effort(LongMath.saturatedMultiply(effort.personDays(), parts))));
            }
            Need need = need();
            return search.least(need)
                    .chosen()
                    .map(cheapest -> higher(cheapest, need))
                    .orElseGet(BitSet::new);
        }

        private PlanAnswer highest(long personDays) {
            Need need = Need.NOTHING.effort(personDays);
            Found found = search.highest(need);
            BitSet chosen = affordable(found);
            long low = engine.low(chosen);
            Optional<Alternative> next =
                    chosen.isEmpty() ? Optional.empty() : alternative(search.highest(need.except(chosen)));
            Proof proof = proof(found.proved(), low, Math.max(found.bound(), low));
            return explanation(chosen, proof).answer(true, next, Optional.empty());
        }

        /** Of the sets with the lower end that was found one with the least effort. */
        private BitSet affordable(Found found) {
            BitSet best = found.chosen().orElseGet(BitSet::new);
            return cheaper(best, Need.NOTHING.low(engine.low(best)).effort(candidates.personDays(best)));
        }

        /** A set that satisfies {@code need} with the least effort, if one is found that takes less than {@code chosen}. */
        private BitSet cheaper(BitSet chosen, Need need) {
            return search.least(need)
                    .chosen()
                    .filter(other -> candidates.personDays(other) < candidates.personDays(chosen))
                    .orElse(chosen);
        }

        private PlanAnswer least() {
            Need need = need();
            if (need.isMetBy(engine.before())) {
                return explanation(new BitSet(), proof(true, 0, 0)).answer(true, Optional.empty(), Optional.empty());
            }
            Found found = search.least(need);
            if (found.chosen().isEmpty()) {
                Found most = search.highest(Need.NOTHING);
                Optional<Points> atMost = Optional.of(new Points(most.bound()));
                return explanation(new BitSet(), proof(found.proved(), 0, found.bound()))
                        .answer(false, Optional.empty(), atMost);
            }
            BitSet chosen = higher(found.chosen().get(), need);
            Optional<Alternative> next = alternative(search.least(need.except(chosen)));
            return explanation(chosen, proof(found.proved(), found.value(), found.bound()))
                    .answer(true, next, Optional.empty());
        }

        /** A set that satisfies {@code need} with the effort of {@code cheapest} and a higher lower end, if there is one. */
        private BitSet higher(BitSet cheapest, Need need) {
            return search.highest(need.effort(candidates.personDays(cheapest)))
                    .chosen()
                    .filter(other -> engine.low(other) > engine.low(cheapest))
                    .orElse(cheapest);
        }

        private Need need() {
            Assessment before = engine.before();
            if (request.aim() instanceof Aim.LiftBy lift) {
                return Need.NOTHING.low(before.total().low().plus(lift.points()).micros());
            }
            String id = ((Aim.ReachGrade) request.aim()).grade();
            Grade grade = before.scheme().gradesFor(before.dossier().unit().kind()).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            return Need.NOTHING.grade(grade);
        }

        private Optional<Alternative> alternative(Found found) {
            return found.chosen()
                    .map(chosen -> new Alternative(
                            candidates.chosen(chosen),
                            engine.assess(chosen).total(),
                            candidates.personDays(chosen),
                            found.proved()));
        }

        private Proof proof(boolean optimal, long value, long bound) {
            return new Proof(
                    optimal, value, bound, search.programs(), search.states(), engine.assessed(), candidates.size());
        }

        private Explanation explanation(BitSet chosen, Proof proof) {
            return new Explanation(request, candidates, engine, chosen, proof);
        }
    }
}
