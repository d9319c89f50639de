package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhunsheng.planning.DiagramLevel.Passing;

/** Draws a decision diagram, level by level. */
final class DiagramDrawing {
    private final Candidates candidates;
    private final Terms terms;
    private final int mostStates;
    private final ImmutableList<DiagramLevel> levels;

    /** What has to be known of the remedies decided so far: decisions in mind, and sums that are not complete. */
    private record State(long bits, ImmutableList<Long> open) {}

    private DiagramDrawing(Candidates candidates, Terms terms, int mostStates, ImmutableList<DiagramLevel> levels) {
        this.candidates = candidates;
        this.terms = terms;
        this.mostStates = mostStates;
        this.levels = levels;
    }

    /**
     * The diagram of the sets that satisfy {@code conditions} and hold none of {@code except}.
     *
     * @param mostStates the most states that it may have
     * @return empty if it would have more states, or if too much had to be kept in mind
     */
    static Optional<Diagram> draw(
            Candidates candidates,
            Terms terms,
            List<Condition> conditions,
            ImmutableList<BitSet> except,
            int mostStates) {
        return new DiagramLevels(candidates, terms, conditions, except)
                .levels()
                .flatMap(levels -> new DiagramDrawing(candidates, terms, mostStates, levels).drawn());
    }

    private Optional<Diagram> drawn() {
        List<State> states = List.of(new State(0, ImmutableList.of()));
        ImmutableIntArray open = ImmutableIntArray.of();
        ImmutableList.Builder<Diagram.Level> drawn = ImmutableList.builder();
        long all = 0;
        for (DiagramLevel level : levels) {
            all += states.size();
            if (all > mostStates) {
                return Optional.empty();
            }
            Map<State, Integer> next = new HashMap<>();
            List<State> after = new ArrayList<>();
            Diagram.Arcs leave = arcs(level, false, states, open, next, after);
            Diagram.Arcs choose = arcs(level, true, states, open, next, after);
            long personDays = candidates.option(level.remedy()).personDays();
            drawn.add(new Diagram.Level(level.remedy(), personDays, leave, choose));
            states = after;
            open = level.open();
        }
        return Optional.of(new Diagram(drawn.build(), terms.bases().get(Terms.ALL)));
    }

    private Diagram.Arcs arcs(
            DiagramLevel level,
            boolean chosen,
            List<State> states,
            ImmutableIntArray open,
            Map<State, Integer> next,
            List<State> after) {
        Diagram.Arcs arcs = new Diagram.Arcs(states.size());
        Passing passing = new Passing(terms.bases().size());
        for (int number = 0; number < states.size(); number++) {
            begin(passing, states.get(number), open);
            if (level.passes(passing, chosen, terms)) {
                State reached = reached(passing, level.open());
                Integer known = next.putIfAbsent(reached, after.size());
                if (known == null) {
                    after.add(reached);
                }
                arcs.set(number, known == null ? after.size() - 1 : known, passing.sum(Terms.ALL));
            }
        }
        return arcs;
    }

    private void begin(Passing passing, State state, ImmutableIntArray open) {
        passing.begin(state.bits());
        passing.set(Terms.ALL, 0);
        for (int place = 1; place < terms.bases().size(); place++) {
            passing.set(place, terms.bases().get(place));
        }
        for (int i = 0; i < open.length(); i++) {
            passing.set(open.get(i), state.open().get(i));
        }
    }

    private static State reached(Passing passing, ImmutableIntArray open) {
        return new State(
                passing.bits(),
                IntStream.range(0, open.length())
                        .mapToObj(i -> passing.sum(open.get(i)))
                        .collect(ImmutableList.toImmutableList()));
    }
}
