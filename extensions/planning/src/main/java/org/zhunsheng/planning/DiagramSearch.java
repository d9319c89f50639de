package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.RollUp;
import org.zhunsheng.planning.Diagram.Way;

/**
 * Looks for the best set of remedies by decision diagrams, in whole numbers from end to end. Where the score is no sum of tables, or the
 * diagram would be too large, integer programs look for it instead. The engine scores what is found; if it does not agree that the need
 * is met, the programs have the word.
 */
final class DiagramSearch implements Search {
    private final Candidates candidates;
    private final EngineScores engine;
    private final ScoreModel model;
    private final long deadline;
    private final Limits limits;
    private final PlanProgress progress;
    private final Optional<Terms> terms;
    private final Map<Drawn, Optional<Diagram>> drawn = new HashMap<>();
    private Optional<ProgramSearch> program = Optional.empty();
    private long states;

    /** What a diagram is drawn for: the vetoes that have to be clear, by their parts, and the sets that are refused. */
    private record Drawn(ImmutableList<Part> clear, ImmutableList<BitSet> except) {}

    /** A diagram, and what vetoes that need not be clear in it cap the total at. */
    private record Case(Diagram diagram, long cap) {}

    DiagramSearch(
            Candidates candidates,
            EngineScores engine,
            ScoreModel model,
            long deadline,
            Limits limits,
            PlanProgress progress) {
        this.candidates = candidates;
        this.engine = engine;
        this.model = model;
        this.deadline = deadline;
        this.limits = limits;
        this.progress = progress;
        this.terms = Terms.of(model);
    }

    private ProgramSearch program() {
        ProgramSearch search =
                program.orElseGet(() -> new ProgramSearch(candidates, engine, model, deadline, limits, progress));
        program = Optional.of(search);
        return search;
    }

    @Override
    public int programs() {
        return program.map(ProgramSearch::programs).orElse(0);
    }

    @Override
    public long states() {
        return states;
    }

    @Override
    public Found highest(Need need) {
        return cases(need)
                .flatMap(cases -> agreed(need, highest(cases, need)))
                .orElseGet(() -> program().highest(need));
    }

    private Found highest(List<Case> cases, Need need) {
        Optional<BitSet> best = Optional.empty();
        long value = Long.MIN_VALUE;
        long bound = Long.MIN_VALUE;
        boolean proved = true;
        for (Case one : cases) {
            long from = Math.max(need.low().orElse(Long.MIN_VALUE), best.isPresent() ? value + 1 : Long.MIN_VALUE);
            Optional<Long> sum = one.cap() < from ? Optional.empty() : leastSum(from, one.diagram());
            if (sum.isPresent()) {
                WaySearch.Result result = new WaySearch(one.diagram(), deadline)
                        .highest(sum.get(), need.effort().orElse(one.diagram().personDays()));
                if (result.way().isPresent()) {
                    best = result.way().map(Way::chosen);
                    value = total(result.way().get().points(), one.cap());
                }
                bound = Math.max(bound, total(result.bound(), one.cap()));
                proved &= result.proved();
            }
        }
        return new Found(best, value, proved && best.isPresent() ? value : Math.max(bound, value), proved);
    }

    @Override
    public Found least(Need need) {
        return cases(need)
                .flatMap(cases -> agreed(need, least(cases, need)))
                .orElseGet(() -> program().least(need));
    }

    private Found least(List<Case> cases, Need need) {
        Optional<BitSet> best = Optional.empty();
        long value = 0;
        long bound = Long.MAX_VALUE;
        boolean proved = true;
        for (Case one : cases) {
            long low = need.low().orElse(Long.MIN_VALUE);
            long most = Math.min(
                    need.effort().orElse(one.diagram().personDays()), best.isPresent() ? value - 1 : Long.MAX_VALUE);
            Optional<Long> sum = one.cap() < low ? Optional.empty() : leastSum(low, one.diagram());
            if (sum.isPresent()) {
                WaySearch.Result result = new WaySearch(one.diagram(), deadline).least(sum.get(), most);
                if (result.way().isPresent()) {
                    best = result.way().map(Way::chosen);
                    value = result.way().get().personDays();
                }
                bound = Math.min(bound, result.bound());
                proved &= result.proved();
            }
        }
        if (best.isEmpty()) {
            return new Found(best, 0, bound == Long.MAX_VALUE ? 0 : bound, proved);
        }
        return new Found(best, value, proved ? value : Math.min(bound, value), proved);
    }

    private Optional<Long> leastSum(long total, Diagram diagram) {
        long spread = diagram.spread();
        return terms.orElseThrow().leastSum(total, diagram.base() - spread, diagram.base() + spread);
    }

    private long total(long sum, long cap) {
        return terms.orElseThrow().total(sum, cap);
    }

    /** {@code found} if the engine agrees, or if nothing was found. */
    private Optional<Found> agreed(Need need, Found found) {
        if (found.chosen().isEmpty()) {
            return Optional.of(found);
        }
        BitSet chosen = found.chosen().get();
        Assessment assessment = engine.assess(chosen);
        model.verify(chosen, assessment);
        return need.isMetBy(assessment) ? Optional.of(found) : Optional.empty();
    }

    /**
     * The cases that together hold every set. If no veto capped the total it would be the sum of the terms; so the case in which all
     * that cap it are clear comes first, and then for every cap the case in which those with lower caps are. Empty if a diagram cannot
     * be drawn.
     */
    private Optional<List<Case>> cases(Need need) {
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        Map<Part, Long> caps = terms.get().caps();
        List<Case> cases = new ArrayList<>();
        for (long cap : withNone(caps.values())) {
            ImmutableList<Part> clear = Stream.concat(
                            caps.entrySet().stream()
                                    .filter(veto -> veto.getValue() < cap)
                                    .map(Map.Entry::getKey),
                            need.grade().stream()
                                    .flatMap(grade -> model.barring(grade).stream())
                                    .map(veto -> Optional.ofNullable(
                                                    model.clear().get(veto))
                                            .orElseThrow()))
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
            if (clear.stream().noneMatch(DiagramSearch::isNever)) {
                Optional<Diagram> diagram = diagram(new Drawn(clear, need.except()));
                if (diagram.isEmpty()) {
                    return Optional.empty();
                }
                cases.add(new Case(diagram.get(), cap));
            }
        }
        return Optional.of(cases);
    }

    private static Iterable<Long> withNone(Iterable<Long> caps) {
        TreeSet<Long> all = new TreeSet<>();
        caps.forEach(all::add);
        all.add(RollUp.NO_CAP);
        return all.descendingSet();
    }

    private static boolean isNever(Part clear) {
        PartTable table = clear.table().orElseThrow();
        return table.bundles().isEmpty() && table.base() != 1;
    }

    private Optional<Diagram> diagram(Drawn wanted) {
        return drawn.computeIfAbsent(wanted, this::draw);
    }

    private Optional<Diagram> draw(Drawn wanted) {
        ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
        for (Part part : wanted.clear()) {
            Optional<Condition> condition = Condition.isOne(part.table().orElseThrow());
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            if (!condition.get().members().isEmpty()) {
                conditions.add(condition.get());
            }
        }
        Optional<Diagram> diagram = DiagramDrawing.draw(
                candidates, terms.orElseThrow(), conditions.build(), wanted.except(), limits.states());
        states += diagram.map(Diagram::states).orElse(0L);
        progress.drawn(states);
        return diagram;
    }
}
