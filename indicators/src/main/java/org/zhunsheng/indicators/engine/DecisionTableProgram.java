package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.scheme.ScoringMethod.Hits;

/**
 * The points of the rule that applies. What is open is tried out: between two limits of a fact nothing changes, so one value of each
 * stretch stands for all of them.
 */
final class DecisionTableProgram extends Program {
    /** None of the rules. */
    private static final int OTHERWISE = -1;

    private final CompiledCondition[][] rules;
    private final long[] earned;
    private final long otherwise;
    private final Optional<Hits> hits;
    private final long points;
    private final int conditions;

    /**
     * The program.
     *
     * @param titles what each condition asks for, then what each rule is for
     * @param rules the conditions of each rule
     * @param earned the points of each rule
     * @param points the points of the item
     */
    DecisionTableProgram(
            int[] slots,
            ImmutableList<LocalText> titles,
            CompiledCondition[][] rules,
            long[] earned,
            long otherwise,
            Optional<Hits> hits,
            long points) {
        super(slots, titles);
        this.rules = rules;
        this.earned = earned;
        this.otherwise = otherwise;
        this.hits = hits;
        this.points = points;
        this.conditions = Arrays.stream(rules).mapToInt(rule -> rule.length).sum();
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        int line = 0;
        for (CompiledCondition[] rule : rules) {
            for (CompiledCondition test : rule) {
                sink.add(MetProgram.codeOf(test, facts), line, 0, 0, test.slot(), test.limit());
                line++;
            }
        }
        Outcomes outcomes = new Outcomes(facts);
        outcomes.tryAll(0);
        boolean decided = outcomes.least == outcomes.most;
        int shown = outcomes.rule.isPresent() && outcomes.rule.getAsInt() != OTHERWISE
                ? conditions + outcomes.rule.getAsInt()
                : conditions + rules.length;
        sink.add(
                decided ? ReasonCode.DECIDED : ReasonCode.DECIDED_OPEN,
                shown,
                outcomes.least,
                outcomes.most,
                LedgerSink.NO_FACT,
                points);
    }

    /** What can come out for the facts of one unit. */
    private final class Outcomes {
        private final FactTable facts;
        private final List<Integer> read = slots();
        private final Map<Integer, Long> tried = new HashMap<>();
        private long least = Long.MAX_VALUE;
        private long most = Long.MIN_VALUE;
        private OptionalInt rule = OptionalInt.empty();
        private boolean severalRules;

        Outcomes(FactTable facts) {
            this.facts = facts;
        }

        void tryAll(int next) {
            if (next == read.size()) {
                take(decide());
                return;
            }
            int slot = read.get(next);
            if (facts.isNotApplicable(slot)) {
                tryAll(next + 1);
                return;
            }
            for (long value : stretches(slot)) {
                tried.put(slot, value);
                tryAll(next + 1);
            }
        }

        /** The least value of each stretch of the fact in which every condition stays as it is. */
        private Set<Long> stretches(int slot) {
            Set<Long> starts = new TreeSet<>();
            starts.add(facts.low(slot));
            for (CompiledCondition[] one : rules) {
                for (CompiledCondition test : one) {
                    long start = test.shift();
                    if (test.slot() == slot && start > facts.low(slot) && start <= facts.high(slot)) {
                        starts.add(start);
                    }
                }
            }
            return starts;
        }

        private int decide() {
            int best = OTHERWISE;
            for (int i = 0; i < rules.length; i++) {
                if (applies(rules[i]) && (best == OTHERWISE || isBetter(earned[i], earned[best]))) {
                    best = i;
                }
            }
            return best;
        }

        private boolean isBetter(long other, long held) {
            return hits.isPresent()
                    && ((hits.get() == Hits.LOWEST && other < held) || (hits.get() == Hits.HIGHEST && other > held));
        }

        private boolean applies(CompiledCondition[] conditionsOfRule) {
            for (CompiledCondition test : conditionsOfRule) {
                Long value = tried.get(test.slot());
                if (value != null && !test.holdsAt(value)) {
                    return false;
                }
            }
            return true;
        }

        private void take(int deciding) {
            long given = deciding == OTHERWISE ? otherwise : earned[deciding];
            least = Math.min(least, given);
            most = Math.max(most, given);
            severalRules |= rule.isPresent() && rule.getAsInt() != deciding;
            rule = severalRules ? OptionalInt.empty() : OptionalInt.of(deciding);
        }
    }
}
