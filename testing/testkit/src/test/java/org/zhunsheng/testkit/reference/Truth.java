package org.zhunsheng.testkit.reference;

import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.indicators.scheme.Condition;

/** What is known of a condition. */
enum Truth {
    HOLDS,
    FAILS,
    OPEN,
    NOT_ASKED;

    static Truth of(Condition condition, Fact fact) {
        if (fact.isNotApplicable()) {
            return NOT_ASKED;
        }
        boolean atBest = at(condition, fact.low()) || at(condition, fact.high());
        boolean atWorst = at(condition, fact.low()) && at(condition, fact.high());
        return atWorst ? HOLDS : atBest ? OPEN : FAILS;
    }

    /** Whether the condition holds at {@code value}. */
    static boolean at(Condition condition, BigFraction value) {
        if (condition instanceof Condition.Yes) {
            return value.equals(Exact.ONE);
        }
        if (condition instanceof Condition.No) {
            return value.equals(Exact.ZERO);
        }
        if (condition instanceof Condition.AtLeast least) {
            return Exact.compare(value, Exact.of(least.value())) >= 0;
        }
        return Exact.compare(value, Exact.of(((Condition.AtMost) condition).value())) <= 0;
    }

    /** The value that the condition is held against. */
    static BigFraction limit(Condition condition) {
        if (condition instanceof Condition.AtLeast least) {
            return Exact.of(least.value());
        }
        if (condition instanceof Condition.AtMost most) {
            return Exact.of(most.value());
        }
        return condition instanceof Condition.Yes ? Exact.ONE : Exact.ZERO;
    }
}
