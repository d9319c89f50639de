package org.zhunsheng.indicators.derivation;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;

/** Facts that ask the same in different ways. Every implementation is immutable and thread-safe. */
interface Tie {
    /** The facts that it ties. */
    ImmutableSet<FactCode> facts();

    /** Adds to {@code deduction} what follows from what is known in it. */
    void apply(Deduction deduction);

    /** Whether nothing but 0 is possible. */
    static boolean isZero(ValueRange range) {
        return range.high().filter(high -> high.signum() <= 0).isPresent();
    }

    /** Whether there is at least something: a count above 0 is at least 1. */
    static boolean isSome(ValueRange range) {
        return range.low()
                .filter(low -> low.signum() > 0 || (low.signum() == 0 && !range.includesLow()))
                .isPresent();
    }

    /**
     * All was done if nothing is left.
     *
     * @param rate how much was done
     * @param rest how many were left
     */
    record Unmet(FactCode rate, FactCode rest) implements Tie {
        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(rate, rest);
        }

        @Override
        public void apply(Deduction deduction) {
            deduction.range(rest).ifPresent(left -> {
                if (isZero(left)) {
                    deduction.number(rate, WHOLE, Exactness.EXACT, List.of(rest));
                } else if (isSome(left)) {
                    deduction.number(rate, WHOLE, Exactness.LESS_THAN, List.of(rest));
                }
            });
            deduction.range(rate).ifPresent(done -> {
                if (done.low().filter(Fraction.HUNDRED::equals).isPresent()) {
                    deduction.number(rest, BigDecimal.ZERO, Exactness.EXACT, List.of(rate));
                } else if (isBelowWhole(done)) {
                    deduction.number(rest, BigDecimal.ONE, Exactness.AT_LEAST, List.of(rate));
                }
            });
        }

        private static boolean isBelowWhole(ValueRange done) {
            return done.high()
                    .map(high -> high.compareTo(Fraction.HUNDRED) < 0
                            || (high.equals(Fraction.HUNDRED) && !done.includesHigh()))
                    .orElse(false);
        }
    }

    /**
     * Done if done at least once.
     *
     * @param count how often
     * @param yesNo whether
     */
    record Presence(FactCode count, FactCode yesNo) implements Tie {
        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(count, yesNo);
        }

        @Override
        public void apply(Deduction deduction) {
            deduction.range(count).ifPresent(often -> {
                if (isZero(often) || isSome(often)) {
                    deduction.settle(
                            yesNo, isZero(often) ? ClaimValue.no() : ClaimValue.yes(), Exactness.EXACT, List.of(count));
                }
            });
            deduction.range(yesNo).ifPresent(said -> {
                if (isZero(said)) {
                    deduction.number(count, BigDecimal.ZERO, Exactness.EXACT, List.of(yesNo));
                } else {
                    deduction.number(count, BigDecimal.ONE, Exactness.AT_LEAST, List.of(yesNo));
                }
            });
        }
    }
}
