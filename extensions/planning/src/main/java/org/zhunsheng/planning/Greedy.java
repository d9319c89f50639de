package org.zhunsheng.planning;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.planning.Search.Need;

/**
 * A quick answer without proof, for when the time runs out: always the remedy, with what it needs, that lifts the lower end most for its
 * effort.
 */
final class Greedy {
    private final Candidates candidates;
    private final EngineScores engine;
    private final ScoreModel model;

    Greedy(Candidates candidates, EngineScores engine, ScoreModel model) {
        this.candidates = candidates;
        this.engine = engine;
        this.model = model;
    }

    /** A set that satisfies {@code need}, or, if no lower end is asked for, one that lifts it far; empty if it finds none. */
    Optional<BitSet> answer(Need need) {
        BitSet chosen = new BitSet();
        while (need.low().isEmpty() || !isDone(need, chosen)) {
            Optional<BitSet> more = step(chosen, need.effort());
            if (more.isEmpty()) {
                break;
            }
            chosen = more.get();
        }
        BitSet found = chosen;
        return isDone(need, found) && need.except().stream().noneMatch(set -> contains(found, set))
                ? Optional.of(found)
                : Optional.empty();
    }

    private boolean isDone(Need need, BitSet chosen) {
        if (need.low().isPresent() && low(chosen) < need.low().getAsLong()) {
            return false;
        }
        Assessment assessment = engine.assess(chosen);
        return need.isMetBy(assessment);
    }

    private static boolean contains(BitSet chosen, BitSet set) {
        BitSet missing = (BitSet) set.clone();
        missing.andNot(chosen);
        return missing.isEmpty();
    }

    private Optional<BitSet> step(BitSet chosen, OptionalLong most) {
        long low = low(chosen);
        long effort = candidates.personDays(chosen);
        Optional<BitSet> best = Optional.empty();
        long bestGain = 0;
        long bestEffort = 1;
        for (int number = 0; number < candidates.size(); number++) {
            BitSet more = candidates.withPrerequisites(number);
            more.or(chosen);
            long moreEffort = Math.max(1, candidates.personDays(more) - effort);
            boolean affordable = most.isEmpty() || effort + moreEffort <= most.getAsLong();
            if (!chosen.get(number) && affordable && engine.canGoTogether(more)) {
                long gain = low(more) - low;
                if (gain > 0 && Math.multiplyExact(gain, bestEffort) > Math.multiplyExact(bestGain, moreEffort)) {
                    best = Optional.of(more);
                    bestGain = gain;
                    bestEffort = moreEffort;
                }
            }
        }
        return best;
    }

    private long low(BitSet chosen) {
        return model.low(chosen).orElseGet(() -> engine.low(chosen));
    }
}
