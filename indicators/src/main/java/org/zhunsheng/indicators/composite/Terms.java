package org.zhunsheng.indicators.composite;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * The values that take part in a mean: those that are there and have a weight above zero.
 *
 * @param terms the values and weights
 */
record Terms(ImmutableList<Term> terms) {
    static Terms of(List<WeightedValue> values) {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        for (WeightedValue value : values) {
            value.value()
                    .filter(known -> value.weight().signum() > 0)
                    .ifPresent(known -> terms.add(new Term(known, value.weight())));
        }
        return new Terms(terms.build());
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    BigDecimal least() {
        return terms.stream().map(Term::value).reduce(BigDecimal::min).orElseThrow();
    }

    BigDecimal totalWeight() {
        return sum((value, weight) -> weight);
    }

    /** The sum of what {@code part} makes of each value and its weight, in this order. */
    BigDecimal sum(BinaryOperator<BigDecimal> part) {
        return terms.stream()
                .map(term -> part.apply(term.value(), term.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    record Term(BigDecimal value, BigDecimal weight) {}
}
