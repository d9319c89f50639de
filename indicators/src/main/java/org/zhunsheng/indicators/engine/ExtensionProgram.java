package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.extension.MethodExtension;
import org.zhunsheng.indicators.extension.SettledFacts;
import org.zhunsheng.indicators.vocabulary.FactKind;

/** By a method that is plugged in; open from nothing to everything until its facts are settled. */
final class ExtensionProgram extends Program {
    private final int[] slots;
    private final MethodExtension.Scorer scorer;
    private final FactIndex index;
    private final long points;

    ExtensionProgram(int[] slots, MethodExtension.Scorer scorer, FactIndex index, long points) {
        super(slots, ImmutableList.of());
        this.slots = slots;
        this.scorer = scorer;
        this.index = index;
        this.points = points;
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        for (int slot : slots) {
            if (!facts.isNotApplicable(slot) && !facts.isExact(slot)) {
                sink.add(ReasonCode.EXTENSION_OPEN, 0, 0, points, slot, 0);
                return;
            }
        }
        long sum = 0;
        for (MethodExtension.Line line : scorer.score(new View(facts))) {
            long micros = line.points().micros();
            sink.say(line.reason(), micros, micros);
            sum = Math.addExact(sum, micros);
        }
        long kept = Math.max(0, Math.min(points, sum));
        if (kept != sum) {
            sink.add(ReasonCode.EXTENSION_BOUNDS, 0, kept - sum, kept - sum, LedgerSink.NO_FACT, points);
        }
    }

    /** The settled facts as an extension sees them. */
    private final class View implements SettledFacts {
        private final FactTable facts;

        View(FactTable facts) {
            this.facts = facts;
        }

        @Override
        public boolean isApplicable(FactCode fact) {
            return !facts.isNotApplicable(slot(fact));
        }

        @Override
        public BigDecimal number(FactCode fact) {
            int slot = slot(fact);
            check(index.definition(slot).kind().isNumeric(), fact);
            return Decimals.ofMicros(facts.low(slot));
        }

        @Override
        public boolean yes(FactCode fact) {
            int slot = slot(fact);
            check(index.definition(slot).kind() == FactKind.YES_NO, fact);
            return facts.low(slot) == 1;
        }

        @Override
        public Optional<LocalDate> day(FactCode fact) {
            int slot = slot(fact);
            check(index.definition(slot).kind() == FactKind.DATE, fact);
            return facts.low(slot) == CellValue.NEVER ? Optional.empty() : Optional.of(FactTable.day(facts.low(slot)));
        }

        @Override
        public int year() {
            return facts.year();
        }

        private int slot(FactCode fact) {
            int slot = index.slot(fact);
            check(slots().contains(slot), fact);
            return slot;
        }

        private void check(boolean holds, FactCode fact) {
            if (!holds) {
                throw new IllegalArgumentException("not a fact of this method, or of another kind: " + fact);
            }
        }
    }
}
