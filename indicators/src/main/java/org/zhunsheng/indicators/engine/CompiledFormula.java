package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.scheme.Formula;

/** A computed fact in slots: what its formula comes to for the facts of one unit. Immutable and thread-safe. */
abstract class CompiledFormula {
    private static final FixedPoint CUT = FixedPoint.cutToMicros();

    private final int slot;
    private final ImmutableList<Integer> reads;

    private CompiledFormula(int slot, List<Integer> reads) {
        this.slot = slot;
        this.reads = ImmutableList.copyOf(reads);
    }

    /** The formula of the fact in {@code slot}, all of whose facts have a slot in {@code slots}. */
    static CompiledFormula of(int slot, Formula formula, ToIntFunction<FactCode> slots) {
        return formula.match(new Compiler(slot, slots));
    }

    /** The slot of the value. */
    final int slot() {
        return slot;
    }

    /** The slots of what it is worked out from. */
    final ImmutableList<Integer> reads() {
        return reads;
    }

    /** The range of the value for {@code facts}. */
    abstract WorkedValue of(FactRanges facts);

    /** Two figures in an order. */
    private static final class Comparison extends CompiledFormula {
        private final int left;
        private final Formula.Order order;
        private final int right;

        Comparison(int slot, int left, Formula.Order order, int right) {
            super(slot, ImmutableList.of(left, right));
            this.left = left;
            this.order = order;
            this.right = right;
        }

        @Override
        WorkedValue of(FactRanges facts) {
            if (facts.isNotApplicable(left) || facts.isNotApplicable(right)) {
                return WorkedValue.NOT_APPLICABLE;
            }
            return switch (order) {
                case AT_MOST -> atMost(facts, left, right, 0);
                case LESS -> atMost(facts, left, right, 1);
                case AT_LEAST -> atMost(facts, right, left, 0);
                case MORE -> atMost(facts, right, left, 1);
                case EQUAL -> equal(facts);
            };
        }

        /** Whether the lower figure and {@code gap} come to no more than the upper. */
        private static WorkedValue atMost(FactRanges facts, int lower, int upper, int gap) {
            boolean holds = facts.high(lower) + gap <= facts.low(upper);
            boolean fails = facts.low(lower) + gap > facts.high(upper);
            return WorkedValue.between(holds ? 1 : 0, fails ? 0 : 1);
        }

        private WorkedValue equal(FactRanges facts) {
            boolean apart = facts.high(left) < facts.low(right) || facts.high(right) < facts.low(left);
            boolean one = facts.low(left) == facts.high(right) && facts.high(left) == facts.low(right);
            return WorkedValue.between(one ? 1 : 0, apart ? 0 : 1);
        }
    }

    /** A rate the other way round. */
    private static final class Complement extends CompiledFormula {
        private final int rate;

        Complement(int slot, int rate) {
            super(slot, ImmutableList.of(rate));
            this.rate = rate;
        }

        @Override
        WorkedValue of(FactRanges facts) {
            return facts.isNotApplicable(rate)
                    ? WorkedValue.NOT_APPLICABLE
                    : WorkedValue.between(
                            CellValue.WHOLE_RATE - facts.high(rate), CellValue.WHOLE_RATE - facts.low(rate));
        }
    }

    /** What goes beyond. */
    private static final class Excess extends CompiledFormula {
        private final int figure;
        private final int over;

        Excess(int slot, int figure, int over) {
            super(slot, ImmutableList.of(figure, over));
            this.figure = figure;
            this.over = over;
        }

        @Override
        WorkedValue of(FactRanges facts) {
            if (facts.isNotApplicable(figure) || facts.isNotApplicable(over)) {
                return WorkedValue.NOT_APPLICABLE;
            }
            long most = facts.isOpenAbove(figure) ? facts.high(figure) : facts.high(figure) - facts.low(over);
            return WorkedValue.between(Math.max(0, facts.low(figure) - facts.high(over)), Math.max(0, most));
        }
    }

    /** A sum. */
    private static final class Total extends CompiledFormula {
        Total(int slot, List<Integer> figures) {
            super(slot, figures);
        }

        @Override
        WorkedValue of(FactRanges facts) {
            long low = 0;
            long high = 0;
            boolean applies = false;
            for (int figure : reads()) {
                if (!facts.isNotApplicable(figure)) {
                    applies = true;
                    low = LongMath.saturatedAdd(low, facts.low(figure));
                    high = LongMath.saturatedAdd(high, facts.high(figure));
                }
            }
            return applies
                    ? WorkedValue.between(Math.min(CellValue.UNBOUNDED, low), Math.min(CellValue.UNBOUNDED, high))
                    : WorkedValue.NOT_APPLICABLE;
        }
    }

    /** How many are so. */
    private static final class YesShare extends CompiledFormula {
        YesShare(int slot, List<Integer> answers) {
            super(slot, answers);
        }

        @Override
        WorkedValue of(FactRanges facts) {
            long applicable = 0;
            long least = 0;
            long most = 0;
            for (int answer : reads()) {
                if (!facts.isNotApplicable(answer)) {
                    applicable++;
                    least += facts.low(answer);
                    most += facts.high(answer);
                }
            }
            return applicable == 0
                    ? WorkedValue.NOT_APPLICABLE
                    : WorkedValue.between(
                            CUT.mulDiv(least, CellValue.WHOLE_RATE, applicable),
                            CUT.mulDiv(most, CellValue.WHOLE_RATE, applicable));
        }
    }

    /** A mean over entries. */
    static final class EntryMean extends CompiledFormula {
        private final EntryTerms terms;

        private EntryMean(int slot, List<Integer> reads, EntryTerms terms) {
            super(slot, reads);
            this.terms = terms;
        }

        /** The slots of what is stated of each entry. */
        ImmutableList<Integer> fields() {
            return terms.fields();
        }

        @Override
        WorkedValue of(FactRanges facts) {
            return facts.isNotApplicable(terms.value()) ? WorkedValue.NOT_APPLICABLE : terms.range(facts);
        }
    }

    /** Of the year before: stated, and so never worked out. */
    static final class YearBefore extends CompiledFormula {
        private final FactCode code;

        private YearBefore(int slot, int figure, FactCode code) {
            super(slot, ImmutableList.of(figure));
            this.code = code;
        }

        /** The fact whose figure of the year before it is. */
        FactCode code() {
            return code;
        }

        @Override
        WorkedValue of(FactRanges facts) {
            throw new AssertionError(code);
        }
    }

    /** Compiles formulas. */
    private static final class Compiler implements Formula.Cases<CompiledFormula> {
        private final int slot;
        private final ToIntFunction<FactCode> slots;

        Compiler(int slot, ToIntFunction<FactCode> slots) {
            this.slot = slot;
            this.slots = slots;
        }

        private ImmutableList<Integer> slots(List<FactCode> codes) {
            return codes.stream().map(slots::applyAsInt).collect(ImmutableList.toImmutableList());
        }

        @Override
        public CompiledFormula comparison(Formula.Comparison formula) {
            return new Comparison(
                    slot, slots.applyAsInt(formula.left()), formula.order(), slots.applyAsInt(formula.right()));
        }

        @Override
        public CompiledFormula share(Formula.Share formula) {
            int part = slots.applyAsInt(formula.part());
            int whole = slots.applyAsInt(formula.whole());
            return new Share(
                    slot,
                    part,
                    whole,
                    ShareTerms.of(part, slots(formula.notInPart()), whole, slots(formula.notInWhole())));
        }

        @Override
        public CompiledFormula complement(Formula.Complement formula) {
            return new Complement(slot, slots.applyAsInt(formula.of()));
        }

        @Override
        public CompiledFormula excess(Formula.Excess formula) {
            return new Excess(slot, slots.applyAsInt(formula.of()), slots.applyAsInt(formula.over()));
        }

        @Override
        public CompiledFormula total(Formula.Total formula) {
            return new Total(slot, slots(formula.facts()));
        }

        @Override
        public CompiledFormula yesShare(Formula.YesShare formula) {
            return new YesShare(slot, slots(formula.facts()));
        }

        @Override
        public CompiledFormula yearBefore(Formula.YearBefore formula) {
            return new YearBefore(slot, slots.applyAsInt(formula.of()), formula.of());
        }

        @Override
        public CompiledFormula entryMean(Formula.EntryMean formula) {
            EntryTerms terms = new EntryTerms(
                    slots.applyAsInt(formula.of()), slot(formula.weight()), formula.only(), slot(formula.outOf()));
            return new EntryMean(slot, slots(formula.facts()), terms);
        }

        private OptionalInt slot(Optional<FactCode> code) {
            return code.map(slots::applyAsInt).map(OptionalInt::of).orElseGet(OptionalInt::empty);
        }
    }

    /** A part of a whole, each less what is taken out of it. */
    private static final class Share extends CompiledFormula {
        private final int part;
        private final int whole;
        private final ShareTerms terms;

        Share(int slot, int part, int whole, ShareTerms terms) {
            super(slot, terms.slots());
            this.part = part;
            this.whole = whole;
            this.terms = terms;
        }

        @Override
        WorkedValue of(FactRanges facts) {
            if (facts.isNotApplicable(part) || facts.isNotApplicable(whole)) {
                return WorkedValue.NOT_APPLICABLE;
            }
            return terms.range(facts);
        }
    }
}
