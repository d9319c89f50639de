package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.planning.IntegerProgram.Row;
import org.zhunsheng.planning.IntegerProgram.Solution;
import org.zhunsheng.planning.IntegerProgram.Status;

/**
 * Looks for the best set of remedies by integer programs. The program is never below the engine, so what it rules out is ruled out.
 * Every set that it proposes is scored by the engine; where the program promised more, a cut tells it the truth about that set, and it
 * is solved again. An answer is proved when the engine gives the chosen set what the program says is the most.
 */
final class ProgramSearch implements Search {
    private static final int MOST_CUTS = 400;
    private static final double NEARLY = 1e-4;

    private final Candidates candidates;
    private final EngineScores engine;
    private final ScoreModel model;
    private final PlanProgress progress;
    private final Greedy greedy;
    private final long deadline;
    private final IntegerProgram program;
    private final Encoder encoder;
    private final Encoder.Score total;
    private final Linear effort = Linear.zero();
    private final List<Row> cuts = new ArrayList<>();
    private final List<Linear> clear = new ArrayList<>();
    private int solved;

    ProgramSearch(
            Candidates candidates,
            EngineScores engine,
            ScoreModel model,
            long deadline,
            Limits limits,
            PlanProgress progress) {
        this.program = new IntegerProgram(limits.nodes());
        this.candidates = candidates;
        this.engine = engine;
        this.model = model;
        this.progress = progress;
        this.greedy = new Greedy(candidates, engine, model);
        this.deadline = deadline;
        for (int number = 0; number < candidates.size(); number++) {
            effort.plus(program.choice(), candidates.option(number).personDays());
        }
        for (int number = 0; number < candidates.size(); number++) {
            for (int before : candidates.prerequisites(number)) {
                program.add(Row.atMost(Linear.of(number).plus(before, -1), 0));
            }
            for (int other = number + 1; other < candidates.size(); other++) {
                if (candidates.exclude(number, other)) {
                    program.add(Row.atMost(Linear.of(number).plus(other, 1), 1));
                }
            }
        }
        this.encoder = new Encoder(program, model.rollUp());
        this.total = encoder.encode(model.total());
        model.clear().forEach((veto, part) -> clear.add(encoder.encode(part, 1).sum()));
    }

    @Override
    public Found highest(Need need) {
        long step = Math.max(1, Math.max(total.step(), Encoder.UNIT / 100));
        Linear steps = total.sum().times((double) Encoder.UNIT / step).plus(-(double) total.base() / step);
        Optional<BitSet> best = Optional.empty();
        long value = Long.MIN_VALUE;
        long bound = total.most();
        List<Row> refused = new ArrayList<>();
        for (int cut = 0; cut < MOST_CUTS && remaining() > 0; cut++) {
            Solution solution = BranchAndBound.maximise(program, steps, rows(need, refused), remaining());
            progress.solved(++solved);
            if (solution.status() == Status.IMPOSSIBLE) {
                return new Found(best, value, best.isPresent() ? value : bound, true);
            }
            bound = Math.min(bound, floored(solution.bound(), step));
            if (solution.status() == Status.NOTHING) {
                break;
            }
            BitSet chosen = chosen(solution);
            Assessment assessment = assess(chosen);
            long low = assessment.total().low().micros();
            if (need.isMetBy(assessment) && low > value) {
                best = Optional.of(chosen);
                value = low;
            }
            if (best.isPresent() && value >= bound) {
                return new Found(best, value, value, true);
            }
            if (solution.status() != Status.PROVED) {
                break;
            }
            cut(chosen, assessment);
            if (!need.isMetBy(assessment)) {
                refused.add(Row.atLeast(distance(chosen, model.members()), 1));
            }
        }
        long known = low(best);
        Optional<BitSet> quick = greedy.answer(need).filter(set -> engine.low(set) > known);
        return quick.isPresent()
                ? new Found(quick, engine.low(quick.get()), bound, engine.low(quick.get()) >= bound)
                : new Found(best, value, bound, false);
    }

    private long low(Optional<BitSet> set) {
        return set.map(engine::low).orElse(Long.MIN_VALUE);
    }

    private long floored(double steps, long step) {
        return Double.isInfinite(steps) ? total.most() : total.base() + (long) Math.floor(steps + NEARLY) * step;
    }

    @Override
    public Found least(Need need) {
        long bound = 0;
        List<Row> refused = new ArrayList<>();
        for (int cut = 0; cut < MOST_CUTS && remaining() > 0; cut++) {
            Solution solution = BranchAndBound.minimise(program, effort, rows(need, refused), remaining());
            progress.solved(++solved);
            if (solution.status() == Status.IMPOSSIBLE) {
                return new Found(Optional.empty(), 0, bound, true);
            }
            bound = Math.max(bound, (long) Math.ceil(solution.bound() - NEARLY));
            if (solution.status() == Status.NOTHING) {
                break;
            }
            BitSet chosen = chosen(solution);
            Assessment assessment = assess(chosen);
            if (need.isMetBy(assessment)) {
                long value = candidates.personDays(chosen);
                return new Found(Optional.of(chosen), value, Math.min(bound, value), value <= bound);
            }
            if (solution.status() != Status.PROVED) {
                break;
            }
            cut(chosen, assessment);
            refused.add(Row.atLeast(distance(chosen, model.members()), 1));
        }
        Optional<BitSet> quick = greedy.answer(need);
        long value = quick.map(candidates::personDays).orElse(0L);
        return new Found(quick, value, bound, quick.isPresent() && value <= bound);
    }

    @Override
    public int programs() {
        return solved;
    }

    @Override
    public long states() {
        return 0;
    }

    private long remaining() {
        return (deadline - System.nanoTime()) / 1_000_000;
    }

    private Assessment assess(BitSet chosen) {
        Assessment assessment = engine.assess(chosen);
        model.verify(chosen, assessment);
        return assessment;
    }

    private BitSet chosen(Solution solution) {
        BitSet chosen = new BitSet();
        for (int number = 0; number < candidates.size(); number++) {
            chosen.set(number, solution.isChosen(number));
        }
        return chosen;
    }

    private ImmutableList<Row> rows(Need need, List<Row> refused) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        rows.addAll(cuts);
        rows.addAll(refused);
        need.low()
                .ifPresent(low ->
                        rows.add(Row.atLeast(total.sum(), (double) attainable(low) / Encoder.UNIT - Encoder.ROOM)));
        need.effort().ifPresent(most -> rows.add(Row.atMost(effort, (double) most)));
        need.grade()
                .ifPresent(grade -> model.barring(grade).forEach(veto -> rows.add(Row.atLeast(clear.get(veto), 1))));
        for (BitSet set : need.except()) {
            Linear sum = Linear.zero();
            set.stream().forEach(number -> sum.plus(number, 1));
            rows.add(Row.atMost(sum, set.cardinality() - 1));
        }
        return rows.build();
    }

    /** The least lower end that is {@code low} or more. */
    private long attainable(long low) {
        return total.step() == 0
                ? low
                : total.base() + LongMath.divide(low - total.base(), total.step(), RoundingMode.CEILING) * total.step();
    }

    /** Tells the program what the engine says of {@code chosen}, and of every part without a table. */
    private void cut(BitSet chosen, Assessment assessment) {
        cuts.add(atMost(
                total.sum(), assessment.total().low().micros(), total.most(), distance(chosen, model.members())));
        for (Part part : model.withoutTable()) {
            cuts.add(atMost(
                    encoder.encode(part, Encoder.UNIT).sum(),
                    part.read().applyAsLong(assessment),
                    part.most(),
                    distance(chosen, part.members())));
        }
    }

    private static Row atMost(Linear score, long points, long most, Linear distance) {
        double slope = (double) Math.max(0, most - points) / Encoder.UNIT;
        return Row.atMost(
                Linear.zero().plus(score, 1).plus(distance, -slope), (double) points / Encoder.UNIT + Encoder.ROOM);
    }

    /** On how many of {@code members} a set and {@code chosen} differ. */
    private static Linear distance(BitSet chosen, Iterable<Integer> members) {
        Linear distance = Linear.zero();
        for (int number : members) {
            if (chosen.get(number)) {
                distance.plus(1).plus(number, -1);
            } else {
                distance.plus(number, 1);
            }
        }
        return distance;
    }
}
